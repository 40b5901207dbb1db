#!/bin/sh
# Makes .venv with the given Python, or says what to install.
set -eu
python=${1:-python3}

if ! command -v "$python" >/dev/null 2>&1; then
  echo "没有找到 $python：请安装 Python 3.11 或更新的版本（Debian：apt-get install python3 python3-venv）。" >&2
  exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
  echo "$python 太旧：请安装 Python 3.11 或更新的版本，或用 make PYTHON=python3.11 指定。" >&2
  exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv
  fi
  if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "Python 缺少 venv：请安装 python3-venv（Debian：apt-get install python3-venv）。" >&2
    exit 1
  fi
fi
"$python" -m venv .venv
