//! What words over a column, in a heading or before a list say about the numbers there.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::ops::BitOr;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::vocabulary::{self, Terms};
use crate::document::clip_start;
use crate::lists::Advice;

/// What a column is for, as far as its header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Codes.
    Code,
    /// Numbers of some kind; codes if the rest agrees.
    Number,
    Phrase,
    Description,
    Remedy,
    Retry,
    /// Where to read more.
    Reference,
    /// Numbers that are not codes.
    Measure,
    Unknown,
}

/// Everything that words can say, each with its words and whether they are the start of a word or all of it.
const VOCABULARY: &[(Says, Terms, Fit)] = &[
    (Says::Measure, vocabulary::MEASURE, Fit::Whole),
    (Says::Retry, vocabulary::RETRY, Fit::Start),
    (Says::Remedy, vocabulary::REMEDY, Fit::Start),
    (Says::Reference, vocabulary::REFERENCE, Fit::Whole),
    (Says::Description, vocabulary::DESCRIPTION, Fit::Start),
    (Says::Phrase, vocabulary::PHRASE, Fit::Whole),
    (Says::Code, vocabulary::CODE, Fit::Whole),
    (Says::Number, vocabulary::NUMBER, Fit::Whole),
    (Says::Topic, vocabulary::TOPIC, Fit::Start),
    (Says::Codes, vocabulary::CODES, Fit::Start),
    (Says::OtherTopic, vocabulary::OTHER_TOPIC, Fit::Start),
    (Says::Answer, vocabulary::ANSWER, Fit::Start),
    (Says::Outcome, vocabulary::OUTCOME, Fit::Start),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    Measure,
    Retry,
    Remedy,
    Reference,
    Description,
    Phrase,
    Code,
    Number,
    Topic,
    Codes,
    OtherTopic,
    Answer,
    Outcome,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// The word may go on.
    Start,
    /// One more letter, as in a plural, is still the same word.
    Whole,
}

/// What a text says in terms of the vocabulary: one bit for each kind of word.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Sense(u16);

/// All words in one automaton, so that a text is read only once, and what each of them says.
struct Finder {
    words: Option<AhoCorasick>,
    meanings: Vec<(Says, Fit)>,
}

static FINDER: LazyLock<Finder> = LazyLock::new(|| {
    let words =
        VOCABULARY.iter().flat_map(|(says, words, fit)| words.iter().map(|word| (*word, (*says, *fit))));
    let (words, meanings): (Vec<&str>, Vec<(Says, Fit)>) = words.unzip();
    Finder { words: AhoCorasick::new(words).ok(), meanings }
});

/// How many bytes at the end of a text announce what comes after it: two or three sentences.
const EXCERPT: usize = 600;

/// Whether a character belongs to a script written without spaces.
pub fn is_wide(c: char) -> bool {
    /// Where the characters of China, Japan and Korea begin.
    const EAST: char = '\u{2e80}';
    c >= EAST
}

/// Reads a text for what it says.
pub fn sense(text: &str) -> Sense {
    let text = apart(clip_start(text, EXCERPT)).to_lowercase().replace('_', " ");
    let Finder { words: Some(finder), meanings } = &*FINDER else { return Sense::default() };
    let found = finder.find_overlapping_iter(&text).filter_map(|found| {
        let (says, fit) = meanings.get(found.pattern().as_usize())?;
        is_word(&text, found.range(), *fit).then_some(*says)
    });
    found.fold(Sense::default(), |sense, says| sense | Sense(1 << says as u16))
}

/// `resultMessage` as `result Message`, and `RTCErrorCode` as `RTC Error Code`, where all of a text is one such word; a
/// type is looked into only if it is one of errors.
fn apart(text: &str) -> Cow<'_, str> {
    let one = text.bytes().all(|byte| byte.is_ascii_alphabetic());
    let lower = text.starts_with(|c: char| c.is_ascii_lowercase());
    let coded = ["Error", "Warning"].iter().any(|kind| text.contains(kind));
    if !one || !lower && !coded || !text.contains(|c: char| c.is_ascii_uppercase()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let ends = |c: char| c.is_ascii_lowercase();
        let begins = out.ends_with(ends) || !out.is_empty() && chars.peek().copied().is_some_and(ends);
        if c.is_ascii_uppercase() && begins {
            out.push(' ');
        }
        out.push(c);
    }
    Cow::Owned(out)
}

/// Whether what was found is a word by itself, or the start of one if that is enough.
fn is_word(text: &str, range: std::ops::Range<usize>, fit: Fit) -> bool {
    /// The letter that makes a plural.
    const PLURAL: usize = 1;
    let goes_on = |c: char| c.is_alphanumeric() && !is_wide(c);
    // Scripts without spaces have words anywhere.
    if text.get(range.clone()).is_some_and(|word| word.starts_with(is_wide)) {
        return true;
    }
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let ends = || after.chars().take(PLURAL + 1).take_while(|c| goes_on(*c)).count() <= PLURAL;
    !before.ends_with(goes_on) && (fit == Fit::Start || ends())
}

