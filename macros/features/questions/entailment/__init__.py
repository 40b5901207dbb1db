"""Whether the text entails an answer, contradicts it, or leaves it undecided; only decided answers are asked.

An answer makes claims, each of which can be refused with a Chinese sentence. `bank.py` and `rules.py` ask here.
"""
