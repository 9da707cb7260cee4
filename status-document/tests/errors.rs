//! What cannot be read, and the words for it.

use status_document::{Error, Format, read};

#[track_caller]
fn refused(name: &str, text: &str) -> String {
    read(text.as_bytes(), Some(name)).expect_err("an error").to_string()
}

#[test]
fn broken_json_and_yaml_say_where() {
    assert_eq!(
        refused("a.json", "{\"404\": \"gone\"\n\"405\": \"no\"}"),
        "is not valid JSON: expected `,` or `}` at line 2 column 1"
    );
    assert_eq!(refused("a.json", "{} {}"), "is not valid JSON: trailing characters at line 1 column 4");
    let yaml = refused("a.yaml", "404: gone\n405: [no\n");
    assert!(yaml.starts_with("is not valid YAML: "), "{yaml}");
    assert!(yaml.contains("line 3"), "{yaml}");
    let error = read(b"{\n]", Some("a.json")).expect_err("an error");
    assert!(matches!(error, Error::Malformed { format: Format::Json, line: 2, .. }), "{error:?}");
}

#[test]
fn yaml_made_to_exhaust_its_reader_is_refused() {
    assert_eq!(
        refused("a.yaml", "a: b\n%TAG ! b\n"),
        "is refused: line 2 has a YAML directive, which is not read"
    );
    let brackets = format!("a:\n  {}", "[".repeat(1000));
    assert_eq!(refused("a.yaml", &brackets), "is refused: line 2 nests brackets too deeply");
    let level = |nth: usize| format!("a{nth}: &a{nth} [{}]\n", format!("*a{}, ", nth - 1).repeat(9));
    let aliases = format!("a0: &a0 [x]\n{}", (1..9).map(level).collect::<String>());
    assert_eq!(refused("a.yaml", &aliases), "is not valid YAML: repetition limit exceeded");
}

#[test]
fn a_refusal_says_which_line_costs_too_much() {
    let page = format!("# Codes\n\n<table>\n{}", "<tr><td rowspan=60000 colspan=1000>a\n".repeat(1000));
    let error = read(page.as_bytes(), Some("a.md")).expect_err("an error");
    assert!(matches!(error, Error::Refused { line: 4..1000, .. }), "{error:?}");
}

#[test]
fn a_format_is_told_by_its_name_or_its_text() {
    let format = |text: &str, name| read(text.as_bytes(), name).map(|document| document.format);
    assert_eq!(format("{\"a\": 1}", None), Ok(Format::Json));
    assert_eq!(format("swagger: '2.0'\n", None), Ok(Format::OpenApi));
    assert_eq!(format("<!doctype html>", Some("page.php")), Ok(Format::Html));
    assert_eq!(format("plain words", Some("notes.txt")), Ok(Format::Markdown));
    assert_eq!(format("plain words", Some("program.exe")), Err(Error::UnknownFormat));
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn utf16_is_text_with_and_without_its_mark() {
    let text = "Code,Meaning\n404,见つからない 😀\n405,没有\n";
    for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
        for mark in ["", "\u{feff}"] {
            let document = read(&utf16(&format!("{mark}{text}"), bytes), Some("a.csv")).expect("text");
            let status_document::Block::Table(table) = &document.blocks[0] else { panic!("a table") };
            assert_eq!(table.rows[1].cells[1].plain, "见つからない 😀");
        }
    }
}

#[test]
fn bytes_with_zeros_that_are_no_utf16_are_not_text() {
    for bytes in [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], b"a\0b\0c", b"404,\0gone", b"\0\0\0\0", b"a\0\x01\0"]
    {
        assert_eq!(read(bytes, Some("a.csv")).map(drop), Err(Error::NotText), "{bytes:?}");
    }
}