impl BitOr for Sense {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Sense {
    fn has(self, says: Says) -> bool {
        self.0 & 1 << says as u16 != 0
    }

    /// Whether the text is about an API's answers.
    pub fn on_topic(self) -> bool {
        self.has(Says::Topic) || self.on_codes()
    }

    /// Whether it names what an API answers.
    pub fn is_answer(self) -> bool {
        self.has(Says::Answer)
    }

    /// Whether it announces codes.
    pub fn on_codes(self) -> bool {
        self.has(Says::Codes)
    }

    /// Whether it calls something a code or a status.
    pub fn names_codes(self) -> bool {
        self.has(Says::Code)
    }

    /// Whether it announces numbers of another kind.
    pub fn off_topic(self) -> bool {
        self.has(Says::OtherTopic) && !self.is_answer()
    }

    /// Whether it names the codes of answers, as `Close code` does.
    pub fn is_answer_code(self) -> bool {
        self.has(Says::Code) && self.is_answer()
    }

    /// Whether it says how something ended.
    pub fn is_outcome(self) -> bool {
        self.has(Says::Outcome)
    }
}

/// What a header says its column holds, should the column hold numbers.
pub fn number_role(header: &str) -> Role {
    let sense = sense(header);
    let code = sense.has(Says::Code) || header.to_lowercase().replace([' ', '_'], "").ends_with("code");
    if sense.has(Says::Measure) && !sense.is_answer_code() {
        Role::Measure
    } else if code {
        Role::Code
    } else if sense.has(Says::Number) {
        Role::Number
    } else {
        Role::Unknown
    }
}

/// Whether a header is that of a column that counts the rows.
pub fn is_count_header(header: &str) -> bool {
    let header = header.trim().to_lowercase();
    vocabulary::COUNT.contains(&header.trim_end_matches('.'))
}

/// Whether a header promises codes that may be words; statuses of HTTP are numbers.
pub fn is_code_header(header: &str) -> bool {
    number_role(header) == Role::Code && says_code(header) && !header.to_lowercase().contains("http")
}

/// Whether a header has a word for codes of any kind.
pub fn says_code(header: &str) -> bool {
    let lower = header.to_lowercase();
    vocabulary::CODE_STEM.iter().any(|stem| lower.contains(stem))
}

/// Whether a header promises statuses of HTTP, should the column hold such numbers.
pub fn is_status_header(header: &str) -> bool {
    let lower = header.to_lowercase();
    vocabulary::STATUS.iter().any(|word| lower.contains(word))
}

/// Whether a header promises names of what went wrong.
pub fn is_error_header(header: &str) -> bool {
    let lower = header.to_lowercase();
    sense(header).is_answer() || vocabulary::ERROR_NAME.iter().any(|name| lower == *name)
}

/// Whether a text calls something an error, whatever else it says.
pub fn names_errors(text: &str) -> bool {
    let lower = text.to_lowercase();
    vocabulary::ERROR.iter().any(|stem| lower.contains(stem))
}

/// Whether a header promises messages or descriptions.
pub fn says_message(header: &str) -> bool {
    let lower = header.to_lowercase();
    sense(header).has(Says::Description) || vocabulary::MESSAGE.iter().any(|word| lower.contains(word))
}

/// Whether a heading says only that values follow, and the one above says of what: `Enum values`.
pub fn is_values_heading(heading: &str) -> bool {
    vocabulary::VALUES.contains(&heading.trim().to_lowercase().as_str())
}

/// Whether all words are those of a list of currencies, countries, languages, banks and the like.
pub fn lists_things(text: &str) -> bool {
    let lower = clip_start(text, EXCERPT).to_lowercase();
    let words = || lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let things = |word: &str| spelled(word, &[vocabulary::THINGS]);
    // `ISO 4217`, `B.2`
    let mark = |word: &str| word.chars().nth(1).is_none() || word.bytes().all(|byte| byte.is_ascii_digit());
    let listed = |word: &str| mark(word) || spelled(word, &[vocabulary::THINGS, vocabulary::LISTING]);
    let wide = |term: &&str| term.starts_with(is_wide) && lower.contains(term);
    words().all(listed) && (words().any(things) || vocabulary::THINGS.iter().any(wide))
}

/// Whether a word is one of these; a word of a script without spaces may be several of them.
fn spelled(word: &str, terms: &[Terms]) -> bool {
    let mut rest = word;
    while rest.starts_with(is_wide) {
        let terms = terms.iter().copied().flatten().filter(|term| rest.starts_with(**term));
        let Some(term) = terms.max_by_key(|term| term.len()) else { return false };
        rest = rest.get(term.len()..).unwrap_or_default();
    }
    rest.is_empty() || terms.iter().any(|terms| terms.contains(&rest))
}

/// Whether a header is one of a table of parameters, fields, headers, methods or events.
pub fn is_parameter_header(header: &str) -> bool {
    let lower = header.to_lowercase();
    // `Handling method` is about neither.
    if text_role(header) == Role::Remedy {
        return false;
    }
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    let wide = |term: &&str| term.starts_with(is_wide) && lower.contains(term);
    words.any(|word| vocabulary::PARAMETER.contains(&word)) || vocabulary::PARAMETER.iter().any(wide)
}

/// Whether a text begins as that of a parameter does: `REQUIRED. …`, `string, …`.
pub fn is_requirement(text: &str) -> bool {
    // `"seats" string: …` is a value and its type.
    let quoted = text.strip_prefix(['"', '“']).and_then(|rest| rest.split_once(['"', '”']));
    let text = quoted.map_or(text, |(_, rest)| rest.trim_start());
    let word: String = text.chars().take_while(|c| c.is_alphabetic()).collect();
    vocabulary::REQUIREMENT.contains(&word.to_lowercase().as_str())
}

/// Whether a text says what should have been, rather than what was wrong: `The seat must be free`.
pub fn is_demand(text: &str) -> bool {
    let lower = clip_start(text, EXCERPT).to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).any(|word| vocabulary::DEMAND.contains(&word))
        || vocabulary::DEMAND.iter().any(|term| term.starts_with(is_wide) && lower.contains(term))
}

