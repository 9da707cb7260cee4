#!/usr/bin/env bash
# What a newcomer waits for, with crates that cargo has fetched before, in a clone of the last commit:
#
#     tests/newcomer.sh                 all of it
#     tests/newcomer.sh first           the README's first command, from a fresh clone
#     tests/newcomer.sh check           check.sh, from a fresh clone
#     tests/newcomer.sh edit [CRATE…]   a changed line in a crate that was built before: `cargo test -p CRATE`, in two steps
#
# Prints wall clock and CPU seconds of each. Nothing timed is a test.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
TIMEFORMAT='%R s (CPU %U + %S)'
unset CARGO_INCREMENTAL CARGO_PROFILE_DEV_DEBUG CARGO_PROFILE_TEST_DEBUG CARGO_TARGET_DIR

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# clone NAME: a fresh clone, without a target folder.
clone() {
    git clone --quiet "$root" "$folder/$1"
    cd "$folder/$1"
}

# timed WORDS COMMAND…: prints the words and how long the command took; all that it printed, where it fails.
timed() {
    local words=$1
    shift
    printf '%s: ' "$words"
    time "$@" >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
}

first() {
    clone first
    # As it stands in the README.
    local line
    line=$(grep -m1 '^cargo run ' README.md)
    timed "first command" sh -c "$line"
}

check() {
    clone check
    timed "check.sh" ./check.sh
}

edit() {
    clone edit
    [ $# -gt 0 ] || set -- status-core status-codegen status-document status-cli status-tests
    for crate in "$@"; do
        local file=$crate/src/lib.rs
        [ "$crate" != status-tests ] || file=tests/tests/all/main.rs
        cargo test --quiet -p "$crate" >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
        echo '// A changed line.' >>"$file"
        timed "$crate, compiled" cargo test --quiet -p "$crate" --no-run
        timed "$crate, tested" cargo test --quiet -p "$crate"
    done
}

case ${1:-all} in
all)
    first
    check
    edit
    ;;
first | check | edit) "$@" ;;
*)
    sed -n '2,9s/^# \{0,1\}//p' "$0"
    exit 2
    ;;
esac
