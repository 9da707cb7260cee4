//! The lists of a document that a spec can hold: those whose codes are numbers of 16 bits.

use status_document::{Code, CodeType, ListedCode, Lists, Section, Skipped};

use crate::paint;

/// Keeps the lists of 16-bit codes. Of a list that has other numbers too these are skipped; a list that has nothing else
/// is left out, and reported.
pub fn narrow(lists: Lists, name: &str) -> Lists {
    let mut kept = Lists { skipped: lists.skipped, left: lists.left, ..Lists::default() };
    for mut section in lists.sections {
        if is_left_out(&section) {
            let heading =
                section.heading.as_deref().map_or(String::new(), |heading| format!(" under `{heading}`"));
            let word = section.code_type.word();
            paint::note(&format!("{name}: line {}: left out, a list of {word} codes{heading}", section.line));
            continue;
        }
        let codes = std::mem::take(&mut section.codes);
        for mut listed in codes {
            match short(&listed.code) {
                Ok(code) => {
                    listed.code = Code::from(code);
                    section.codes.push(listed);
                }
                Err(why) => kept.skipped.push(skipped(&listed, why)),
            }
        }
        section.code_type = CodeType::U16;
        kept.sections.push(section);
    }
    kept.skipped.sort_by_key(|skipped| skipped.line);
    kept
}

/// Whether a list has no 16-bit code, or is one of words.
pub fn is_left_out(section: &Section) -> bool {
    let numbers = section.codes.iter().all(|listed| !matches!(short(&listed.code), Err(WORD)));
    let shorts = section.codes.iter().any(|listed| short(&listed.code).is_ok());
    !(section.codes.is_empty() || numbers && shorts)
}

const WORD: &str = "it is a text";

/// The code as a number of 16 bits, or why it is none.
fn short(code: &Code) -> Result<u16, &'static str> {
    let text = code.to_string();
    let digits = text.strip_prefix('-').unwrap_or(&text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        Err(WORD)
    } else if digits.len() < text.len() {
        Err("it is negative")
    } else if digits.len() > 1 && digits.starts_with('0') {
        Err("it is written with leading zeros")
    } else {
        digits.parse().map_err(|_| "it is above 65535")
    }
}

fn skipped(listed: &ListedCode, why: &'static str) -> Skipped {
    let code = listed.code.to_string();
    let words = [Some(&code), listed.reason.as_ref(), listed.description.as_ref()];
    let words: Vec<&str> = words.into_iter().flatten().map(String::as_str).collect();
    Skipped { line: listed.line, text: words.join(" "), why }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_are_not_of_16_bits_are_skipped_and_lists_of_words_left_out() {
        let page =
            b"# Errors\n\n- -1: unknown\n- 0: fine\n- 65536: too high\n\n# Long\n\n- 70001: a\n- 70002: b\n";
        let lists = status_document::judge(&status_document::read(page, Some("a.md")).expect("a document"));
        assert_eq!(lists.sections.len(), 2);
        let lists = narrow(lists, "a.md");
        assert_eq!(lists.sections.len(), 1);
        assert_eq!(lists.sections[0].codes.len(), 1);
        let whys: Vec<&str> = lists.skipped.iter().map(|skipped| skipped.why).collect();
        assert_eq!(whys, ["it is negative", "it is above 65535"]);
        assert_eq!(lists.skipped[0].text, "-1 unknown");
    }
}
