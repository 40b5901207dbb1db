"""Chinese numerals as legal drafting writes them: 第十二条, 第（三）项, 第一百零二条."""

import re

DIGITS = "零一二三四五六七八九"

_WRITTEN = re.compile(
    "(?:(?P<hundreds>[一二三四五六七八九])百)?(?P<gap>[零〇])?"
    "(?:(?P<tens>[一二三四五六七八九])?(?P<ten>十))?(?P<ones>[一二三四五六七八九])?"
)


def chinese_number(number: int) -> str:
    """Return 1..999 in Chinese numerals: 4 -> 四, 12 -> 十二, 20 -> 二十, 102 -> 一百零二, 112 -> 一百一十二."""
    if not 1 <= number <= 999:
        raise ValueError(f"no numeral for {number}")
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest).removeprefix("一") if 10 <= rest < 20 else _below_hundred(rest)
    gap = "零" if 0 < rest < 10 else ""
    return f"{DIGITS[hundreds]}百{gap}{_below_hundred(rest)}"


def number_of(written: str) -> int:
    """Return the number (1..999) that the whole text writes: 一百零二, 一百〇二, 一百十二, 112; 0 if it writes none."""
    if re.fullmatch("[0-9]{1,3}", written):
        return int(written)
    found = _WRITTEN.fullmatch(written)
    if not found:
        return 0
    hundreds, gap, tens, ten, ones = found.groups()
    if bool(gap) != bool(hundreds and ones and not ten):
        return 0  # 一百二 is said of 120, never written for 102
    return (
        100 * (DIGITS.index(hundreds) if hundreds else 0)
        + 10 * (DIGITS.index(tens or "一") if ten else 0)
        + (DIGITS.index(ones) if ones else 0)
    )


def _below_hundred(number: int) -> str:
    tens, ones = divmod(number, 10)
    return (f"{DIGITS[tens]}十" if tens else "") + (DIGITS[ones] if ones else "")
