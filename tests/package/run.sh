#!/bin/sh
# Builds each package from its own tarball, as who takes it from a registry does: offline, with the lock file inside, and nothing
# of the workspace within reach. Then an SDK takes them, through the macros, a build script and a generated file.
set -eu
cd "$(dirname "$0")/../.."
root=$(pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# In a folder of its own: cargo keeps what it unpacked of an earlier run, and would build that while the version is the same.
# The builds below are the verification.
cargo package --workspace --allow-dirty --locked --no-verify --quiet --target-dir "$work/target"

# A registry in a folder: what the lock file names, and the tarballs unpacked, each with its checksum.
mkdir "$work/registry" "$work/sdk" "$work/sdk/src" "$work/sdk/specs"
cargo vendor --locked --quiet "$work/registry" > /dev/null
for tarball in "$work"/target/package/*.crate; do
    tar -xzf "$tarball" -C "$work/registry"
    sum=$(sha256sum "$tarball" | cut -d' ' -f1)
    package="$work/registry/$(basename "$tarball" .crate)"
    printf '{"files":{},"package":"%s"}' "$sum" > "$package/.cargo-checksum.json"
done

# Cargo reads the configuration of the folder that it is called in, so none of the workspace's applies.
mkdir "$work/.cargo"
cat > "$work/.cargo/config.toml" <<TOML
[source.crates-io]
replace-with = "unpacked"
[source.unpacked]
directory = "$work/registry"
TOML
# Nobody debugs what is built here.
export CARGO_TARGET_DIR="$work/build" CARGO_PROFILE_DEV_DEBUG=false
for name in status-core status-codegen status-derive status-document status-cli; do
    cp -R "$work"/registry/$name-[0-9]* "$work/$name"
    echo "$name"
    (cd "$work/$name" && cargo build --locked --offline --quiet)
done
PATH="$work/build/debug:$PATH"

cp "$root/tests/specs/acme.yaml" "$work/sdk/specs/"
cp "$root/tests/package/"*.rs "$work/sdk/src/"
mv "$work/sdk/src/build.rs" "$work/sdk/"
cat > "$work/sdk/Cargo.toml" <<'TOML'
[package]
name = "sdk"
version = "0.0.0"
edition = "2024"

[dependencies]
status-core = { version = "0.1", features = ["derive", "vipps", "serde"] }

[build-dependencies]
status-codegen = "0.1"
TOML
cd "$work/sdk"
vendor-status generate specs/acme.yaml -o src/generated.rs --name Generated --impls serde
cargo generate-lockfile --offline --quiet
cargo run --locked --offline --quiet
