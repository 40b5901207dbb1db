"""`python -m macros bank` and the like: the lists that features offer to an editor."""

import argparse
from functools import partial

from macros.commands.output import put
from macros.commands.parser import Commands, takes_folder
from macros.core.feature import Command
from macros.features import FEATURES, load_handbook


def add(commands: Commands) -> None:
    for command in (command for feature in FEATURES for command in feature.commands):
        takes_folder(commands.add(command.name, command.help, partial(_run, command)))


def _run(command: Command, options: argparse.Namespace) -> int:
    return put(command.lines(load_handbook(options.folder)))
