//! What a status says of its code: the listed one's own facts, else those of the narrowest range, the default, the protocol.

use crate::tables::{Acme, Bolt, Close, Symbols, Words, codes};
use status_core::{Category, Link, Protocol, Retry, VendorStatus};

#[test]
fn every_code_says_what_the_narrowest_that_holds_it_says() {
    let wrong = ("The caller is wrong.", Some("Change the request."));
    let budget = ("Of a budget.", wrong.1);
    for code in codes() {
        let status = Acme::from_code(code);
        let (description, remedy) = match code {
            200 => ("All is well.", None),
            429 => (wrong.0, Some("Wait.")),
            460..=469 => budget,
            400..=499 => wrong,
            500 => ("Server Error.", None),
            _ => ("Acme says no more.", None),
        };
        assert_eq!((status.description(), status.remedy()), (description, remedy), "{code}");
        let retry = match code {
            403 | 465 => Retry::Always,
            409 => Retry::Unstated,
            466 => Retry::Never,
            460..=469 | 503 => Retry::Idempotent,
            _ => Protocol::Http.retry(code),
        };
        assert_eq!(status.retry(), retry, "{code}");
        assert_eq!(status.category(), Protocol::Http.category(code), "{code}");
        // Advice that allows no retry needs no wait either.
        let needs_wait = matches!(code, 403 | 425 | 429 | 460..=464 | 467..=469);
        assert_eq!(status.needs_wait(), needs_wait, "{code}");
        assert_eq!(<Acme as VendorStatus>::needs_wait(status), needs_wait);
    }
}

/// What a status answers to each question of a kind: of a type it is the enum's own method, of a parameter the trait's.
macro_rules! answers {
    ($status:ident) => {
        [
            $status.is_informational(),
            $status.is_success(),
            $status.is_redirection(),
            $status.is_client_error(),
            $status.is_server_error(),
            $status.is_retryable(),
        ]
    };
}

#[test]
fn each_question_of_a_kind_is_answered_by_the_category_and_the_advice() {
    fn check<S: VendorStatus>(status: S, questions: [bool; 6]) {
        assert_eq!(answers!(status), questions);
        match status.into_result() {
            Ok(same) => assert!(same == status && !questions[3] && !questions[4]),
            Err(error) => assert!(error.status() == status && (questions[3] || questions[4])),
        }
    }
    for code in codes() {
        let (status, class) = (Acme::from_code(code), Protocol::Http.category(code));
        let is = |category| class == category;
        let questions = [
            is(Category::Informational),
            is(Category::Success),
            is(Category::Redirection),
            is(Category::ClientError),
            is(Category::ServerError),
            status.retry().is_retryable(),
        ];
        check(status, questions);
        assert_eq!(answers!(status), questions);
        assert_eq!(status.into_result().is_err(), class.is_error());
    }
}

#[test]
fn a_text_says_what_the_longest_prefix_that_it_begins_with_says() {
    let said = |code: &str| {
        let status = Words::from_code(code);
        (status.description(), status.retry(), status.needs_wait(), status.remedy())
    };
    let take = Some("Take another card.");
    let general = Category::Other.description();
    assert_eq!(said("card_stolen"), ("It is the card.", Retry::Always, true, take));
    assert_eq!(said("card_"), ("It is the card.", Retry::Always, true, take));
    assert_eq!(said("card_x"), ("It is the card's x.", Retry::Always, true, take));
    assert_eq!(said("card_declined"), ("It is the card.", Retry::Never, false, take));
    assert_eq!(said("card"), ("Something about the card.", Retry::Unstated, false, None));
    for other in ["", "car", "Card_", "xcard_", "card-x"] {
        assert_eq!(said(other), (general, Retry::Unstated, false, None), "{other:?}");
    }
    assert_eq!(Words::from_code("urn:acme:badCSR").category(), Category::ClientError);
    assert_eq!(Words::from_code("card_stolen").category(), Category::Other);
}

#[test]
fn a_number_of_any_type_says_what_its_range_says() {
    for (code, holds) in
        [(-1200, true), (-1100, true), (-1150, true), (-1201, false), (-1099, false), (7, false)]
    {
        let status = Symbols::from_code(code);
        let expected = if holds {
            ("A symbol is wrong.", Category::ClientError, Retry::Idempotent)
        } else {
            (Category::Other.description(), Category::Other, Retry::Unstated)
        };
        assert_eq!((status.description(), status.category(), status.retry()), expected, "{code}");
    }
    let invalid = Symbols::InvalidSymbol;
    assert_eq!(
        (invalid.description(), invalid.retry(), invalid.http()),
        ("No such symbol.", Retry::Never, &[400][..])
    );
    assert_eq!((Symbols::NotFound.http(), Symbols::from_code(1).http()), (&[404, 500][..], &[][..]));
    assert_eq!(Symbols::Ok.category(), Category::Success);
    assert_eq!(Close::NormalClosure.category(), Category::Success);
    assert_eq!(Close::from_code(1001).retry(), Retry::Unstated);
}

