"""Chinese numerals as legal drafting writes them: 第十二条, 第（三）项, 第一百零二条."""

DIGITS = "零一二三四五六七八九"


def chinese_number(number: int) -> str:
    """Return 1..999 in Chinese numerals: 4 -> 四, 12 -> 十二, 20 -> 二十, 102 -> 一百零二, 112 -> 一百一十二."""
    if not 1 <= number <= 999:
        raise ValueError(f"no numeral for {number}")
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest).removeprefix("一") if 10 <= rest < 20 else _below_hundred(rest)
    gap = "零" if 0 < rest < 10 else ""
    return f"{DIGITS[hundreds]}百{gap}{_below_hundred(rest)}"


def _below_hundred(number: int) -> str:
    tens, ones = divmod(number, 10)
    return (f"{DIGITS[tens]}十" if tens else "") + (DIGITS[ones] if ones else "")
