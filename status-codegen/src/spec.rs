//! What was written: a spec or an enum, each value with its place, nothing judged yet.

use crate::key::key;
use crate::problem::{At, Place};
use std::ops::RangeInclusive;

/// A spec as written.
#[derive(Clone, Debug, Default)]
pub struct Spec {
    /// The whole of it: what a missing field is reported at.
    pub place: Place,
    /// The id that every table of the vendor's has.
    pub vendor: Option<At<String>>,
    /// Which of its code spaces; the protocol if None.
    pub table: Option<At<String>>,
    /// The vendor's name for people.
    pub title: Option<At<String>>,
    /// http if None.
    pub protocol: Option<At<Protocol>>,
    /// A bundled id or a path, for what this spec does not say.
    pub extends: Option<At<String>>,
    /// Where the table was read.
    pub source: Source,
    /// Response headers that carry the wait.
    pub retry_after: Vec<At<String>>,
    /// Where `codes` stands.
    pub listed: Option<Place>,
    /// The entries, in the order of the text.
    pub codes: Vec<Entry>,
    /// Ranges, in the order of the text.
    pub ranges: Vec<Range>,
    /// What is said of every other code.
    pub default: Option<At<Facts>>,
    /// The catch-all's name where it is not `Unknown`.
    pub catch_all: Option<String>,
}

impl Spec {
    /// The protocol, http if none is given.
    #[must_use]
    pub fn protocol(&self) -> Protocol {
        self.protocol.map_or(Protocol::Http, |protocol| protocol.value)
    }
}

/// Where the table was read.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Title of the document.
    pub title: Option<At<String>>,
    /// Its address.
    pub url: Option<At<String>>,
    /// The day or month that it states.
    pub updated: Option<At<String>>,
    /// The day on which it was read.
    pub read: Option<At<String>>,
    /// The headings that the codes stand under.
    pub sections: Vec<At<String>>,
}

/// One code's entry.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its key.
    pub code: At<u16>,
    /// The line of its key, in a YAML text.
    pub line: Option<usize>,
    /// Whether part of it could not be read, so that what is missing may only be misspelt.
    pub misread: bool,
    /// The vendor's phrase.
    pub reason: Option<At<String>>,
    /// The variant, where the phrase does not give it.
    pub name: Option<At<String>>,
    /// What may be inherited too.
    pub facts: Facts,
    /// Where the vendor says more.
    pub links: Vec<Link>,
    /// The vendor's own vocabulary.
    pub tags: Vec<At<String>>,
    /// Former names.
    pub aliases: Vec<At<String>>,
    /// Why the code should no longer be relied on.
    pub deprecated: Option<At<String>>,
    /// Facts that stay as they are written.
    pub keep: Vec<At<Fact>>,
}

impl Entry {
    /// An entry that says nothing yet.
    #[must_use]
    pub fn new(code: At<u16>, line: Option<usize>) -> Self {
        Entry {
            code,
            line,
            misread: false,
            reason: None,
            name: None,
            facts: Facts::default(),
            links: Vec::new(),
            tags: Vec::new(),
            aliases: Vec::new(),
            deprecated: None,
            keep: Vec::new(),
        }
    }
}

/// A range of codes, both ends included, that says something of each code in it.
#[derive(Clone, Debug)]
pub struct Range {
    /// The key as written: `4XX`, `200-299`.
    pub key: At<String>,
    /// First code.
    pub low: u16,
    /// Last code.
    pub high: u16,
    /// What is said.
    pub facts: Facts,
}

impl Range {
    /// A range that stands in no text, under the key that a person would write.
    #[must_use]
    pub fn new(low: u16, high: u16, facts: Facts) -> Self {
        Range { key: key(low, high).into(), low, high, facts }
    }
}

/// What an entry, a range or `default` may say, each inherited by itself.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// What the code means.
    pub description: Option<At<String>>,
    /// What kind of answer it is.
    pub category: Option<At<Category>>,
    /// Whether the same request may be sent again.
    pub retry: Option<At<Retry>>,
    /// What the caller should do.
    pub remedy: Option<At<String>>,
}

