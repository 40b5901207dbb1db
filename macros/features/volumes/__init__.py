"""Several regulations in one site: the page of all of them, what they cite of each other, one search over all."""
