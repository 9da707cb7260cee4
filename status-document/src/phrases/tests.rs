use super::{begins, codes, is, is_name, length};

#[test]
fn phrases_are_known_however_they_are_written() {
    for text in ["Not Found", "NOT FOUND", "not_found", "not-found", "Not Found: gone", "Not Found."] {
        assert_eq!(length(text, Some(404)), Some(9), "{text}");
    }
    assert!(
        !begins("Not Founded", Some(404)) && !begins("Not Found", Some(405)) && !begins("Not Found", None)
    );
    assert!(is("I'm a teapot", Some(418)) && !is("I'm a teapot, too", Some(418)));
    assert!(
        is_name("NotFound", 404) && is_name("not_found", 404) && is_name("nonAuthoritativeInformation", 203)
    );
    assert!(!is_name("NotFound", 405));
}

#[test]
fn former_phrases_are_phrases() {
    for (code, phrase) in [
        (302, "Moved Temporarily"),
        (413, "Content Too Large"),
        (413, "Payload Too Large"),
        (422, "Unprocessable Content"),
        (500, "Server Error"),
    ] {
        assert!(is(phrase, Some(code)), "{phrase}");
    }
    assert_eq!(codes("Moved Temporarily to").collect::<Vec<_>>(), [302]);
    assert_eq!(codes("Nothing").count(), 0);
}