/// A link as written.
#[derive(Clone, Debug)]
pub struct Link {
    /// What it is called.
    pub text: At<String>,
    /// Where it leads.
    pub url: At<String>,
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$word_doc])* $variant),* }

        impl $name {
            /// Every word that a spec may say here, in the order of declaration.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// The value of a spec's word; None for any other word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }

            /// The spec's word for it.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// The variant's name in status-core.
            #[allow(dead_code, reason = "status-core has no word for a fact")]
            pub(crate) fn ident(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant)),* }
            }
        }
    };
}

words! {
    /// The protocol whose rules complete a table.
    Protocol {
        /// HTTP status codes, 100 to 999.
        Http = "http",
        /// WebSocket close codes.
        Websocket = "websocket",
        /// SMTP reply codes.
        Smtp = "smtp",
        /// gRPC status codes.
        Grpc = "grpc",
        /// Any other number that an API answers with.
        Other = "other",
    }
}

words! {
    /// What kind of answer a code is.
    Category {
        /// The request goes on.
        Informational = "informational",
        /// The request was carried out.
        Success = "success",
        /// The answer is elsewhere.
        Redirection = "redirection",
        /// The caller must change something.
        ClientError = "client_error",
        /// The vendor must change something.
        ServerError = "server_error",
        /// None of these.
        Other = "other",
    }
}

words! {
    /// Whether the same request may be sent again.
    Retry {
        /// Sending it again gives the same answer.
        Never = "never",
        /// Only a request whose repetition does no harm.
        Idempotent = "idempotent",
        /// Any request: the vendor did not carry it out.
        Always = "always",
    }
}

words! {
    /// What an entry says that a document may contradict, so that a person may want to keep it.
    Fact {
        /// The vendor's phrase.
        Reason = "reason",
        /// What the code means.
        Description = "description",
        /// What kind of answer it is.
        Category = "category",
        /// Whether the same request may be sent again.
        Retry = "retry",
        /// What the caller should do.
        Remedy = "remedy",
        /// Where the vendor says more.
        Links = "links",
    }
}

impl Category {
    /// What is said of a code that nothing else describes; status-core says the same.
    #[must_use]
    pub fn description(self) -> &'static str {
        match self {
            Category::Informational => "The request was received and is being processed.",
            Category::Success => "The request was successful.",
            Category::Redirection => "Further action is needed to complete the request.",
            Category::ClientError => "The request has a problem that the caller must correct.",
            Category::ServerError => "The server failed to carry out a valid request.",
            Category::Other => "The vendor gives no description of this code.",
        }
    }
}

impl Protocol {
    /// The codes that the protocol can send: three digits for http, any others.
    ///
    /// ```
    /// assert_eq!(status_codegen::Protocol::Http.codes(), 100..=999);
    /// ```
    #[must_use]
    pub fn codes(self) -> RangeInclusive<u16> {
        match self {
            Protocol::Http => 100..=999,
            _ => 0..=u16::MAX,
        }
    }

    /// The category that the protocol's own rules give a code.
    #[must_use]
    pub fn category(self, code: u16) -> Category {
        match (self, code) {
            (Protocol::Http, 100..=199) => Category::Informational,
            (Protocol::Http | Protocol::Smtp, 200..=299) | (Protocol::Grpc, 0) => Category::Success,
            (Protocol::Http, 300..=399) => Category::Redirection,
            (Protocol::Http, 400..=499) | (Protocol::Smtp, 500..=599) => Category::ClientError,
            (Protocol::Http, 500..=599) | (Protocol::Smtp, 400..=499) => Category::ServerError,
            _ => Category::Other,
        }
    }

    /// The retry advice that the protocol's own rules give a code.
    #[must_use]
    pub fn retry(self, code: u16) -> Retry {
        match (self, code) {
            (Protocol::Http, 408 | 425 | 429 | 503) | (Protocol::Smtp, 400..=499) => Retry::Always,
            (Protocol::Http, 500 | 502 | 504) => Retry::Idempotent,
            _ => Retry::Never,
        }
    }
}
