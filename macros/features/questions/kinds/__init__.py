"""One module a kind of question. Each yields questions that the proof has let pass."""
