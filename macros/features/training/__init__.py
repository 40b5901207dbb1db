"""Sessions of study: plans, scripts, forms and packs."""
