#[must_use]
#[cfg_attr(test, derive(Debug))]
/// Acme error codes.
///
/// Source: A page without an address.
///
/// Codes that are not listed:
/// - -1200 to -1100: A symbol is wrong. *client error*
/// - 1000–1999: *retry: never*
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
pub enum Numbers {
    /// `404` Not Found: The vendor gives no description of this code. *other, retry: unstated, HTTP 404, 500*
    NotFound,
    /// `-2147483648` The Least: The vendor gives no description of this code. *other, retry: unstated*
    TheLeast,
    /// `-1121` Invalid symbol. *client error, retry: unstated, HTTP 400*
    InvalidSymbol,
    /// Another name of `InvalidSymbol`, and not equal to it: no code gives this one.
    Second,
    /// `2147483647` The Greatest: The request was successful. *success, retry: never*
    TheGreatest,
    /// A code that the table does not list, unless it was built by hand.
    Other(::core::primitive::i32),
}

#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[allow(unused_qualifications, long_running_const_eval)]
const _: () = {
    use crate::renamed::__private::v1;

    const ROWS: &[v1::Row] = &[
        v1::Row {
            code: 404,
            reason: "Not Found",
            description: "The vendor gives no description of this code.",
            more: &v1::More {
                http: &[404, 500],
                tags: &["one"],
                ..v1::UNSTATED
            },
            ..v1::RETRY_UNSTATED
        },
        v1::Row {
            code: -2147483648,
            reason: "The Least",
            description: "The vendor gives no description of this code.",
            ..v1::RETRY_UNSTATED
        },
        v1::Row {
            code: -1121,
            reason: "Invalid symbol.",
            description: "Invalid symbol.",
            category: v1::Some(v1::Category::ClientError),
            more: &v1::More {
                http: &[400],
                aliases: &["Symbol", "Second"],
                ..v1::UNSTATED
            },
            ..v1::RETRY_UNSTATED
        },
        v1::Row {
            code: 2147483647,
            reason: "The Greatest",
            description: "The request was successful.",
            category: v1::Some(v1::Category::Success),
            ..v1::RETRY_NEVER
        },
    ];

    impl Numbers {
        /// Former name of `InvalidSymbol`.
        #[deprecated(note = "renamed to `InvalidSymbol`")]
        #[allow(non_upper_case_globals, dead_code)]
        pub const Symbol: Self = Self::InvalidSymbol;
    }

    v1::status! {
        pub enum Numbers(i32 bare): Debug, FromStr;
        v1::Head {
            vendor: "acme",
            table: "numbers",
            title: "Acme error codes",
            protocol: v1::Protocol::Other,
            pointer: v1::Some("/error/code"),
            ..v1::HEAD
        };
        ROWS;
        -1200..=-1100: v1::Facts { description: "A symbol is wrong.", category: v1::Some(v1::Category::ClientError), ..v1::FACTS };
        1000..=1999: v1::Facts { retry: v1::Some(v1::Retry::Never), ..v1::FACTS };
        else: v1::FACTS;
        404 = NotFound, -2147483648 = TheLeast, -1121 = InvalidSymbol,
        2147483647 = TheGreatest; Other;
        Second = InvalidSymbol
    }
};

crate::renamed::__impl_serde!(Numbers);

#[cfg(feature = "open-api")]
crate::renamed::__impl_utoipa_5!(Numbers);
