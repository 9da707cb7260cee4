#!/usr/bin/env bash
# What the packages promise of compilers, features, dependencies and targets:
#
#     tests/toolchains.sh [TOPIC]…        all of these where none is named
#
#   msrv       every published package, by the oldest compiler that its manifest states and the locked dependencies; and
#              source of every kind that was generated, next to status-core as it is published, by that compiler's own cargo
#   newest     the tests, by the newest stable compiler
#   features   every feature alone, and all pairs of status-core's
#   minimal    every package, with the oldest dependencies that its manifest allows
#   targets    status-core on targets without std
#   miri       the tests of status-core in Miri, over samples: on this machine's target, with 32 bits, and big-endian
#
# Toolchains, their components and targets are rustup's. What is not installed is skipped, and a line says so; where CI is
# set, it is installed. TARGET is the folder to build in, else a new one that is removed afterwards.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
cd "$root"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CARGO_TARGET_DIR=${TARGET:-$work/target} CARGO_INCREMENTAL=0 CARGO_PROFILE_DEV_DEBUG=0

# Whether a toolchain is there, with its components and targets: has TOOLCHAIN [component NAME]… [target NAME]….
has() {
    local toolchain=$1
    shift
    if ! command -v rustup >/dev/null; then
        echo "skipped: rustup is not installed"
        return 1
    fi
    if [ -n "${CI:-}" ]; then
        rustup toolchain install "$toolchain" --profile minimal --no-self-update >/dev/null 2>&1
    elif ! rustup run "$toolchain" rustc --version >/dev/null 2>&1; then
        echo "skipped: Rust $toolchain is not installed"
        return 1
    fi
    while [ $# -gt 0 ]; do
        if [ -n "${CI:-}" ]; then
            rustup "$1" add --toolchain "$toolchain" "$2" >/dev/null 2>&1
        elif ! rustup "$1" list --toolchain "$toolchain" | grep "^$2.*(installed)" >/dev/null; then
            echo "skipped: Rust $toolchain has no $1 $2"
            return 1
        fi
        shift 2
    done
}

# Prints a command and runs it.
run() {
    echo "+ $*"
    "$@"
}

# The packages that are published, each with the oldest compiler that its manifest states.
published() {
    cargo metadata --no-deps --format-version 1 --locked | python3 -c '
import json, sys
for package in json.load(sys.stdin)["packages"]:
    if package["publish"] is None:
        print(package["name"], package["rust_version"] + ".0")'
}

# The features of status-core that are a vendor's.
vendors() {
    sed -n '/^vendors = \[/,/^\]/s/^    "\(.*\)",/\1/p' status-core/Cargo.toml
}

# By an old compiler, but this toolchain's cargo, which reads manifests that the old one's may not: by VERSION ARGUMENT….
by() {
    local version=$1
    shift
    has "$version" || return 0
    RUSTC=$(rustup which --toolchain "$version" rustc) run cargo check --quiet --locked "$@"
}

msrv() {
    local package version
    published | while read -r package version; do
        echo "Rust $version"
        by "$version" --package "$package"
        if [ "$package" = status-core ]; then
            by "$version" --package "$package" --features vendors,http,serde,schemars,miette-7
            stranger "$version"
        fi
    done
    # The engine and utoipa bring what needs a newer one.
    echo "Rust 1.85.0"
    by 1.85.0 --package status-core --features derive,utoipa-5
    echo "Rust 1.88.0"
    by 1.88.0 --package status-core --features utoipa-6
}

# A crate with generated source that depends on status-core as it is published: stranger VERSION.
stranger() {
    has "$1" || return 0
    local crate=$work/stranger
    mkdir -p "$crate/src"
    # With the packages that it may depend on, which are nowhere published.
    cargo package --quiet --package status-core --package status-derive --package status-codegen \
        --no-verify --allow-dirty --target-dir "$work/package"
    tar --extract --gzip --file "$work"/package/package/status-core-*.crate --directory "$work"
    cp -r "$here"/kept/src/v0_1_0/. "$crate/src"
    rm "$crate/src/declared.rs"
    sed -i '/^::status_core::__impl_/d' "$crate"/src/*.rs
    sed '/^pub mod declared/d' "$here/kept/src/v0_1_0.rs" >"$crate/src/lib.rs"
    cat >"$crate/Cargo.toml" <<END
[package]
name = "stranger"
version = "0.0.0"
edition = "2021"
rust-version = "$1"

[dependencies]
status-core = { path = "$(echo "$work"/status-core-*)", features = ["vendors"] }

[workspace]
END
    (cd "$crate" && run cargo "+$1" check --quiet --offline)
}

newest() {
    has stable || return 0
    run cargo +stable --version
    # What the compiler says of mistakes, word for word, is the pinned compiler's.
    run cargo +stable test --quiet --locked --workspace --all-features -- --skip ui::
}

features() {
    if ! cargo hack --version >/dev/null 2>&1; then
        echo "skipped: cargo-hack is not installed"
        return
    fi
    export RUSTFLAGS="-D warnings"
    run cargo hack check --quiet --package status-core --package status-codegen --each-feature
    # The modules of two vendors know nothing of each other: all of them are one feature here.
    run cargo hack check --quiet --package status-core --feature-powerset --depth 2 \
        --exclude-features "$(vendors | paste -sd,)" --exclude-no-default-features --exclude-all-features
    unset RUSTFLAGS
}

minimal() {
    has nightly || return 0
    local copy=$work/minimal
    mkdir "$copy"
    git ls-files -z | tar --create --null --files-from - | tar --extract --directory "$copy"
    cd "$copy"
    # What users resolve: the published packages, without what their tests and benchmarks depend on.
    sed -i "s/^members = .*/members = [$(published | sed 's/ .*//; s/.*/"&"/' | paste -sd,)]/" Cargo.toml
    sed -i '/^\[dev-dependencies\]/,/^$/d; /^\[\[bench\]\]/,/^$/d; /^\[\[example\]\]/,/^$/d' status-*/Cargo.toml
    run cargo +nightly update --quiet -Z direct-minimal-versions
    run cargo check --quiet --locked --workspace --all-features
    cd "$root"
}

targets() {
    # The crates of http, miette and utoipa need std.
    on wasm32-unknown-unknown vendors,http,serde,schemars,miette-7,utoipa-5
    on thumbv7em-none-eabi vendors,serde,schemars
}

# status-core on a target, with no feature, and with these: on TARGET FEATURES.
on() {
    has "$(rustup show active-toolchain | cut -d' ' -f1)" target "$1" || return 0
    run cargo build --quiet --locked --package status-core --target "$1"
    run cargo build --quiet --locked --package status-core --target "$1" --features "$2"
    # A static library with a panic handler of its own: source of every kind, linked without std.
    cp Cargo.lock tests/crates
    run cargo build --quiet --manifest-path tests/crates/Cargo.toml --package bare --target "$1"
}

miri() {
    has nightly component miri component rust-src || return 0
    local target
    for target in "$(rustc -vV | sed -n 's/^host: //p')" i686-unknown-linux-gnu s390x-unknown-linux-gnu; do
        run cargo +nightly miri test --quiet --locked --package status-core --lib --tests --all-features \
            --target "$target"
    done
}

topics="msrv newest features minimal targets miri"
if [ $# -eq 0 ]; then
    # shellcheck disable=SC2086
    set -- $topics
fi
for topic; do
    case " $topics " in
        *" $topic "*) ;;
        *) echo "unknown topic $topic: one of $topics" >&2 && exit 2 ;;
    esac
    echo "== $topic"
    "$topic"
done
