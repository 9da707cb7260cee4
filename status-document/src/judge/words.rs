//! What words over a column, in a heading or before a list say about the numbers there.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::vocabulary::{
    ANSWER, CODE, CODES, DESCRIPTION, MEASURE, NUMBER, OTHER_TOPIC, OUTCOME, PHRASE, REFERENCE, REMEDY,
    RETRY, TOPIC, UNITS, Words,
};
use crate::document::clip_start;

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
    /// Numbers that are no codes.
    Measure,
    Unknown,
}

/// Everything that words can say, each with its words and whether they begin a word or are one.
const VOCABULARY: &[(Says, Words, Fit)] = &[
    (Says::Measure, MEASURE, Fit::Whole),
    (Says::Retry, RETRY, Fit::Start),
    (Says::Remedy, REMEDY, Fit::Start),
    (Says::Reference, REFERENCE, Fit::Whole),
    (Says::Description, DESCRIPTION, Fit::Start),
    (Says::Phrase, PHRASE, Fit::Whole),
    (Says::Code, CODE, Fit::Whole),
    (Says::Number, NUMBER, Fit::Whole),
    (Says::Topic, TOPIC, Fit::Start),
    (Says::Codes, CODES, Fit::Start),
    (Says::OtherTopic, OTHER_TOPIC, Fit::Start),
    (Says::Answer, ANSWER, Fit::Start),
    (Says::Outcome, OUTCOME, Fit::Start),
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
    /// One more letter, as of a plural, is the same word.
    Whole,
}

/// What a text says, of all that is in the vocabulary.
#[derive(Debug, Default, Clone, Copy)]
pub struct Sense(u16);

impl Sense {
    fn has(self, says: Says) -> bool {
        self.0 & 1 << says as u16 != 0
    }
}

/// All words in one automaton, so that a text is read once, and what each of them says.
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

/// How much of a text's end says what comes after it.
const EXCERPT: usize = 600;

/// Reads a text for what it says.
pub fn sense(text: &str) -> Sense {
    let text = clip_start(text, EXCERPT).to_lowercase().replace('_', " ");
    let Finder { words: Some(finder), meanings } = &*FINDER else { return Sense::default() };
    let mut sense = Sense::default();
    for found in finder.find_overlapping_iter(&text) {
        let Some((says, fit)) = meanings.get(found.pattern().as_usize()) else { continue };
        let spaced = |c: char| c.is_alphanumeric() && (c as u32) < 0x2e80;
        let before = text.get(..found.start()).unwrap_or_default();
        let after = text.get(found.end()..).unwrap_or_default();
        // Scripts without spaces have words anywhere.
        let wide =
            text.get(found.range()).and_then(|word| word.chars().next()).is_some_and(|c| c as u32 >= 0x2e80);
        let starts = wide || !before.ends_with(spaced);
        let ends =
            wide || *fit == Fit::Start || after.chars().take(2).take_while(|c| spaced(*c)).count() <= 1;
        if starts && ends {
            sense.0 |= 1 << *says as u16;
        }
    }
    sense
}

/// What a header says its column holds, should the column hold numbers.
pub fn number_role(header: &str) -> Role {
    let sense = sense(header);
    let code = sense.has(Says::Code) || header.to_lowercase().replace([' ', '_'], "").ends_with("code");
    if sense.has(Says::Measure) && !(sense.has(Says::Code) && sense.has(Says::Answer)) {
        Role::Measure
    } else if code {
        Role::Code
    } else if sense.has(Says::Number) {
        Role::Number
    } else {
        Role::Unknown
    }
}

/// Whether a header promises a title.
pub fn is_title(header: &str) -> bool {
    let header = header.to_lowercase();
    ["title", "título", "titulo", "titel", "titre", "标题", "タイトル"]
        .iter()
        .any(|word| header.starts_with(word))
}

/// What a header says its column holds, should the column hold text.
pub fn text_role(header: &str) -> Role {
    // `Name / usage` is first of all a name.
    let sense =
        sense(header.split(['/', '(', '（', ',']).find(|part| !part.trim().is_empty()).unwrap_or_default());
    // `Description & Solution` is first of all a description.
    let parts = [" & ", " and ", " + ", " und ", " y ", " e ", " et ", "及", "和", "と"];
    let several = parts.iter().any(|part| header.to_lowercase().contains(part));
    if several && sense.has(Says::Description) {
        return Role::Description;
    }
    let roles = [
        (Says::Retry, Role::Retry),
        (Says::Remedy, Role::Remedy),
        (Says::Description, Role::Description),
        (Says::Reference, Role::Reference),
        (Says::Phrase, Role::Phrase),
        (Says::Code, Role::Phrase),
    ];
    roles.into_iter().find(|(says, _)| sense.has(*says)).map_or(Role::Unknown, |(_, role)| role)
}

impl Sense {
    /// Whether the text is about answers of an API.
    pub fn on_topic(self) -> bool {
        self.has(Says::Topic)
    }

    /// Whether it announces codes.
    pub fn on_codes(self) -> bool {
        self.has(Says::Codes)
    }

    /// Whether it announces numbers of another kind.
    pub fn off_topic(self) -> bool {
        self.has(Says::OtherTopic) && !self.has(Says::Answer)
    }

    /// Whether it names the codes of answers, as `Close code` does.
    pub fn is_answer_code(self) -> bool {
        self.has(Says::Code) && self.has(Says::Answer)
    }

    /// Whether it tells how something ended.
    pub fn is_outcome(self) -> bool {
        self.has(Says::Outcome)
    }
}

/// Whether the word after a number says what is counted.
pub fn is_unit(rest: &str) -> bool {
    let word: String = rest.trim_start().chars().take_while(|c| c.is_alphanumeric()).collect();
    UNITS.contains(&word.as_str())
        || UNITS.contains(&word.to_lowercase().as_str()) && word.len() < 3 && word != "OK"
}

/// `always`, `never` or `idempotent`, where a cell of a retry column says so plainly.
pub fn retry(cell: &str) -> Option<&'static str> {
    let cell = cell.trim().to_lowercase();
    let first: String = cell.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    match first.as_str() {
        _ if cell.contains("idempotent") => Some("idempotent"),
        "yes" | "true" | "always" | "y" | "sí" | "si" | "sim" | "ja" | "oui" | "sì" | "да" | "是" | "可"
        | "はい" | "예" | "retry" | "retryable" => Some("always"),
        "no" | "false" | "never" | "n" | "não" | "nao" | "nein" | "non" | "нет" | "否" | "不" | "いいえ"
        | "아니오" | "none" => Some("never"),
        _ => match cell.chars().next() {
            Some('✓' | '✔' | '✅' | '☑' | '○' | '〇') => Some("always"),
            Some('✗' | '✘' | '❌' | '×' | '✖' | '☒') => Some("never"),
            _ => None,
        },
    }
}
