//! The front door tells the truth.

use crate::read;

#[test]
fn the_story_is_the_one_that_is_tested() {
    let readme = read("README.md");
    let story = read("status-cli/tests/story/update.md");
    let (_, told) = story.split_once('\n').expect("a heading and a text");
    // In the README its test is not run by itself.
    assert!(readme.contains(&told.trim().replace("```rust\n", "```rust,ignore\n")));
}
