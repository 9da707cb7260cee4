#!/bin/sh
# What each crate of a build from nothing costs, of status-core with `derive` and one vendor, and of the trio. Prints CPU
# seconds, or with COUNT=1 the compiler's instructions, by valgrind: the same however busy the machine is, linking left out.
set -eu

# As Cargo's RUSTC_WRAPPER: `rustc --crate-name NAME …`, or what Cargo and build scripts ask the compiler about itself.
if [ "${LOG-}" ]; then
    [ "${2-}" = --crate-name ] || exec "$@"
    if [ "${COUNT-}" ]; then
        counted=$(mktemp)
        valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null --log-file="$counted" "$@"
        echo "$3 $(sed -n 's/.*I *refs: *//p' "$counted" | tr -d ,)" >> "$LOG"
        rm "$counted"
        exit
    fi
    exec /usr/bin/time -a -o "$LOG" -f "$3 %U %S" "$@"
fi

root=$(cd "$(dirname "$0")/../.." && pwd)
script=$root/tests/benches/crates.sh
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# cost NAME DEPENDENCIES
cost() {
    mkdir -p "$folder/$1/src"
    cp "$root/Cargo.lock" "$folder/$1"
    printf \
        '[package]\nname = "consumer"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n[dependencies]\n%s\n' \
        "$2" > "$folder/$1/Cargo.toml"
    : > "$folder/$1/src/lib.rs"
    (cd "$folder/$1" && LOG=$folder/$1.log RUSTC_WRAPPER=$script CARGO_INCREMENTAL=0 CARGO_TARGET_DIR=target \
        cargo build --offline --quiet)
    echo "$1"
    awk '{ crate[$1] += $2 + $3; all += $2 + $3 }
        END { form = all < 1e6 ? "%8.2f %s\n" : "%16.0f %s\n"; for (name in crate) printf form, crate[name], name; printf form, all, "all" }' \
        "$folder/$1.log" | sort -rn
}

cost derive "status-core = { path = '$root/status-core', features = ['derive', 'vipps'] }"
cost trio "num_enum = '0.7'
strum = { version = '0.28', features = ['derive'] }
thiserror = '2'"
