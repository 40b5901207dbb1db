"""The sum of the self-checks that units hand in."""
