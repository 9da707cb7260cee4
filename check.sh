#!/bin/sh
# Everything that a change must pass, from formatting to the packages as they would be published.
set -eu
cd "$(dirname "$0")"
export RUSTDOCFLAGS="-D warnings"

cargo fmt --all --check
cargo clippy --workspace --all-targets --all-features -- -D warnings
# What an SDK takes without features, and what the vendors bring: source that no macro writes.
cargo clippy -p status-core --no-default-features -- -D warnings
cargo clippy -p status-core --features vendors -- -D warnings
# The engine as the macros have it.
cargo clippy -p status-codegen --no-default-features -- -D warnings
# Each integration alone: the features that bring a crate, without the macros.
for feature in $(sed -n '/status-derive/d; s/ = \["dep:.*//p' status-core/Cargo.toml); do
    cargo clippy -p status-core --features "$feature" -- -D warnings
done
cargo test --workspace --all-features
# Instructions of look-ups, held against the committed counts, where valgrind is installed and the compiler the same. The source that
# is generated is held against its own by a test.
if command -v valgrind >/dev/null; then
    cargo bench -p status-benches --bench gate
else
    echo "instructions of look-ups: skipped, as valgrind is not installed"
fi
# Verdicts against cargo-semver-checks, where it is installed.
tests/semver/run.sh
# What somebody reads: not the packages of tests and measurements.
cargo doc --workspace --all-features --no-deps --exclude status-tests --exclude status-kept --exclude status-agreement \
    --exclude status-benches
# Each package builds from its own tarball, the specs inside, and an SDK builds with them.
tests/package/run.sh
