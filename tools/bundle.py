"""Bundle the scripts and styles of `overrides/` into classic files that also work from a folder.

    python -m tools.bundle

Nothing lists the files: a component is a script that exports `mount`, its style lies beside it under the
same name, and its feature declares on which kind of page it stands. A style without such a
script belongs to a component that is only drawn; no mark tells where, so every bundle has it. A style that
another imports comes with that one.
"""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

from macros.features import FEATURES
from macros.site.bundle import BASE, OVERRIDES, WHOLE

ROOT = OVERRIDES.parent
ESBUILD = ROOT / "node_modules" / ".bin" / "esbuild"
BUNDLES = OVERRIDES / "bundles"
TARGET = "chrome86"
"""The oldest browser that is met in offices."""

KINDS = {feature.name: feature.bundle for feature in FEATURES}
"""Feature -> the kind of page on which it stands."""

WITH = {"summary": ("office",)}
"""Kind of page -> the kinds whose components stand on it too: so the others need not carry its own."""

APART = {"mine-page": "papers"}
"""Component of one page, though its feature stands on all -> the kind of page that carries it, so that others stay light."""

HEAD = ("tokens.css", "base.css", "shared/shared.css", "shared/table.css")
"""Styles on which the others build."""


def components() -> dict[str, Path]:
    """Return the script of every component by its name."""
    scripts = sorted(OVERRIDES.glob("features/**/*.js")) + sorted(OVERRIDES.glob("shared/*.js"))
    return {
        path.stem: path for path in scripts if "export function mount(" in path.read_text(encoding="utf-8")
    }


def kind(path: Path) -> str:
    """Return the kind of page on which a file's feature stands; what is shared stands on all."""
    wing, feature, *_ = path.relative_to(OVERRIDES).parts
    return APART.get(path.stem, KINDS[feature] if wing == "features" else BASE)


def mounted() -> dict[str, list[str]]:
    """Return the names of the components in each bundle."""
    kinds = {name: kind(path) for name, path in components().items()}
    bundles = {each: {BASE, each, *WITH.get(each, ())} for each in sorted(set(KINDS.values()))}
    bundles[WHOLE] = set(KINDS.values())
    return {bundle: sorted(name for name in kinds if kinds[name] in held) for bundle, held in bundles.items()}


def script(names: list[str]) -> str:
    """Return the entry of a bundle's script."""
    files = components()
    imports = [
        f'import {{ mount as m{number} }} from "./{files[name].relative_to(OVERRIDES).as_posix()}";'
        for number, name in enumerate(names)
    ]
    table = ", ".join(f'"{name}": m{number}' for number, name in enumerate(names))
    return "\n".join([*imports, 'import { start } from "./shared/mount.js";', f"start({{ {table} }});", ""])


def style(names: list[str]) -> str:
    """Return the entry of a bundle's style."""
    found = [*sorted(OVERRIDES.glob("shared/*.css")), *sorted(OVERRIDES.glob("features/**/*.css"))]
    imported = {
        (path.parent / name).resolve()
        for path in found
        for name in re.findall(r'@import "([^"]+)"', path.read_text(encoding="utf-8"))
    }
    files = components()
    drawn = [path for path in found if path.stem not in files and path.resolve() not in imported]
    own = [path for name in names if (path := files[name].with_suffix(".css")).exists()]
    listed = dict.fromkeys([*HEAD, *(path.relative_to(OVERRIDES).as_posix() for path in [*drawn, *own])])
    return "".join(f'@import "./{address}";\n' for address in listed)


def bundled(entry: str, *, loader: str = "js", options: tuple[str, ...] = ()) -> str:
    """Return what esbuild makes of an entry whose imports are relative to `overrides/`."""
    command = [
        str(ESBUILD), "--bundle", f"--loader={loader}", f"--target={TARGET}", "--charset=utf8",
        "--log-level=warning", "--legal-comments=none", *options,
    ]  # fmt: skip
    made = subprocess.run(
        command, cwd=OVERRIDES, input=entry, capture_output=True, encoding="utf-8", check=False
    )
    if made.returncode or made.stderr:
        raise SystemExit(made.stderr)
    return made.stdout


def module(entry: str) -> str:
    """Return a script that runs `entry`, which may import any source: how tests and benches reach one function."""
    return bundled(entry, options=("--format=iife",))


LATER = {
    "search": ("features/search/engine.js", "prepare", "prepareSearch"),
    "qr": ("shared/qr.js", "drawn", "drawQr"),
    "workbook": ("shared/workbook.js", "workbook", "readWorkbook"),
}
"""What a page loads when somebody needs it: bundle -> (source, what it exports, its name in the site's data)."""

FOREIGN = {"qr": ("lean-qr",), "workbook": ("fflate", "saxen")}
"""Bundle -> the packages that it carries; their licences ask to go with every copy. All are MIT, maintained and without
dependencies. lean-qr draws QR codes in 7 kB, a third of what the usual one takes. fflate is what most pages inflate with,
piece by piece, so that a bomb is stopped; saxen parses XML without entities of the file's own. Readers of whole workbooks
(SheetJS, exceljs, read-excel-file) are larger, and believe the sizes that a file gives."""


def search() -> str:
    """Return a script that gives a page `loadSearch()`, for the benches."""
    return module('import { load } from "./features/search/load.js"; window.loadSearch = load;')


def later(name: str) -> str:
    """Return the script of a bundle that pages load only when it is needed."""
    source, export, called = LATER[name]
    entry = f"""
import {{ {export} }} from "./{source}";
import {{ siteData }} from "./shared/site-data.js";
siteData.{called} = {export};
"""
    made = bundled(entry, options=("--format=iife", "--minify"))
    licences = [
        f"{package}\n\n{(ROOT / 'node_modules' / package / 'LICENSE').read_text(encoding='utf-8').strip()}"
        for package in FOREIGN.get(name, ())
    ]
    return f"/* {(chr(10) * 2).join(licences)} */\n{made}" if licences else made


def made() -> dict[str, str]:
    """Return every file of `overrides/bundles/` by its name."""
    bundles = mounted()
    files = {"manifest.json": json.dumps(bundles, indent=1) + "\n"}
    files |= {f"{name}.js": later(name) for name in LATER}
    for name, names in bundles.items():
        files[f"{name}.js"] = bundled(script(names), options=("--format=iife", "--minify"))
        files[f"{name}.css"] = bundled(style(names), loader="css", options=("--minify",))
    return files


def main() -> None:
    """Write the bundles; remove what is no bundle any more."""
    files = made()
    BUNDLES.mkdir(exist_ok=True)
    for path in BUNDLES.iterdir():
        if path.name not in files:
            path.unlink()
    for name, text in files.items():
        (BUNDLES / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
