"""The documents around this one: those that it cites, those that came later, the bodies that were renamed."""
