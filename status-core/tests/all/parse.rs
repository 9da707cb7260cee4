//! `FromStr`: a number, a name, a phrase, or what `Display` prints.

use crate::tables::{Acme, Bolt, Close, Former, Symbols, Words};
use status_core::VendorStatus;

const NOTHING: &str = "no status code, name or phrase of this vendor";
const SEVERAL: &str = "a phrase of several status codes of this vendor: the number tells them apart";

fn acme(text: &str) -> Result<u16, String> {
    text.parse::<Acme>().map(Acme::code).map_err(|error| error.to_string())
}

#[test]
fn a_number_is_read_listed_or_not() {
    for code in [0, 7, 102, 404, 418, 65_535] {
        assert_eq!(acme(&code.to_string()), Ok(code));
        assert_eq!(acme(&format!("000{code}")), Ok(code));
    }
    for text in
        ["65536", "-1", "+404", "4 0 4", "0x194", "", "-", " 404", "404 ", "４０４", "99999999999999999999"]
    {
        assert_eq!(acme(text), Err(NOTHING.to_owned()), "{text:?}");
    }
    for (text, code) in [("-1121", Some(-1121)), ("-7", Some(-7)), ("+7", None), ("--7", None), ("-", None)] {
        assert_eq!(text.parse::<Symbols>().ok().map(Symbols::code), code, "{text}");
    }
}

#[test]
fn a_name_a_phrase_and_what_is_displayed_are_read_in_any_ascii_case() {
    for text in
        ["NotFound", "notfound", "Not Found", "NOT FOUND", "404 Not Found", "404 not found", "404 NotFound"]
    {
        assert_eq!(acme(text), Ok(404), "{text}");
    }
    assert_eq!((acme("204 Nothing"), acme("Überlast"), acme("überlast").is_ok()), (Ok(204), Ok(503), false));
    assert_eq!("-1121 invalid symbol".parse(), Ok(Symbols::InvalidSymbol));
    assert_eq!("BOLT HAS NO SUCH THING.".parse::<Bolt>().ok(), None, "a description is none");
    fn check<S: VendorStatus>() {
        for &status in S::ALL {
            assert_eq!(status.to_string().parse().ok(), Some(status));
            assert_eq!(status.name().parse().ok(), Some(status));
        }
    }
    check::<Acme>();
    check::<Bolt>();
    check::<Close>();
    check::<Former>();
    check::<Symbols>();
}

#[test]
fn what_no_one_code_means_is_not_read() {
    for text in [
        "Unknown",
        "Unknown(418)",
        "404 Gone",
        "418 Teapot",
        "404  Not Found",
        "404 ",
        "Not",
        "Found Not",
        "x 404",
    ] {
        assert_eq!(acme(text), Err(NOTHING.to_owned()), "{text:?}");
    }
    assert_eq!(acme("Try Again"), Err(SEVERAL.to_owned()));
    assert_eq!((acme("409 Try Again"), acme("410 try again"), acme("clash")), (Ok(409), Ok(410), Ok(409)));
}

#[test]
fn former_names_come_last() {
    assert_eq!((acme("Missing"), acme("nosuchthing"), acme("404 missing")), (Ok(404), Ok(404), Ok(404)));
    assert_eq!(acme("410 missing"), Err(NOTHING.to_owned()));
    let former = |text: &str| text.parse::<Former>();
    assert_eq!(former("NOTHERE"), Ok(Former::Gone));
    assert_eq!((former("mislaid"), former("Mislaid")), (Ok(Former::Gone), Ok(Former::NotFound)));
    assert_eq!(former("MISLAID").unwrap_err().to_string(), SEVERAL);
    assert_eq!(former("absent"), Ok(Former::Absent));
    assert_eq!(former("Missing"), Ok(Former::Stolen), "it means something else today");
    assert_eq!(former("Away").unwrap_err().to_string(), SEVERAL);
    assert_eq!(former("1 Missing"), Ok(Former::NotFound));
    assert!(former("2 Missing").is_err());
}

#[test]
fn any_text_is_a_code_where_codes_are_texts() {
    for text in ["card", "Card", "", " card", "404", "Unknown", "card Something"] {
        assert_eq!(text.parse(), Ok(Words::from_code(text)));
        assert_eq!(text.parse::<Words>().unwrap().code(), text);
    }
}

#[test]
fn numbers_of_other_types_are_converted_where_they_fit() {
    assert_eq!((Acme::from(404), u16::from(Acme::NotFound)), (Acme::NotFound, 404));
    assert_eq!(Acme::try_from(404_i32).ok(), Some(Acme::NotFound));
    assert!(Acme::try_from(-1_i64).is_err() && Acme::try_from(65_536_u32).is_err());
    assert_eq!((Symbols::from(404_u16), Symbols::from(-1121)), (Symbols::NotFound, Symbols::InvalidSymbol));
    assert!(Symbols::try_from(1_u64 << 31).is_err());
    assert_eq!((Words::from("card"), Words::Card.as_ref()), (Words::Card, "card"));
}
