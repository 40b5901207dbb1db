"""Set phrases, bodies and cited documents."""
