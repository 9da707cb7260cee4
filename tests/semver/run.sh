#!/usr/bin/env bash
# What `vendor-status diff` says of a pair of specs, held against what cargo-semver-checks and the compiler say of the
# enums generated from them:
#
#     tests/semver/run.sh [PAIR…]        needs cargo-semver-checks and jq, no network; says so and stops where they are not
#
# Each folder of pairs/ holds old.yaml and new.yaml. `major` must stand where a code was removed or renamed, and there
# alone: the other breaking verdicts (a renumbering, category, retry) are about what the enum does, which no tool sees in
# its API. `callers` is whether code that names every variant of the old enum still compiles with the new one; it must
# fail where a removed code or name is breaking. Where the three rightly differ, `why` says so, and is printed.
# VENDOR_STATUS names a built tool to be tried in place of a new one. Exit 1: they differ, and nothing says why.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

for tool in cargo-semver-checks jq; do
    if ! command -v "$tool" >/dev/null; then
        echo "skipped: $tool is not installed"
        exit 0
    fi
done

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# One target folder for all pairs, so that status-core is built once.
export CARGO_TARGET_DIR="$folder/target" CARGO_NET_OFFLINE=true

if [ -z "${VENDOR_STATUS:-}" ]; then
    (cd "$root" && cargo build --quiet --package status-cli --target-dir "${TARGET:-target}")
    VENDOR_STATUS="$root/${TARGET:-target}/debug/vendor-status"
fi

# A library of one generated enum: library FOLDER SPEC.
library() {
    mkdir -p "$1/src"
    cat >"$1/Cargo.toml" <<END
[package]
name = "acme"
version = "1.0.0"
edition = "2024"

[dependencies]
status-core = { path = "$root/status-core" }

[workspace]
END
    echo 'mod status; pub use status::AcmeStatus;' >"$1/src/lib.rs"
    "$VENDOR_STATUS" generate "$2" -o "$1/src/status.rs" 2>/dev/null
}

# A caller of NEW that names every variant and alias of OLD: caller FOLDER OLD NEW.
caller() {
    local names
    names=$(sed -n -e 's/^ *pub const \([A-Za-z0-9]*\): Self = .*/\1/p' -e 's/^    \([A-Z][A-Za-z0-9]*\),$/\1/p' \
        "$2/src/status.rs")
    mkdir -p "$1/src"
    sed -e 's/"acme"/"caller"/' -e "s|^status-core.*|acme = { path = \"$3\" }|" "$3/Cargo.toml" >"$1/Cargo.toml"
    {
        echo 'pub const ALL: &[acme::AcmeStatus] = &['
        sed 's/.*/    acme::AcmeStatus::&,/' <<<"$names"
        echo '];'
        echo 'pub fn index(status: acme::AcmeStatus) -> usize {'
        echo '    match status {'
        sed 's/.*/        acme::AcmeStatus::& => line!() as usize,/' <<<"$names"
        echo '        _ => 0,'
        echo '    }'
        echo '}'
    } >"$1/src/lib.rs"
}

differ=0
printf '%-12s %-36s %-9s %-8s %s\n' pair diff semver callers agreed
[ $# -gt 0 ] || set -- $(ls "$here/pairs")
for pair in "$@"; do
    specs="$here/pairs/$pair"
    old="$folder/$pair/old" new="$folder/$pair/new"
    library "$old" "$specs/old.yaml"
    library "$new" "$specs/new.yaml"
    caller "$folder/$pair/caller" "$old" "$new"

    changes=$("$VENDOR_STATUS" diff "$specs/old.yaml" "$specs/new.yaml" --format json) && changes= || [ $? -eq 1 ]
    said=$(jq -r '[.changes[] | "\(.kind) \(.verdict)"] | unique | join(", ")' <<<"$changes")
    api=$(jq -r '[.changes[] | select(.verdict == "breaking") | .kind] | any(. == "removed" or . == "name")' <<<"$changes")

    log=$(cargo semver-checks --release-type patch --color never \
        --baseline-root "$old" --manifest-path "$new/Cargo.toml" 2>&1) || true
    case $log in
        *"requires new major version"*) semver=major ;;
        *"requires new minor version"*) semver=minor ;;
        *"no semver update required"*) semver=none ;;
        *) echo "$log"; exit 2 ;;
    esac
    if cargo check --quiet --manifest-path "$folder/$pair/caller/Cargo.toml" 2>"$folder/errors"; then
        callers=compile
    else
        callers=fail
    fi

    agreed=no
    case $api-$semver-$callers in
        true-major-fail | false-none-compile | false-minor-compile) agreed=yes ;;
    esac
    why=$(cat "$specs/why" 2>/dev/null || true)
    case $agreed-${why:+why} in
        yes-why | no-) differ=1 agreed="$agreed, UNEXPECTED" ;;
    esac
    while read -r line; do
        printf '%-12s %-36s %-9s %-8s %s\n' "$pair" "$line" "$semver" "$callers" "$agreed"
        pair='' semver='' callers='' agreed=''
    done <<<"$(sed 's/, /,\n/g' <<<"${said:-nothing}")"
    if [ -n "$why" ]; then
        echo "             $why"
    fi
done
exit $differ
