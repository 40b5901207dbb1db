"""Data as a classic script, which also loads from a folder, unlike `fetch`."""

import json
from typing import Any


def as_script(name: str, data: Any) -> str:
    """Return a script that sets `handbookData["<name>"]`, in any order of scripts; deterministic."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'(window.handbookData=window.handbookData||{{}})["{name}"]={text};\n'
