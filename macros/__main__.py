"""`python -m macros <command>`: see `macros/commands/`."""

import sys

from macros.commands import check, draft, importing, judged, lists, new, sites
from macros.commands.output import refuse
from macros.commands.parser import Commands, Parser
from macros.core.console import speak
from macros.core.problems import DataError


def main(arguments: list[str] | None = None) -> int:
    """Run a command; return its exit code (1: the data is invalid, or the answer could not be written)."""
    speak()
    parser = Parser(prog="python -m macros", description="核对一份文件的数据")
    commands = Commands(parser)
    for command in (new, importing, draft, check, judged, lists, sites):
        command.add(commands)
    try:
        options = parser.parse_args(arguments)
        code: int = options.run(options)
    except DataError as error:
        return refuse(error)
    return code


if __name__ == "__main__":
    sys.exit(main())
