"""A real Firefox, from a folder: each page has a store of its own there, and no page may say what another holds."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

APART = "此浏览器从文件夹打开手册时，各页分开保存"


@pytest.mark.slow
def test_no_page_says_what_another_holds(from_disk: str, tmp_path: Path) -> None:
    firefox = shutil.which("firefox-esr") or shutil.which("firefox")
    assert firefox, "没有找到火狐：请安装（Debian：apt-get install firefox-esr），或用 make test-all。"
    record = {
        "format": "gangze-self-check",
        "version": 1,
        "regulation": "tongzhou-2014-11",
        "record": {"id": "a1", "roles": ["township-head"], "name": "甲"},
        "answers": [{"check": "art-10-2-q1", "value": "yes"}],
    }
    file = tmp_path / "record.json"
    file.write_text(json.dumps(record), encoding="utf-8")
    made = subprocess.run(
        ["node", str(ROOT / "tests" / "browser" / "firefox.js"), firefox, from_disk, str(file)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert made.returncode == 0, made.stderr
    found = json.loads(made.stdout)
    said = found["apart"]
    assert said["kept"] is True, "pages do share a store: this Firefox cannot tell"
    for name in ("saved", "report", "remembered", "header", "checks", "register", "cleared"):
        assert APART in said[name], name
    for name in ("report", "register"):
        assert "请先" not in said[name], name
    assert "全部" not in said["cleared"]
    assert said["borrowed"] == "甲（取自文件）"
    assert said["failed"] == 0
    assert "本机浏览器不能保存" in found["off"]
    assert found["heard"] == []
