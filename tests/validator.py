"""Microsoft's Open XML SDK, by its npm package, as a judge of the Office files that we write: it reads each part against the
schemas of a version of Office. It asks nothing of the network. The program is the package for Linux on x64; the package
that chooses one for each machine cannot be locked where a registry lacks the others."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path

from tests.conftest import ROOT

PROGRAM = ROOT / "node_modules" / "@xarsh" / "ooxml-validator-linux-x64" / "ooxml-validator"
VERSIONS = ("Office2019", "Microsoft365")
OFFICE = (".docx", ".xlsx", ".pptx")


def faults(files: Iterable[Path], versions: Iterable[str] = VERSIONS) -> list[str]:
    """What it finds in files, each read as every version: file, version, part and fault."""
    assert PROGRAM.exists(), (
        "没有找到Open XML SDK的校验程序：它只有Linux x64的，请在这样的机器上运行make test-all。"
    )
    with ThreadPoolExecutor(os.cpu_count()) as runs:
        found = runs.map(lambda asked: _faults(*asked), product(files, versions))
        return [fault for each in found for fault in each]


def _faults(file: Path, version: str) -> list[str]:
    command = [str(PROGRAM), str(file), version]
    # It lives for a second: no time to compile anew what has run often.
    environment = {**os.environ, "DOTNET_TieredPGO": "0"}
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
    said = json.loads(ran.stdout)
    assert said["ok"] == (not said["errors"])
    return [f"{file.name} {version} {each['path']}: {each['description']}" for each in said["errors"]]
