"""How the build's time grows with the number of roles (`make bench-build`)."""

from __future__ import annotations

import platform
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.made_up import enlarged

ROOT = Path(__file__).resolve().parent.parent
SIZES = ((19, 14), (75, 20), (150, 30), (300, 40))
"""Roles and themes."""


def build(roles: int, themes: int, target: Path) -> None:
    """Build the site of an enlarged handbook into `target`, as `mkdocs build --strict` would."""
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.config import load_config

    from macros import features

    load = features.load_handbook
    features.load_handbook = lambda folder, **options: enlarged(load(folder, **options), roles, themes)
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(target), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    config.plugins.on_shutdown()


def _processor() -> float:
    """Seconds that ended child processes have spent on a processor: other work on the machine does not count."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Print the table in Markdown; each build runs in a process of its own."""
    if len(sys.argv) > 1:
        size, subjects, target = sys.argv[1:]
        build(int(size), int(subjects), Path(target))
        return
    print(f"{platform.machine()}, Python {platform.python_version()}")
    print("| roles | themes | processor seconds | ms a role | peak memory | site |")
    print("| --- | --- | --- | --- | --- | --- |")
    for roles, themes in SIZES:
        with tempfile.TemporaryDirectory() as name:
            begun = _processor()
            command = [sys.executable, "-m", "tools.bench_build", str(roles), str(themes), name]
            subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
            spent = _processor() - begun
            written = sum(path.stat().st_size for path in Path(name).rglob("*") if path.is_file())
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000
        print(
            f"| {roles} | {themes} | {spent:.1f} | {spent / roles * 1000:.0f} "
            f"| {memory:.0f} MB | {written / 1e6:.0f} MB |"
        )


if __name__ == "__main__":
    main()
