#!/bin/sh
# Sees to it that Node and the packages of package.json are there, or says what to install.
set -eu

fits() {
  command -v npm >/dev/null 2>&1 && node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 18 || (a == 18 && b >= 18) ? 0 : 1)' 2>/dev/null
}

if ! fits && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null
fi
if ! fits; then
  echo "打包和检查脚本、样式要用Node.js 18.18或者更新的版本和npm，请安装（Debian：sudo apt-get install nodejs npm）后再运行。" >&2
  exit 1
fi
npm ci --silent
