"""Functions of the site's scripts for tests: run in Node, or on a page that is open in the browser."""

from __future__ import annotations

import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from macros.site.bundle import OVERRIDES
from tools.bundle import module

BUILT = Path(__file__).parent / "scripts" / "built.js"
"""The search of the built site."""


@cache
def _exported(files: tuple[str, ...]) -> str:
    imports = "".join(f'import * as m{number} from "./{file}";\n' for number, file in enumerate(files))
    names = ", ".join(f"m{number}" for number in range(len(files)))
    return module(f"{imports}window.sources = Object.assign(window.sources || {{}}, {names});")


def reach(page: Page, *files: str) -> Page:
    """Put what these files of `overrides/` export on the page as `sources.<name>`, also after it is left."""
    script = _exported(files)
    page.context.add_init_script(f'addEventListener("DOMContentLoaded", () => {{ {script} }});')
    page.evaluate(script)
    return page


def in_node(function: str, *arguments: Any, file: str | Path) -> Any:
    """Return what a JavaScript function makes of the arguments; its first one is what `file` (of `overrides/`) exports."""
    script = (
        f"import * as source from {json.dumps((OVERRIDES / file).as_uri())};"
        "import { readFileSync } from 'node:fs';"
        f"const made = await ({function})(source, ...JSON.parse(readFileSync(0, 'utf8')));"
        "process.stdout.write(JSON.stringify(made));"
    )
    run = subprocess.run(
        ["node", "--input-type=module", "--eval", script],
        input=json.dumps(arguments),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)