#[test]
fn what_few_codes_have_the_others_do_not() {
    for &status in Acme::ALL {
        assert_eq!(status.links().len(), usize::from(status == Acme::Found));
        assert_eq!(status.tags() == ["missing"], status == Acme::NotFound);
        assert_eq!(status.aliases() == ["Missing", "NoSuchThing"], status == Acme::NotFound);
        assert_eq!(status.tags().is_empty() && status.aliases().is_empty(), status != Acme::NotFound);
        assert_eq!(status.deprecated(), (status == Acme::Gone).then_some("no longer sent"));
        assert_eq!(status.http(), [0_u16; 0]);
        assert!(status.is_known() && status.is_documented());
    }
    assert_eq!(Acme::Found.links(), [Link { text: "where it went", url: "https://docs.example.com/moved" }]);
    assert_eq!((Acme::Nothing.reason(), Acme::Nothing.name()), (None, "Nothing"));
    assert_eq!((Acme::Overload.reason(), Acme::Overload.name()), (Some("Überlast"), "Overload"));
    let unlisted = Acme::from_code(418);
    assert_eq!((unlisted.reason(), unlisted.name(), unlisted.code_str()), (None, "Unknown", None));
    assert!(unlisted.links().is_empty() && unlisted.tags().is_empty() && unlisted.aliases().is_empty());
    assert!(!unlisted.is_known() && !unlisted.is_documented() && unlisted.deprecated().is_none());
}

/// Enums in which the one code says one thing beside its advice.
macro_rules! only {
    ($($name:ident { $($fact:tt)* })*) => {
        $(
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, status_derive::VendorStatus)]
            #[status(vendor = "acme", table = "only")]
            enum $name {
                #[status("gone", $($fact)*)]
                Gone,
                #[status(catch_all)]
                Unknown(status_core::UnknownCode<Self, str>),
            }
        )*
    };
}

mod only {
    only! { Http { http = 410 } Deprecated { deprecated = "no longer sent" } Tagged { tags("bank") } Renamed { aliases(Lost) } }

    #[test]
    fn what_a_code_says_alone_it_says_too() {
        assert_eq!(Http::Gone.http(), [410]);
        assert_eq!(Deprecated::Gone.deprecated(), Some("no longer sent"));
        assert_eq!(Tagged::Gone.tags(), ["bank"]);
        assert_eq!(Renamed::Gone.aliases(), ["Lost"]);
    }
}

#[test]
fn a_table_that_extends_another_marks_what_it_does_not_list_itself() {
    assert_eq!(Bolt::CODES.len(), Acme::CODES.len() + 1);
    for &status in Bolt::ALL {
        let own = matches!(status, Bolt::NotFound | Bolt::Kettle);
        assert_eq!((status.is_known(), status.is_documented()), (true, own), "{status}");
        let inherited = Acme::from_code(status.code());
        if !own {
            assert_eq!((status.retry(), status.needs_wait()), (inherited.retry(), inherited.needs_wait()));
            assert_eq!((status.tags(), status.links()), (inherited.tags(), inherited.links()));
        }
    }
    assert!(!Bolt::from_code(1).is_documented());
    assert_eq!(Bolt::NotFound.description(), "Bolt has no such thing.");
}

#[test]
fn the_vendor_says_whose_table_it_is() {
    let vendor = Acme::VENDOR;
    assert_eq!((vendor.id, vendor.table, vendor.title), ("acme", "http", "Acme & Sons"));
    assert_eq!((vendor.protocol, vendor.pointer), (Protocol::Http, None));
    assert_eq!(
        (vendor.source_url, vendor.updated),
        (Some("https://docs.example.com/answers"), Some("2024-02-29"))
    );
    assert_eq!(vendor.retry_after, ["Retry-After", "X-Reset"]);
    let [guard] = vendor.retry_after_guards else { panic!("{vendor:?}") };
    assert_eq!((guard.header, guard.when, guard.value), ("X-Reset", "X-Left", "0"));
    let symbols = Symbols::VENDOR;
    assert_eq!(
        (symbols.table, symbols.pointer, symbols.protocol),
        ("symbols", Some("/error/code"), Protocol::Other)
    );
    assert_eq!((symbols.source_url, symbols.updated, symbols.retry_after_guards.len()), (None, None, 0));
}
