//! What callers wrote for one release of an SDK, compiled unchanged with the next one.

/// The caller's code: a module for each way in, with the code that only the second release lists.
macro_rules! callers {
    ($($module:ident: $status:ident, $later:literal, |$kept:ident| $code:expr;)*) => {
        $(
            pub mod $module {
                pub use super::sdk::$status as Status;

                /// Variants by their names.
                pub fn by_name(status: Status) -> &'static str {
                    match status {
                        Status::Declined => "declined",
                        Status::Legacy => "legacy",
                        Status::SlowDown => "slow down",
                        _ => "other",
                    }
                }

                /// An unlisted code by its number or text.
                pub fn by_code(status: Status) -> &'static str {
                    match status {
                        Status::Declined => "declined",
                        _ if status.code() == $later => "later",
                        _ => "other",
                    }
                }

                /// An unlisted code by a constant, as a pattern.
                pub fn by_constant(status: Status) -> &'static str {
                    const LATER: Status = Status::from_code($later);
                    match status {
                        Status::Declined => "declined",
                        LATER => "later",
                        _ => "other",
                    }
                }

                /// By what the table says of it.
                pub fn by_facts(status: Status) -> bool {
                    status.is_client_error() || status.is_retryable()
                }

                /// By the catch-all, which is how not to do it.
                pub fn by_catch_all(status: Status) -> &'static str {
                    match status {
                        Status::Unknown($kept) if $code == $later => "later",
                        Status::Unknown(_) => "unlisted",
                        _ => "listed",
                    }
                }
            }
        )*
    };
}

macro_rules! caller {
    () => {
        callers! {
            number: Number, 451, |unknown| unknown.code();
            text: Text, "listed_later", |unknown| unknown.code();
            bare: Bare, 451, |code| code;
            built: Built, 451, |unknown| unknown.code();
            held: Held, "listed_later", |unknown| unknown.code();
            derived: Derived, 451, |unknown| unknown.code();
        }
    };
}

#[deny(warnings)]
mod first {
    use status_tests::forward::first as sdk;
    caller! {}
}

/// The one new warning is that of the name which is deprecated.
#[deny(warnings)]
#[expect(deprecated)]
mod second {
    use status_tests::forward::second as sdk;
    caller! {}
}

/// Calls a macro with each way in, and five codes: three listed, the one that is listed later, one that never is.
macro_rules! each {
    ($callback:ident) => {
        $callback!(number, 402, 410, 429, 451, 418);
        $callback!(text, "declined", "legacy", "slow_down", "listed_later", "out_of_tea");
        $callback!(bare, -402, 410, 2_000_000_429, 451, 7);
        $callback!(built, -402, 410, 2_000_000_429, 451, 7);
        $callback!(held, "declined", "legacy", "slow_down", "listed_later", "out_of_tea");
        $callback!(derived, 402, 410, 429, 451, 418);
    };
}

#[test]
fn matching_is_forward_compatible() {
    macro_rules! matches {
        ($module:ident, $($code:expr),*) => {
            let first = [$($code),*].map(first::$module::Status::from_code);
            let second = [$($code),*].map(second::$module::Status::from_code);
            for (said_first, said_second, expected) in [
                (
                    first.map(first::$module::by_name),
                    second.map(second::$module::by_name),
                    ["declined", "legacy", "slow down", "other", "other"],
                ),
                (
                    first.map(first::$module::by_code),
                    second.map(second::$module::by_code),
                    ["declined", "other", "other", "later", "other"],
                ),
                (
                    first.map(first::$module::by_constant),
                    second.map(second::$module::by_constant),
                    ["declined", "other", "other", "later", "other"],
                ),
            ] {
                assert_eq!((said_first, said_second), (expected, expected), stringify!($module));
            }
            assert_eq!(first.map(first::$module::by_facts), second.map(second::$module::by_facts));
        };
    }
    each!(matches);
}

/// What the guide warns of.
#[test]
fn an_arm_for_a_code_in_the_catch_all_goes_dead_when_the_code_is_listed() {
    macro_rules! matches {
        ($module:ident, $declined:expr, $legacy:expr, $slow:expr, $later:expr, $never:expr) => {
            let first = [$declined, $later, $never].map(first::$module::Status::from_code);
            assert_eq!(first.map(first::$module::by_catch_all), ["listed", "later", "unlisted"]);
            let second = [$declined, $later, $never].map(second::$module::Status::from_code);
            assert_eq!(second.map(second::$module::by_catch_all), ["listed", "listed", "unlisted"]);
        };
    }
    each!(matches);
}

/// A number, a name, and what `Display` prints; of an unlisted code, which has no name, the other two.
#[test]
fn what_one_release_wrote_the_next_one_reads() {
    macro_rules! reads {
        ($module:ident, $($code:expr),*) => {
            $(
                let first = first::$module::Status::from_code($code);
                let second = second::$module::Status::from_code($code);
                let name = if first.is_known() { first.name() } else { "" };
                for written in [first.code().to_string(), name.to_owned(), first.to_string()] {
                    let read = written.parse::<first::$module::Status>();
                    if read == Ok(first) {
                        assert_eq!(written.parse(), Ok(second), "{written}");
                    }
                }
            )*
        };
    }
    each!(reads);
}

/// An unlisted code is one value today, and tomorrow too.
#[test]
fn a_code_that_is_listed_later_is_equal_to_itself() {
    use status_core::UnknownCode;
    use status_tests::forward;

    assert!(UnknownCode::<forward::first::Number>::new(451).is_some());
    assert!(UnknownCode::<forward::second::Number>::new(451).is_none());
    assert_eq!(forward::second::Number::from_code(451), forward::second::Number::ListedLater);
    // Not where the catch-all keeps the bare number, which anyone can build.
    assert_ne!(forward::second::Bare::Unknown(451), forward::second::Bare::from_code(451));
    assert_eq!(forward::first::Bare::Unknown(451), forward::first::Bare::from_code(451));
}
