"""A seeded generator (mulberry32) with an identical twin in the browser, `paper.js`."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
MASK = 0xFFFFFFFF


class Draw:
    """A mulberry32 generator."""

    def __init__(self, seed: int) -> None:
        self._state = seed & MASK

    def next(self) -> int:
        """Return the next integer, 0 to 2**32 - 1."""
        self._state = (self._state + 0x6D2B79F5) & MASK
        t = self._state
        t = ((t ^ (t >> 15)) * (t | 1)) & MASK
        t ^= (t + (((t ^ (t >> 7)) * (t | 61)) & MASK)) & MASK
        return (t ^ (t >> 14)) & MASK

    def below(self, limit: int) -> int:
        """Return a number from 0 to `limit` - 1."""
        return (self.next() * limit) >> 32

    def shuffled(self, values: Sequence[T]) -> list[T]:
        """Return the values shuffled (Fisher–Yates, from the end)."""
        result = list(values)
        for last in range(len(result) - 1, 0, -1):
            other = self.below(last + 1)
            result[last], result[other] = result[other], result[last]
        return result


def seed_of(text: str) -> int:
    """Return the 32-bit FNV-1a hash of a text's UTF-8 bytes."""
    value = 0x811C9DC5
    for byte in text.encode("utf-8"):
        value = ((value ^ byte) * 0x01000193) & MASK
    return value
