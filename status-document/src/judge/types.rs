//! The type of a section: the first that holds all of its codes as they are written.

use crate::lists::{Code, ListedType, Section};

/// Gives a section its type, and each of its codes the form that belongs to it.
pub fn settle(section: &mut Section) {
    let numbers: Option<Vec<i128>> = section.codes.iter().map(|listed| number(&listed.code)).collect();
    section.code_type = numbers.and_then(|numbers| of(&numbers)).unwrap_or(ListedType::Text);
    // Where only leading zeros make texts of numbers, those without them stay numbers.
    let digits = section.codes.iter().all(|listed| is_number(&listed.code));
    for listed in &mut section.codes {
        listed.code = match number(&listed.code).filter(|_| digits) {
            Some(number) => Code::Number(number),
            None => Code::Text(listed.code.to_string()),
        };
    }
}

/// The first type that holds all of some numbers.
fn of(numbers: &[i128]) -> Option<ListedType> {
    let (least, most) =
        numbers.iter().fold((0, 0), |(least, most), number| (*number.min(&least), *number.max(&most)));
    let fits = |low: i128, high: i128| low <= least && most <= high;
    let types = [
        (ListedType::U16, 0, u16::MAX.into()),
        (ListedType::U32, 0, u32::MAX.into()),
        (ListedType::I32, i32::MIN.into(), i32::MAX.into()),
        (ListedType::U64, 0, u64::MAX.into()),
        (ListedType::I64, i64::MIN.into(), i64::MAX.into()),
    ];
    types.into_iter().find(|(_, low, high)| fits(*low, *high)).map(|(code_type, ..)| code_type)
}

/// Whether a code is written in digits, perhaps with a sign or leading zeros.
pub fn is_number(code: &Code) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match code {
        Code::Number(_) => true,
        Code::Text(text) => digits(text.strip_prefix('-').unwrap_or(text)),
    }
}

/// The number that a code is, if it is written as numbers are.
fn number(code: &Code) -> Option<i128> {
    match code {
        Code::Number(number) => Some(*number),
        Code::Text(text) => text.parse().ok().filter(|number: &i128| number.to_string() == *text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lists::ListedCode;

    fn settled(codes: &[&str]) -> (ListedType, Vec<String>) {
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
            (&["0", "65535"][..], ListedType::U16),
            (&["0", "65536"], ListedType::U32),
            (&["4294967295", "1"], ListedType::U32),
            (&["-1", "404"], ListedType::I32),
            (&["-1", "4294967295"], ListedType::I64),
            (&["18446744073709551615"], ListedType::U64),
            (&["18446744073709551616"], ListedType::Text),
            (&["08000", "404"], ListedType::Text),
            (&["-0"], ListedType::Text),
            (&["404", "card_declined"], ListedType::Text),
        ] {
            assert_eq!(settled(codes), (code_type, codes.iter().map(|code| (*code).to_owned()).collect()));
        }
    }
}
