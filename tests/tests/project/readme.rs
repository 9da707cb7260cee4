//! The front door tells the truth.

use crate::root;
use std::fs;

#[test]
fn the_story_is_the_one_that_is_tested() {
    let readme = fs::read_to_string(root().join("README.md")).expect("a README");
    let story = fs::read_to_string(root().join("status-cli/tests/story/update.md")).expect("the story");
    let (_, told) = story.split_once('\n').expect("a heading and a text");
    // In the README its test is not run by itself.
    assert!(readme.contains(&told.trim().replace("```rust\n", "```rust,ignore\n")));
}
