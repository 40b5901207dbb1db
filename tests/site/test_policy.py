"""The policy allows just the inline scripts that the pages hold."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from macros.site.policy import policy


def test_inline_scripts_are_allowed_by_hash(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        '<script>one()</script><script src="x.js"></script><script type="application/json">{"a":1}</script>',
        encoding="utf-8",
    )
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "c.html").write_text("<script>one()</script><script>两()</script>", encoding="utf-8")
    found = policy(tmp_path)
    wanted = sorted(
        f"'sha256-{base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()}'"
        for s in ("one()", "两()")
    )
    assert f"script-src 'self' {' '.join(wanted)};" in found
    assert "unsafe" not in found
    assert found.startswith("default-src 'none'")
