//! The terms of specs, each a word: protocols with what they say by themselves, types of codes, categories, retry advice,
//! facts.

use crate::code::Code;
use serde::{Serialize, Serializer};
use std::ops::RangeInclusive;

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
            #[allow(dead_code, reason = "status-core has no word for a fact or a type")]
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
        /// Any other code that an API answers with.
        Other = "other",
    }
}

words! {
    /// What the codes of a table are: integers of one of the machine's types, or texts.
    CodeType {
        /// 0 to 255.
        U8 = "u8",
        /// 0 to 65535.
        U16 = "u16",
        /// 0 to 4294967295.
        U32 = "u32",
        /// 0 to 18446744073709551615.
        U64 = "u64",
        /// -32768 to 32767.
        I16 = "i16",
        /// -2147483648 to 2147483647.
        I32 = "i32",
        /// -9223372036854775808 to 9223372036854775807.
        I64 = "i64",
        /// Texts of 1 to 128 bytes.
        Text = "text",
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
        /// Nobody says.
        Unstated = "unstated",
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
        /// The HTTP statuses that the code comes with.
        Http = "http",
        /// What the caller should do.
        Remedy = "remedy",
        /// Where the vendor says more.
        Links = "links",
    }
}

#[allow(clippy::derivable_impls, reason = "the macro above marks no variant")]
impl Default for CodeType {
    fn default() -> Self {
        CodeType::U16
    }
}

/// As its word.
impl Serialize for CodeType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl CodeType {
    /// The least and the greatest code; None for texts.
    ///
    /// ```
    /// use status_codegen::CodeType;
    ///
    /// assert_eq!(CodeType::I16.bounds(), Some((-32768, 32767)));
    /// assert_eq!(CodeType::Text.bounds(), None);
    /// ```
    #[must_use]
    pub fn bounds(self) -> Option<(i128, i128)> {
        Some(match self {
            CodeType::U8 => (0, u8::MAX.into()),
            CodeType::U16 => (0, u16::MAX.into()),
            CodeType::U32 => (0, u32::MAX.into()),
            CodeType::U64 => (0, u64::MAX.into()),
            CodeType::I16 => (i16::MIN.into(), i16::MAX.into()),
            CodeType::I32 => (i32::MIN.into(), i32::MAX.into()),
            CodeType::I64 => (i64::MIN.into(), i64::MAX.into()),
            CodeType::Text => return None,
        })
    }

    /// Whether a code is of the type.
    ///
    /// ```
    /// use status_codegen::CodeType;
    ///
    /// assert!(CodeType::I32.fits(-1121) && !CodeType::U16.fits(-1121) && !CodeType::Text.fits(404));
    /// ```
    #[must_use]
    pub fn fits(self, code: impl Into<Code>) -> bool {
        match (self.bounds(), code.into()) {
            (Some((least, greatest)), Code::Number(number)) => (least..=greatest).contains(&number),
            (None, Code::Text(_)) => true,
            _ => false,
        }
    }

    /// The first of u16, u32, i32, u64 and i64 that has a place for all of some numbers, else text.
    ///
    /// ```
    /// use status_codegen::CodeType;
    ///
    /// assert_eq!(CodeType::holding([404, 70000]), CodeType::U32);
    /// assert_eq!(CodeType::holding([-1, 1 << 40]), CodeType::I64);
    /// assert_eq!(CodeType::holding([-1, u64::MAX.into()]), CodeType::Text);
    /// ```
    #[must_use]
    pub fn holding(numbers: impl IntoIterator<Item = i128>) -> Self {
        const PREFERRED: [CodeType; 5] =
            [CodeType::U16, CodeType::U32, CodeType::I32, CodeType::U64, CodeType::I64];
        let ends = |(least, most): (i128, i128), number: i128| (least.min(number), most.max(number));
        let (least, most) = numbers.into_iter().fold((0, 0), ends);
        let holds = |code_type: &CodeType| code_type.fits(least) && code_type.fits(most);
        PREFERRED.into_iter().find(holds).unwrap_or(CodeType::Text)
    }

    /// The type in Rust: `u16`, or `str` of texts.
    ///
    /// ```
    /// use status_codegen::CodeType;
    ///
    /// assert_eq!((CodeType::I32.rust(), CodeType::Text.rust()), ("i32", "str"));
    /// ```
    #[must_use]
    pub fn rust(self) -> &'static str {
        match self {
            CodeType::Text => "str",
            number => number.word(),
        }
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

impl Retry {
    /// True for advice by which a request may be sent again.
    #[must_use]
    pub fn is_retryable(self) -> bool {
        matches!(self, Retry::Idempotent | Retry::Always)
    }

    /// The word, and what it hangs on: `always, needs wait`.
    ///
    /// ```
    /// assert_eq!(status_codegen::Retry::Always.words(true), "always, needs wait");
    /// ```
    #[must_use]
    pub fn words(self, needs_wait: bool) -> String {
        format!("{}{}", self.word(), if needs_wait { ", needs wait" } else { "" })
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
    pub fn category(self, code: impl Into<Code>) -> Category {
        let Some(code) = code.into().as_u16() else { return Category::Other };
        match (self, code) {
            (Protocol::Http, 100..=199) => Category::Informational,
            (Protocol::Http | Protocol::Smtp, 200..=299) | (Protocol::Grpc, 0) => Category::Success,
            (Protocol::Http, 300..=399) => Category::Redirection,
            (Protocol::Http, 400..=499) | (Protocol::Smtp, 500..=599) => Category::ClientError,
            (Protocol::Http, 500..=599) | (Protocol::Smtp, 400..=499) => Category::ServerError,
            _ => Category::Other,
        }
    }

    /// The retry advice that the protocol's own rules give a code; status-core says the same.
    #[must_use]
    pub fn retry(self, code: impl Into<Code>) -> Retry {
        let Some(code) = code.into().as_u16() else { return Retry::Unstated };
        match (self, code) {
            (Protocol::Http, 408 | 425 | 429) | (Protocol::Smtp, 400..=499) => Retry::Always,
            // All that IANA lists besides 500, 502, 503 and 504.
            (Protocol::Http, 501 | 505..=508 | 510 | 511) => Retry::Never,
            (Protocol::Http, 500..=599) => Retry::Idempotent,
            (Protocol::Http | Protocol::Smtp, _) | (Protocol::Grpc, 0) => Retry::Never,
            _ => Retry::Unstated,
        }
    }
}
