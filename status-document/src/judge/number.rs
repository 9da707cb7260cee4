//! The code, codes or range that a text begins with.

use crate::document::clip;

/// A number as it stands in a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    Code(u16),
    /// `4XX`, `4XX-5XX` taken apart, or `200-299`.
    Range(String),
    /// A number that is no code of 16 bits, and why.
    Unfit(String, &'static str),
}

/// What stands between the number and its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sep {
    End,
    Space,
    Dash,
    Colon,
    Bracket,
    Quote,
    Dot,
    Comma,
    Break,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    pub keys: Vec<Key>,
    /// Whether words such as `HTTP` or `Error code` introduce the number.
    pub prefixed: bool,
    pub sep: Sep,
    /// Where the text after the numbers starts, its separator included.
    pub rest: usize,
}

impl Lead {
    pub fn codes(&self) -> impl Iterator<Item = u16> + '_ {
        self.keys.iter().filter_map(|key| match key {
            Key::Code(code) => Some(*code),
            _ => None,
        })
    }

    /// Whether every number is one that HTTP could send.
    pub fn is_http(&self) -> bool {
        self.keys.iter().all(|key| match key {
            Key::Code(code) => (100..600).contains(code),
            Key::Range(range) => range.len() == 3 || range.len() == 7,
            Key::Unfit(..) => false,
        })
    }

    /// Whether it could as well be a year.
    pub fn is_year(&self) -> bool {
        matches!(self.keys.as_slice(), [Key::Code(1980..2100)])
    }

    pub fn is_range(&self) -> bool {
        !self.keys.is_empty() && self.keys.iter().all(|key| matches!(key, Key::Range(_)))
    }
}

/// Numbers in one entry beyond this are prose.
const KEYS: usize = 64;

const PREFIXES: &[&str] = &[
    "http",
    "https",
    "http/1.1",
    "http/1.0",
    "http/2",
    "status",
    "code",
    "codes",
    "error",
    "errors",
    "response",
    "statuscode",
    "errorcode",
    "exit",
    "class",
    "código",
    "codigo",
    "erro",
    "estado",
    "fehler",
    "fehlercode",
    "erreur",
    "errore",
    "codice",
    "stato",
    "код",
    "ошибка",
    "статус",
    "状态码",
    "错误码",
    "返回码",
    "狀態碼",
    "錯誤碼",
    "ステータスコード",
    "エラーコード",
    "ステータス",
    "コード",
    "상태",
    "코드",
    "에러",
    "오류",
    "de",
    "do",
    "the",
    "a",
    "an",
];

/// Reads the numbers at the start of a text.
pub fn lead(text: &str) -> Option<Lead> {
    let (start, prefixed) = prefix(text);
    let mut at = start;
    let opened = text.get(at..)?.starts_with(['(', '[', '【', '<']);
    if opened {
        at += text.get(at..)?.chars().next().map_or(0, char::len_utf8);
    }
    let mut keys = Vec::new();
    loop {
        let (found, end) = key(text, at)?;
        keys.extend(found);
        at = end;
        match separator(text, at).and_then(|next| key(text, next).map(|_| next)) {
            Some(next) if keys.len() < KEYS => at = next,
            _ => break,
        }
    }
    if opened {
        let close = text.get(at..)?.chars().next().filter(|c| matches!(c, ')' | ']' | '】' | '>'))?;
        at += close.len_utf8();
    }
    at += noun(text.get(at..)?);
    Some(Lead { keys, prefixed, sep: sep(text.get(at..)?), rest: at })
}

/// Words that say again what the number is: `4XX responses: …`, `404 error - …`.
const NOUNS: &[&str] = &[
    "status codes",
    "status code",
    "responses",
    "response",
    "errors",
    "error",
    "codes",
    "code",
    "statuses",
    "status",
    "series",
    "range",
    "class",
    "family",
];

/// How long such a word is, if only a separator follows it.
fn noun(rest: &str) -> usize {
    let trimmed = rest.trim_start_matches(' ');
    let start = clip(trimmed, 16).to_lowercase();
    let Some(word) = NOUNS.iter().find(|noun| start.starts_with(**noun)) else { return 0 };
    let after = trimmed.get(word.len()..).unwrap_or_default();
    let parted = after.trim_start_matches(' ').starts_with([':', '：', '-', '–', '—', '=']);
    if parted { rest.len() - after.len() } else { 0 }
}

