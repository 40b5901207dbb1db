"""The browser that tests and tools drive: Debian's Chromium, where there is a choice its shell without windows."""

from pathlib import Path

SHELL, WHOLE = "/usr/bin/chromium-headless-shell", "/usr/bin/chromium"
CHROMIUM = SHELL if Path(SHELL).exists() else WHOLE
"""The same engine; the whole browser draws the pages of its own bars for each new context, at three times the cost."""

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
