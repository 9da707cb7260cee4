//! The type of a section: the first that holds all of its codes as they are written.

use status_codegen::{Code, CodeType};

use super::text::is_integer;
use crate::lists::Section;

/// Gives a section its type, and each of its codes the form that belongs to it.
pub fn settle(section: &mut Section) {
    let numbers: Option<Vec<i128>> = section.codes.iter().map(|listed| listed.code.as_written()).collect();
    section.code_type = numbers.map_or(CodeType::Text, CodeType::holding);
    // Where only leading zeros make texts of numbers, those without them stay numbers.
    let digits = section.codes.iter().all(|listed| is_number(&listed.code));
    for listed in &mut section.codes {
        listed.code = match listed.code.as_written().filter(|_| digits) {
            Some(number) => Code::Number(number),
            None => Code::Text(listed.code.to_string()),
        };
    }
}

/// Whether a code is written in digits, perhaps with a sign or leading zeros.
pub fn is_number(code: &Code) -> bool {
    match code {
        Code::Number(_) => true,
        Code::Text(text) => is_integer(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lists::ListedCode;

    fn settled(codes: &[&str]) -> (CodeType, Vec<String>) {
        let listed = |code: &&str| ListedCode {
            code: Code::Text((*code).to_owned()),
            http: Vec::new(),
            reason: None,
            description: None,
            remedy: None,
            retry: None,
            links: Vec::new(),
            line: 1,
        };
        let mut section = Section { codes: codes.iter().map(listed).collect(), ..Section::default() };
        settle(&mut section);
        (section.code_type, section.codes.iter().map(|listed| listed.code.to_string()).collect())
    }

    #[test]
    fn a_section_has_the_first_type_that_holds_all_of_its_codes_as_written() {
        for (codes, code_type) in [
            (&["0", "65535"][..], CodeType::U16),
            (&["0", "65536"], CodeType::U32),
            (&["4294967295", "1"], CodeType::U32),
            (&["-1", "404"], CodeType::I32),
            (&["-1", "4294967295"], CodeType::I64),
            (&["18446744073709551615"], CodeType::U64),
            (&["18446744073709551616"], CodeType::Text),
            (&["08000", "404"], CodeType::Text),
            (&["-0"], CodeType::Text),
            (&["404", "card_declined"], CodeType::Text),
        ] {
            assert_eq!(settled(codes), (code_type, codes.iter().map(|code| (*code).to_owned()).collect()));
        }
    }

    #[test]
    fn digits_with_a_sign_are_a_number() {
        let text = |text: &str| is_number(&Code::Text(text.to_owned()));
        assert!(is_number(&Code::Number(-5)) && text("-5") && text("007"));
        assert!(!text("E1") && !text("-") && !text("") && !text("1.5"));
    }
}
