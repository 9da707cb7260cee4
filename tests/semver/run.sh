#!/usr/bin/env bash
# What `vendor-status diff` says of a change, held against what cargo-semver-checks and the compiler say of the enums
# generated before and after it:
#
#     tests/semver/run.sh                needs cargo-semver-checks and jq, no network; says so and stops where they are not
#
# Changes are the pairs of specs in pairs/, and the steps that status-cli/tests/all/replay.rs replays. The sources before all
# changes are the modules of one crate, those after them of another, so that one run compares them all. What is missing
# afterwards is `major`. There is no check for a variant that comes to a non-exhaustive enum; what is missing when the
# crates change places came, and is `minor`.
#
# Of a pair, `major` must stand where a code was removed or renamed, and there alone, `minor` where one was added; of a
# step, what its file says. The other breaking verdicts (a renumbering, category, retry) are about what the enum does,
# which no tool sees in its API. `callers` is whether code that names every variant of the old enum goes on with the new
# one, by path and imported by `*`, where a name that is gone is a binding for whatever is left: it must not where a
# removed code or name is breaking. Where the three rightly differ, `why` says so, and is printed.
# VENDOR_STATUS names a built tool to be tried on the pairs in place of a new one. Exit 1: they differ, and nothing says
# why.
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

# What was said went wrong, in full: failed FILE….
failed() {
    cat "$@" >&2
    exit 2
}

# A crate of the modules in FOLDER/src with the dependency: crate FOLDER NAME DEPENDENCY.
crate() {
    cat >"$1/Cargo.toml" <<END
[package]
name = "$2"
version = "1.0.0"
edition = "2024"

[dependencies]
$3

[package.metadata.cargo-semver-checks.lints]
# Generated enums compare by code, in whatever order their variants stand.
partial_ord_enum_variants_reordered = "allow"

[workspace]
END
    (cd "$1/src" && ls | sed 's/\(.*\)\.rs/pub mod \1;/' >"$folder/lib" && mv "$folder/lib" lib.rs)
}

# Generates the sources of all changes.
sources() {
    mkdir -p "$folder/old/src" "$folder/new/src"
    (cd "$root" && cargo build --quiet --package status-cli --target-dir "${TARGET:-target}")
    : "${VENDOR_STATUS:=$root/${TARGET:-target}/debug/vendor-status}"
    local pair side
    for pair in "$here"/pairs/*; do
        for side in old new; do
            "$VENDOR_STATUS" generate "$pair/$side.yaml" --name Status \
                -o "$folder/$side/src/pair_${pair##*/}.rs" 2>"$folder/log" || failed "$folder/log"
        done
    done
    (cd "$root" && REPLAY_SOURCES="$folder" \
        cargo test --quiet --package status-cli --features thorough replay:: --target-dir "${TARGET:-target}") >"$folder/log" 2>&1 ||
        failed "$folder/log"
    crate "$folder/old" changes "status-core = { path = \"$root/status-core\" }"
    crate "$folder/new" changes "status-core = { path = \"$root/status-core\" }"
}

# The modules of which something is missing in the second crate: missing OLD NEW.
missing() {
    cargo semver-checks --release-type minor --color never \
        --baseline-root "$folder/$1" --manifest-path "$folder/$2/Cargo.toml" >"$folder/said" 2>&1 ||
        grep -q "requires new major version" "$folder/said" || failed "$folder/said"
    sed -n 's|.*/src/\([a-z]*_[a-z0-9]*\)\.rs:.*|\1|p' "$folder/said" | sort -u
}

# Writes callers of the new modules that name every variant, and by path every alias, of the old ones: callers HOW.
callers() {
    local module names aliases
    mkdir -p "$folder/$1/src"
    for module in "$folder"/old/src/pair_*.rs; do
        names=$(sed -n 's/^    \([A-Z][A-Za-z0-9]*\),$/\1/p' "$module")
        aliases=$(sed -n 's/^ *pub const \([A-Za-z0-9]*\): Self = .*/\1/p' "$module")
        {
            echo "use changes::$(basename "$module" .rs)::Status;"
            if [ "$1" = path ]; then
                names="$names $aliases"
                names=$(printf 'Status::%s ' $names)
            else
                echo '#[allow(unused_imports)] use Status::*;'
            fi
            echo '#[deny(unreachable_patterns, unused_variables)]'
            echo '#[allow(deprecated)]'
            echo 'pub fn index(status: Status) -> usize {'
            echo '    match status {'
            printf '        %s => line!() as usize,\n' $names
            echo '        _ => 0,'
            echo '    }'
            echo '}'
        } >"$folder/$1/src/${module##*/}"
    done
    crate "$folder/$1" "$1" "changes = { path = \"$folder/new\" }"
}

# The modules whose callers do not compile: broken HOW.
broken() {
    callers "$1"
    if ! cargo check --quiet --color never --manifest-path "$folder/$1/Cargo.toml" 2>"$folder/said"; then
        grep -q "could not compile \`$1\`" "$folder/said" || failed "$folder/said"
    fi
    sed -n 's|^ *--> src/\([a-z_]*\)\.rs:.*|\1|p' "$folder/said" | sort -u
}

# What is said of the API of a module.
semver() {
    if grep -qx "$1" "$folder/gone"; then
        echo major
    elif grep -qx "$1" "$folder/come"; then
        echo minor
    else
        echo none
    fi
}

sources
export CARGO_TARGET_DIR="$folder/target" CARGO_NET_OFFLINE=true
missing old new >"$folder/gone"
missing new old >"$folder/come"
broken path >"$folder/by-path"
broken glob >"$folder/by-glob"

differ=0
printf '%-12s %-36s %-9s %-8s %s\n' pair diff semver callers agreed
for specs in "$here"/pairs/*; do
    pair=${specs##*/}
    changes=$("$VENDOR_STATUS" diff "$specs/old.yaml" "$specs/new.yaml" --format json) || [ $? -eq 1 ]
    said=$(jq -r '[.changes[] | "\(.kind) \(.verdict)"] | unique | join(", ")' <<<"$changes")
    api=$(jq -r '.changes | if any(.verdict == "breaking" and (.kind == "removed" or .kind == "name")) then "major"
        elif any(.verdict == "additive") then "minor" else "none" end' <<<"$changes")
    semver=$(semver "pair_$pair") callers=compile
    if grep -qx "pair_$pair" "$folder/by-path"; then
        callers=fail
    elif grep -qx "pair_$pair" "$folder/by-glob"; then
        callers='fail (*)'
    fi

    agreed=no
    case $api-$semver-$callers in
        major-major-fail* | minor-minor-compile | none-none-compile) agreed=yes ;;
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

steps=0
for file in "$folder"/*.semver; do
    step=$(basename "$file" .semver) steps=$((steps + 1))
    if [ "$(semver "$step")" != "$(cat "$file")" ]; then
        differ=1
        echo "${step%_*}, step $((10#${step##*_})): $(semver "$step"), not $(cat "$file")"
    fi
done
echo "$steps steps replayed"
exit $differ
