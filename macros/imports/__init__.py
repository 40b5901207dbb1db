"""A document as people have it -> a draft of a data folder: lines, then tokens, then a tree."""
