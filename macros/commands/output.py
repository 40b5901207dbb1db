"""How a command answers: lines on standard output, problems on standard error."""

import os
import sys
from collections.abc import Iterable

from macros.core.problems import DataError, digest, reason


def put(lines: Iterable[str]) -> int:
    """Write lines to standard output; return 1 if it takes no more, as of a full disk or a closed pipe."""
    try:
        print("\n".join(lines), flush=True)
    except OSError as error:
        if not isinstance(error, BrokenPipeError):
            print(f"写不出结果（{reason(error)}）。", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else the exit would try again
        return 1
    return 0


def refusal(error: DataError) -> list[str]:
    """Return what is wrong with the data as lines, at most ten of a kind, and how much it is."""
    return [*digest(error.problems), f"共{len(error.problems)}处问题。"]


def refuse(error: DataError) -> int:
    """Write what is wrong with the data to standard error; return 1."""
    print("\n".join(refusal(error)), file=sys.stderr)
    return 1
