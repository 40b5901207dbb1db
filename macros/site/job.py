"""One handbook built in a process of its own: `python -m macros.site.job <data folder> <site>`.

A build of MkDocs has one navigation, one set of macros and one clock (SOURCE_DATE_EPOCH), so several handbooks are as
many builds, none of which knows that another is running. Exit code 1: what is wrong was said on standard error.
"""

import argparse
import logging
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from macros.core.configured import CONFIGURATION
from macros.core.console import speak


def main(arguments: list[str] | None = None) -> int:
    """Build the site of one data folder by the project's mkdocs.yml, strictly; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m macros.site.job", description=__doc__)
    parser.add_argument("folder", help="data folder, from the project's")
    parser.add_argument("site", type=Path, help="where the site is to stand")
    parser.add_argument(
        "--of", nargs="+", default=[], help="the data folders of the whole site, in its order"
    )
    options = parser.parse_args(arguments)
    speak()
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stderr)
    try:
        config = load_config(CONFIGURATION, strict=True, site_dir=str(options.site.resolve()))
        config.extra.pop("regulation", None)
        config.extra["regulations"] = options.of or [options.folder]
        config.extra["own"] = options.folder
        if config.site_url and options.folder in options.of[1:]:
            config.site_url = f"{config.site_url}{options.site.name}/"
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    except (Abort, ConfigurationError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
