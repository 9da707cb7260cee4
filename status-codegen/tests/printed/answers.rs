/// Status codes of Acme \& Sons \<b\>.
///
/// Source: [Answers \[of\] the API](<https://docs.example.com/answers?lang=en\&v=2>), as of 2024-02-29.
///
/// Codes that are not listed:
/// - 400–419: The caller is wrong.
/// - 420–429: The caller is too quick. *retry: idempotent, needs wait*
/// - 430–499: The caller is wrong.
/// - 500–599: Acme says no more. *retry: always*
/// - 600–699: Acme says no more. *other*
/// - any other: Acme says no more.
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[allow(non_camel_case_types)]
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum AnswersStatus {
    /// `102` Processing: Acme says no more. *informational, retry: never*
    Processing,
    /// `200` OK. *success, retry: never*
    Ok,
    /// `204`: Acme says no more. *success, retry: never*
    Nothing_Left,
    /// `302` Found: Acme says no more. *redirection, retry: never*
    /// See [\[list\](of) \<moves\>](<https://docs.example.com/moved?a=b\&c=d#found>), [all](<http://docs.example.com/all>).
    Found,
    /// `404` Not Found: No such thing; \"quotes\", \\back\\slashes, \#hash and \`ticks\` stay: 1\. one \- two\_three \*four\* *client error, retry: never*
    /// **Remedy:** Change the request.
    NotFound,
    /// Another name of `NotFound`, and not equal to it: no code gives this one.
    Lost,
    /// `409` Try Again: The caller is wrong. *client error, retry: always, needs wait*
    /// **Remedy:** Fetch the thing anew, then try again.
    Clash,
    /// `410` Gone: The caller is wrong. *other, retry: never*
    /// **Remedy:** Change the request.
    /// **Deprecated:** no longer sent since 2024-01
    Gone,
    /// `429` Slow Down: The caller is too quick. *client error, retry: idempotent, needs wait*
    /// **Remedy:** Wait.
    /// See [limits](<https://docs.example.com/limits>).
    SlowDown,
    /// `503` Überlast: Acme says no more. *server error, retry: unstated*
    Overload,
    /// `599` Sorry: A long text that has to be broken where it is wider than a line of source may be, which is a hundred, more or less *server error, retry: always*
    Sorry,
    /// A code that the table does not list.
    Unknown(::status_core::UnknownCode<Self>),
}

#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[allow(non_camel_case_types)]
#[allow(unused_qualifications, long_running_const_eval)]
const _: () = {
    use ::status_core::__private::v1;

    const ROWS: &[v1::Row] = &[
        v1::Row {
            code: 102,
            reason: "Processing",
            description: "Acme says no more.",
            ..v1::RETRY_NEVER
        },
        v1::Row {
            code: 200,
            reason: "OK",
            description: "OK.",
            ..v1::RETRY_NEVER
        },
        v1::Row {
            code: 204,
            description: "Acme says no more.",
            ..v1::RETRY_NEVER
        },
        v1::Row {
            code: 302,
            reason: "Found",
            description: "Acme says no more.",
            links: &[
                v1::Link {
                    text: "[list](of) <moves>",
                    url: "https://docs.example.com/moved?a=b&c=d#found",
                },
                v1::Link {
                    text: "all",
                    url: "http://docs.example.com/all",
                },
            ],
            ..v1::RETRY_NEVER
        },
        v1::Row {
            code: 404,
            reason: "Not Found",
            description: "No such thing; \"quotes\", \\back\\slashes, #hash and `ticks` stay: 1. one - two_three *four*",
            remedy: "Change the request.",
            more: &v1::More {
                tags: &[
                    "missing",
                    "a much longer tag than the others",
                    "and one more so that they are wider than sixty",
                ],
                aliases: &["Missing", "NoSuchThing", "Lost"],
                ..v1::NEVER
            },
            ..v1::RETRY_NEVER
        },
        v1::Row {
            code: 409,
            reason: "Try Again",
            description: "The caller is wrong.",
            remedy: "Fetch the thing anew, then try again.",
            more: &v1::More {
                needs_wait: true,
                ..v1::ALWAYS
            },
            ..v1::RETRY_ALWAYS
        },
        v1::Row {
            code: 410,
            reason: "Gone",
            description: "The caller is wrong.",
            category: v1::Some(v1::Category::Other),
            remedy: "Change the request.",
            more: &v1::More {
                deprecated: "no longer sent since 2024-01",
                ..v1::NEVER
            },
            ..v1::RETRY_NEVER
        },
        v1::Row {
            code: 429,
            reason: "Slow Down",
            description: "The caller is too quick.",
            remedy: "Wait.",
            links: &[v1::Link {
                text: "limits",
                url: "https://docs.example.com/limits",
            }],
            more: &v1::More {
                needs_wait: true,
                ..v1::IDEMPOTENT
            },
            ..v1::RETRY_IDEMPOTENT
        },
        v1::Row {
            code: 503,
            reason: "Überlast",
            description: "Acme says no more.",
            ..v1::RETRY_UNSTATED
        },
        v1::Row {
            code: 599,
            reason: "Sorry",
            description: "A long text that has to be broken where it is wider than a line of source may be, which is a hundred, more or less",
            ..v1::RETRY_ALWAYS
        },
    ];

    impl AnswersStatus {
        /// Former name of `NotFound`.
        #[deprecated(note = "renamed to `NotFound`")]
        #[allow(non_upper_case_globals, dead_code)]
        pub const Missing: Self = Self::NotFound;
        /// Another name of `NotFound`.
        #[allow(non_upper_case_globals, dead_code)]
        pub const NoSuchThing: Self = Self::NotFound;
    }

    v1::status! {
        pub enum AnswersStatus(u16): Debug, Display, FromStr, Ord;
        v1::Head {
            vendor: "acme",
            table: "http",
            title: "Acme & Sons <b>",
            protocol: v1::Protocol::Http,
            url: "https://docs.example.com/answers?lang=en&v=2",
            updated: "2024-02-29",
            retry_after: &["X-Wait", "X-Reset"],
            guards: &[v1::guard("X-Reset", "X-Left", "0")],
            ..v1::HEAD
        };
        ROWS;
        400..=419: v1::Facts { description: "The caller is wrong.", remedy: "Change the request.", ..v1::FACTS };
        420..=429: v1::Facts { description: "The caller is too quick.", retry: v1::Some(v1::Retry::Idempotent), needs_wait: true, remedy: "Change the request.", ..v1::FACTS };
        430..=499: v1::Facts { description: "The caller is wrong.", remedy: "Change the request.", ..v1::FACTS };
        500..=599: v1::Facts { description: "Acme says no more.", retry: v1::Some(v1::Retry::Always), ..v1::FACTS };
        600..=699: v1::Facts { description: "Acme says no more.", category: v1::Some(v1::Category::Other), ..v1::FACTS };
        else: v1::Facts { description: "Acme says no more.", ..v1::FACTS };
        102 = Processing, 200 = Ok, 204 = Nothing_Left, 302 = Found, 404 = NotFound, 409 = Clash,
        410 = Gone, 429 = SlowDown, 503 = Overload, 599 = Sorry; Unknown;
        Lost = NotFound
    }
};
