"""What the text says of an answer: that it is right, that it is wrong, or that one cannot be sure.

Only what is sure may stand in a question. A claim is one step of an answer; each can refuse itself with
a Chinese sentence. Nothing here makes questions; `macros/bank/` does, and `macros/checks/` asks here too.
"""
