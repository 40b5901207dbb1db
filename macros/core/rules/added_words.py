"""A question of ours uses the words of its clause."""

from __future__ import annotations


def first_added_words(question: str, words: str, allowed: tuple[str, ...]) -> str:
    """Return the question from the first place that is neither the clause's words nor an allowed word.

    The clause's words are runs of at least two characters that stand in it just so. Returns an
    empty text where the whole question can be cut into such runs and allowed words.
    """
    reachable = [True] + [False] * len(question)
    for start in range(len(question)):
        if not reachable[start]:
            continue
        for word in allowed:
            if question.startswith(word, start):
                reachable[start + len(word)] = True
        for end in range(start + 2, len(question) + 1):
            if question[start:end] not in words:
                break
            reachable[end] = True
    if reachable[-1]:
        return ""
    return question[max(place for place, is_reachable in enumerate(reachable) if is_reachable) :]