/// `Not Found (404)`: the number in brackets at the end of a short text; gives where the text before it ends.
pub fn trail(text: &str) -> Option<(Lead, usize)> {
    let open = text.find(['(', '['])?;
    let before = text.get(..open)?.trim_end();
    let lead = lead(text.get(open..)?)?;
    let words = before.split_whitespace().count();
    let plain = !before.is_empty() && words <= 6 && !before.contains(['.', ',', ';']);
    (plain && lead.keys.len() == 1 && lead.is_http())
        .then(|| (Lead { rest: lead.rest + open, ..lead }, before.len()))
}

/// A number at either end of a heading.
pub fn any(text: &str) -> Option<Lead> {
    lead(text).or_else(|| trail(text).map(|(lead, _)| lead))
}

/// How long the number of a section or a list is that stands before a code: `10. 401 Unauthorized`.
pub fn ordinal(text: &str) -> usize {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ')');
    let number = text.strip_suffix(rest).unwrap_or_default();
    let counts = number.contains(['.', ')']) && number.split(['.', ')']).all(|part| part.len() < 3);
    let length = text.len() - rest.trim_start_matches(' ').len();
    let coded = || text.get(length..).and_then(lead).is_some_and(|lead| lead.is_http());
    if counts && length > number.len() && coded() { length } else { 0 }
}

/// `Not Found: 404`, a map written as a list; gives where the name ends.
pub fn last(text: &str) -> Option<(u16, usize)> {
    let (name, code) = text.rsplit_once([':', '：', '=', '→'])?;
    let short =
        name.split_whitespace().count() <= 6 && name.len() <= 64 && !name.contains([':', '.', ',', ';']);
    let code = code.trim().parse().ok().filter(|code| (100..600).contains(code))?;
    (short && name.contains(char::is_alphabetic)).then(|| (code, name.trim_end().len()))
}

fn prefix(text: &str) -> (usize, bool) {
    let (mut at, mut found) = (text.len() - text.trim_start().len(), false);
    for _ in 0..4 {
        let rest = text.get(at..).unwrap_or_default();
        let end =
            rest.find(|c: char| c.is_whitespace() || matches!(c, ':' | '：' | '#')).unwrap_or(rest.len());
        let word = rest.get(..end).unwrap_or_default();
        if !PREFIXES.contains(&word.to_lowercase().as_str()) {
            break;
        }
        // An article alone introduces nothing.
        found |= word.chars().count() > 3 || !word.is_ascii();
        at += end;
        let rest = text.get(at..).unwrap_or_default();
        let next = rest.trim_start_matches([' ', '\r', '\n', ':', '：', '#', '-']);
        at += rest.len() - next.len();
        // A dash that stands close to the number alone is its sign.
        let between = rest.strip_suffix(next).unwrap_or_default();
        at -= usize::from(between.ends_with(" -") && next.starts_with(|c: char| c.is_ascii_digit()));
    }
    if found { (at, true) } else { (text.len() - text.trim_start().len(), false) }
}

/// One number, or a range of them.
fn key(text: &str, at: usize) -> Option<(Vec<Key>, usize)> {
    let rest = text.get(at..)?;
    let sign = rest.chars().next().filter(|c| matches!(c, '-' | '−' | '–')).map_or(0, char::len_utf8);
    let body = rest.get(sign..)?;
    if let Some(hex) = body.strip_prefix("0x").or_else(|| body.strip_prefix("0X")) {
        let length = hex.bytes().take_while(u8::is_ascii_hexdigit).count();
        let end = sign + 2 + length;
        let whole = length > 0 && boundary(rest.get(end..)?);
        return whole.then(|| (vec![unfit(rest, end, "it is written in another base")], at + end));
    }
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 {
        return None;
    }
    let wild = body
        .get(digits..)?
        .chars()
        .take_while(|c| matches!(c, 'x' | 'X' | '*' | 'Х' | 'х' | '×'))
        .collect::<Vec<_>>();
    if !wild.is_empty() && sign == 0 {
        let end = digits + wild.iter().map(|c| c.len_utf8()).sum::<usize>();
        if !(3..=5).contains(&(digits + wild.len())) || body.starts_with('0') || !boundary(body.get(end..)?) {
            return None;
        }
        let first = format!("{}{}", body.get(..digits)?, "X".repeat(wild.len()));
        return match upper(text, at + end).and_then(|next| key(text, next)) {
            // `4xx-5xx` is two ranges.
            Some((second, end)) if matches!(second.as_slice(), [Key::Range(r)] if r.len() == first.len()) => {
                Some((std::iter::once(Key::Range(first)).chain(second).collect(), end))
            }
            _ => Some((vec![Key::Range(first)], at + end)),
        };
    }
    let end = sign + digits;
    if !boundary(rest.get(end..)?) || thousands(rest.get(end..)?, body.get(..digits)?) {
        return None;
    }
    if sign == 0
        && let Some(range) = range(text, at, digits)
    {
        return Some(range);
    }
    let value = body.get(..digits)?;
    let key = match value.parse::<u16>() {
        _ if sign > 0 => unfit(rest, end, "it is negative"),
        _ if digits > 1 && value.starts_with('0') => unfit(rest, end, "it is written with leading zeros"),
        Ok(code) => Key::Code(code),
        Err(_) => unfit(rest, end, "it is above 65535"),
    };
    Some((vec![key], at + end))
}

