"""A question of ours uses the words of its clause."""

from functools import lru_cache


@lru_cache(maxsize=4096)
def first_added_words(question: str, words: str, allowed: tuple[str, ...]) -> str:
    """Return the rest of the question from the first word that is neither the clause's nor allowed, or "".

    Words of the clause are runs of at least two of its characters.
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
