/// Status codes of acme (texts).
///
/// Source: [https\://docs\.example\.com/texts](<https://docs.example.com/texts>).
///
/// Codes that are not listed:
/// - card\_x…: It is the card. *retry: always*
/// - card\_…: It is the card.
#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash,
)]
#[non_exhaustive]
pub enum TextsStatus {
    /// `card`: Something about the card. *client error, retry: unstated, HTTP 402*
    Card,
    /// `card_declined`: It is the card. *client error, retry: never, HTTP 402, 409*
    CardDeclined,
    /// `quoted "\ code`: The vendor gives no description of this code. *other, retry: unstated*
    Quoted,
    /// with \`ticks\`: The vendor gives no description of this code. *other, retry: unstated*
    Ticks,
    /// with \#hash: The vendor gives no description of this code. *other, retry: unstated*
    Hash,
    /// `08000`: The vendor gives no description of this code. *other, retry: idempotent*
    ConnectionException,
    /// `Überlast`: The vendor gives no description of this code. *other, retry: unstated*
    Overload,
    /// A code that the table does not list.
    Unknown(::status_core::UnknownCode<Self, ::core::primitive::str>),
}

#[allow(clippy::all, clippy::nursery, clippy::pedantic)]
#[allow(unused_qualifications, long_running_const_eval)]
const _: () = {
    use ::status_core::__private::v1::text as v1;

    const ROWS: &[v1::Row] = &[
        v1::Row {
            code: "card",
            description: "Something about the card.",
            category: v1::Some(v1::Category::ClientError),
            more: &v1::More {
                http: &[402],
                ..v1::UNSTATED
            },
            ..v1::RETRY_UNSTATED
        },
        v1::Row {
            code: "card_declined",
            description: "It is the card.",
            category: v1::Some(v1::Category::ClientError),
            more: &v1::More {
                http: &[402, 409],
                ..v1::NEVER
            },
            ..v1::RETRY_NEVER
        },
        v1::Row {
            code: "quoted \"\\ code",
            description: "The vendor gives no description of this code.",
            ..v1::RETRY_UNSTATED
        },
        v1::Row {
            code: "with `ticks`",
            description: "The vendor gives no description of this code.",
            ..v1::RETRY_UNSTATED
        },
        v1::Row {
            code: "with #hash",
            description: "The vendor gives no description of this code.",
            ..v1::RETRY_UNSTATED
        },
        v1::Row {
            code: "08000",
            description: "The vendor gives no description of this code.",
            ..v1::RETRY_IDEMPOTENT
        },
        v1::Row {
            code: "Überlast",
            description: "The vendor gives no description of this code.",
            ..v1::RETRY_UNSTATED
        },
    ];

    v1::status! {
        pub enum TextsStatus(str few): Debug, Display, FromStr, Ord;
        v1::Head {
            vendor: "acme",
            table: "texts",
            title: "acme",
            protocol: v1::Protocol::Other,
            pointer: v1::Some(""),
            url: "https://docs.example.com/texts",
            ..v1::HEAD
        };
        ROWS;
        "card_x": v1::Facts { description: "It is the card.", retry: v1::Some(v1::Retry::Always), ..v1::FACTS };
        "card_": v1::Facts { description: "It is the card.", ..v1::FACTS };
        "\"": v1::Facts { remedy: "Quote it.", ..v1::FACTS };
        else: v1::FACTS;
        "card" = Card, "card_declined" = CardDeclined, "quoted \"\\ code" = Quoted,
        "with `ticks`" = Ticks, "with #hash" = Hash, "08000" = ConnectionException,
        "Überlast" = Overload; Unknown
    }
};
