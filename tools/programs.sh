#!/bin/sh
# Installs Debian packages whose program is missing: `tools/programs.sh chromium nodejs`. Without root or apt-get nothing is done,
# and the tests that need the program say why they are skipped; under CI they fail.
set -eu
missing=
for package in "$@"; do
    case $package in
        nodejs) program=node ;;
        graphviz) program=dot ;;
        default-jre-headless) program=java ;;
        *) program=$package ;;
    esac
    command -v "$program" > /dev/null || missing="$missing $package"
done
if [ -n "$missing" ] && [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    export DEBIAN_FRONTEND=noninteractive
    log=$(mktemp)
    # shellcheck disable=SC2086 # the packages are words
    { apt-get update && apt-get install --yes --no-install-recommends $missing; } > "$log" 2>&1 || { tail -n 5 "$log"; echo "could not install:$missing"; }
fi
