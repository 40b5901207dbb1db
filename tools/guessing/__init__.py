"""How far somebody gets in the question bank who has never read the document.

`items` reads the bank, `strategies` scores options by what can be seen without knowledge, `learner` practises on half
of the bank, `play` sums up, `leaks` counts what one question of a paper tells of another. Word lists belong to a
regulation's tests (`guess.yml`).
"""
