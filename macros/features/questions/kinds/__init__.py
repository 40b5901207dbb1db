"""One generator per module; `bank.py` keeps what entailment does not refuse."""
