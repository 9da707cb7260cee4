#![doc = include_str!("../docs/sdk.md")]