/// What a header may say about a column of texts; the first that applies counts.
const TEXT_ROLES: &[(Says, Role)] = &[
    (Says::Retry, Role::Retry),
    (Says::Remedy, Role::Remedy),
    (Says::Description, Role::Description),
    (Says::Reference, Role::Reference),
    (Says::Phrase, Role::Phrase),
    (Says::Code, Role::Phrase),
];

/// What a header says its column holds, should the column hold text.
pub fn text_role(header: &str) -> Role {
    // `Name / usage` is first of all a name.
    let first = header.split(['/', '(', '（', ',']).find(|part| !part.trim().is_empty()).unwrap_or_default();
    let sense = sense(first);
    // `Description & Solution` is first of all a description.
    let header = header.to_lowercase();
    if sense.has(Says::Description) && vocabulary::ALSO.iter().any(|also| header.contains(also)) {
        return Role::Description;
    }
    // What the system does is no advice.
    if vocabulary::SYSTEM.iter().any(|words| header.contains(words)) {
        return Role::Unknown;
    }
    TEXT_ROLES.iter().find(|(says, _)| sense.has(*says)).map_or(Role::Unknown, |(_, role)| *role)
}

/// Whether a header promises a title.
pub fn is_title(header: &str) -> bool {
    let header = header.to_lowercase();
    vocabulary::TITLE.iter().any(|word| header.starts_with(word))
}

/// Whether the word after a number says what is counted.
pub fn is_unit(rest: &str) -> bool {
    /// Words of one or two letters are symbols, and may be in any case: `MB`, `Mb`.
    const SYMBOL: usize = 2;
    let word: String = rest.trim_start().chars().take_while(|c| c.is_alphanumeric()).collect();
    let any_case = || word.len() <= SYMBOL && vocabulary::UNITS.contains(&word.to_lowercase().as_str());
    vocabulary::UNITS.contains(&word.as_str()) || any_case()
}

/// What a cell of a retry column advises, if it says so plainly.
pub fn retry(cell: &str) -> Option<Advice> {
    let cell = cell.trim().to_lowercase();
    let rest = cell.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
    let first = cell.strip_suffix(rest).unwrap_or_default();
    let words = rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let wide = |term: &&str| term.starts_with(is_wide) && rest.contains(term);
    let open = rest.starts_with('/')
        || vocabulary::CONDITION.iter().any(|term| wide(term) || words.clone().any(|word| word == *term));
    let amended =
        vocabulary::AMENDED.iter().any(|term| wide(term) || words.clone().any(|word| word.starts_with(term)));
    if vocabulary::IDEMPOTENT.iter().any(|word| cell.contains(word)) {
        Some(Advice::Idempotent)
    } else if open {
        None
    } else if vocabulary::NO.contains(&first) || cell.starts_with(vocabulary::NO_SIGNS) {
        Some(Advice::Never)
    } else if vocabulary::YES.contains(&first) || cell.starts_with(vocabulary::YES_SIGNS) {
        Some(Advice::Always).filter(|_| !amended)
    } else {
        None
    }
}