fn unfit(rest: &str, end: usize, why: &'static str) -> Key {
    Key::Unfit(rest.get(..end).unwrap_or_default().to_owned(), why)
}

fn range(text: &str, at: usize, digits: usize) -> Option<(Vec<Key>, usize)> {
    let low = text.get(at..at + digits)?;
    let start = upper(text, at + digits)?;
    let high: String = text.get(start..)?.chars().take_while(char::is_ascii_digit).collect();
    let end = start + high.len();
    let ordered =
        high.len() == digits && (3..=5).contains(&digits) && low < high.as_str() && !low.starts_with('0');
    let from_zero = low == "0" && high.len() > 2 && !high.starts_with('0');
    ((ordered || from_zero) && boundary(text.get(end..)?) && high.parse::<u16>().is_ok())
        .then(|| (vec![Key::Range(format!("{low}-{high}"))], end))
}

/// Where the upper end of a range starts.
fn upper(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let trimmed = rest.trim_start();
    let after = ["...", "..", "-", "–", "—", "~", "～", "to ", "through ", "bis ", "до "]
        .iter()
        .find_map(|word| trimmed.strip_prefix(word))?;
    Some(text.len() - after.trim_start().len())
}

/// Where the next number of a list of numbers starts.
fn separator(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let trimmed = rest.trim_start();
    const WORDS: &[&str] =
        &["or ", "and ", "& ", "o ", "y ", "e ", "ou ", "et ", "und ", "oder ", "или ", "и "];
    let mut after = trimmed;
    if let Some(next) = trimmed.strip_prefix([',', '/', '、', '，', ';', '|']) {
        after = next.trim_start();
    } else if rest.starts_with('\n') {
        return Some(text.len() - trimmed.len());
    }
    if let Some(next) = WORDS.iter().find_map(|word| after.strip_prefix(word)) {
        after = next.trim_start();
    }
    (after.len() < trimmed.len()).then(|| text.len() - after.len())
}

/// Whether a number ends here, rather than going on as a word, a version, a time or a share.
fn boundary(rest: &str) -> bool {
    let mut chars = rest.chars();
    let Some(c) = chars.next() else { return true };
    let next = chars.next();
    let digit = next.is_some_and(|next| next.is_ascii_digit());
    match c {
        '%' | '_' | '°' | '+' | '@' | '$' | '€' | '\'' => false,
        '.' | ':' => !digit,
        '-' | '‑' => next.is_none_or(|next| !next.is_lowercase()),
        // `400类` is a class of codes.
        '类' | '類' | '番' | '번' | '年' | '月' | '件' | '個' | '个' | '次' | '秒' | '分' | '人' | '条'
        | '回' | '개' | '년' => false,
        c => !c.is_alphanumeric() || !c.is_ascii() && !c.is_numeric(),
    }
}

/// `10,000` is one number; `401,403` is two codes.
fn thousands(rest: &str, first: &str) -> bool {
    let Some(group) = rest.strip_prefix(',') else { return false };
    let digits = group.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3
        && (first.len() != 3
            || !first.starts_with(['1', '2', '3', '4', '5'])
            || !group.starts_with(['1', '2', '3', '4', '5']))
}

fn sep(rest: &str) -> Sep {
    let trimmed = rest.trim_start_matches([' ', '\r']);
    match trimmed.chars().next() {
        None => Sep::End,
        Some('\n') => Sep::Break,
        Some('-' | '–' | '—' | '―' | '→' | '=' | '»' | '⇒') => Sep::Dash,
        Some(':' | '：') => Sep::Colon,
        Some('(' | '[' | '（' | '【') => Sep::Bracket,
        Some('"' | '“' | '\'' | '‘' | '”' | '„' | '«') => Sep::Quote,
        Some('.' | ')') => Sep::Dot,
        Some(',' | ';' | '、') => Sep::Comma,
        Some('|') => Sep::Dash,
        Some(_) => Sep::Space,
    }
}
