//! A doc comment's Markdown becomes a description without its marks.

use crate::doors::Plain;
use status_core::{UnknownCode, VendorStatus};

/// In the manner of people's own enums.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "acme")]
enum Documented {
    /// The `retry_after` header says *when*; see [`Plain`], [the guide][guide]
    /// and [limits](https://docs.example.com/limits "Limits").
    ///
    /// What follows is *not* in it.
    ///
    /// [guide]: https://docs.example.com/
    #[status(429)]
    SlowDown,
    /// Any `Vec<T>` of \<tags\>, some_snake_case &amp; __more__ <b>marks</b>.
    #[status(400)]
    Marked,
    #[status(catch_all)]
    Unknown(UnknownCode<Self>),
}

#[test]
fn a_doc_comment_is_described_without_its_marks() {
    assert_eq!(
        Documented::SlowDown.description(),
        "The retry_after header says when; see Plain, the guide and limits."
    );
    assert_eq!(Documented::Marked.description(), "Any Vec<T> of <tags>, some_snake_case & more marks.");
    assert_eq!(Plain::Ok.description(), "All is \"well\".");
}
