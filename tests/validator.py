"""Microsoft's Open XML SDK, by its npm package, as a judge of the Office files that we write: it reads each part against the
schemas of a version of Office. It asks nothing of the network."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

from tests.conftest import ROOT

PROGRAM = ROOT / "node_modules" / "@xarsh" / "ooxml-validator" / "dist" / "src" / "cli.js"
VERSIONS = ("Office2019", "Microsoft365")
OFFICE = (".docx", ".xlsx", ".pptx")


def faults(files: Iterable[Path]) -> list[str]:
    """What it finds in files, each read as every version of `VERSIONS`: file, version, part and fault."""
    with ThreadPoolExecutor(os.cpu_count()) as runs:
        found = runs.map(lambda asked: _faults(*asked), product(files, VERSIONS))
        return [fault for each in found for fault in each]


def _faults(file: Path, version: str) -> list[str]:
    command = ["node", str(PROGRAM), str(file), "--officeVersion", version]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert ran.returncode in {0, 1}, ran.stderr
    said = json.loads(ran.stdout)
    assert said["ok"] == (not said["errors"]) == (ran.returncode == 0)
    return [f"{file.name} {version} {each['path']}: {each['description']}" for each in said["errors"]]
