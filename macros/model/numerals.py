"""Chinese numerals as legal drafting writes them: 第十二条, 第（三）项."""

DIGITS = "零一二三四五六七八九"


def chinese_number(number: int) -> str:
    """Return 1..99 in Chinese numerals: 4 -> 四, 12 -> 十二, 20 -> 二十."""
    if not 1 <= number <= 99:
        raise ValueError(f"no numeral for {number}")
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else ("十" if tens == 1 else DIGITS[tens] + "十")
    return head + (DIGITS[ones] if ones else "")
