#!/bin/sh
# Sees to it that Chromium, LibreOffice and Chinese fonts are there for the tests, or says what to install; `all` of the
# tests need Firefox and Java too.
set -eu

missing=""
command -v chromium-headless-shell >/dev/null 2>&1 || command -v chromium >/dev/null 2>&1 || missing="$missing chromium-headless-shell"
fc-list :lang=zh 2>/dev/null | grep -q . || missing="$missing fontconfig fonts-noto-cjk"
command -v pdftoppm >/dev/null 2>&1 || missing="$missing poppler-utils"
office="$(dirname "$(readlink -f "$(command -v soffice || echo /nowhere)")")"
[ -e "$office/libswlo.so" ] || missing="$missing libreoffice-writer-nogui"
[ -e "$office/libsclo.so" ] || missing="$missing libreoffice-calc-nogui"
[ -e "$office/libsdlo.so" ] || missing="$missing libreoffice-impress-nogui"
[ "${1:-}" != all ] || command -v firefox-esr >/dev/null 2>&1 || command -v firefox >/dev/null 2>&1 || missing="$missing firefox-esr"
[ "${1:-}" != all ] || command -v java >/dev/null 2>&1 || missing="$missing default-jre-headless"
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get update -qq
  # shellcheck disable=SC2086 (a list of packages)
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
  echo "测试要在真实的浏览器和办公软件里进行，缺少：$missing。请安装（Debian：sudo apt-get install$missing）后再运行。" >&2
  exit 1
fi
