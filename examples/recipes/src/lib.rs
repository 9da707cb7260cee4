//! status-core with the crates that SDKs use: each recipe is a few lines, and its tests run it.
