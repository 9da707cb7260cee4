//! Texts are text: in documentation, in source, and at run time.

use crate::cargo::{cargo, crates, succeed};
use proc_macro2::{TokenStream, TokenTree};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options as Markdown, Parser, Tag, TagEnd};
use status_codegen::tool::{fold, is_hidden};
use status_codegen::{Options, read_text, source};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

status_core::vendor_status! { enum Hostile = "crates/hostile/hostile.yaml"; }
status_core::vendor_status! { enum HostileTexts = "crates/hostile/texts.yaml"; }

#[test]
fn a_hostile_text_is_kept_exactly() {
    assert_eq!(
        Hostile::Html.description(),
        r#"<hostile-tag onclick="alert(1)">text</hostile-tag> <!-- hidden --> <?php ?> <![CDATA[x]]> &lt;hostile-entity&gt; &#60;hostile-number&#62;"#
    );
    assert_eq!(Hostile::Quotes.reason(), Some(r###""# "## */ /* // /// //! \"###));
    assert_eq!(
        Hostile::Indented.description(),
        r#"panic!("indented"); panic!("tab"); ``` panic!("fenced") ``` > ``` > panic!() 1. ``` panic!()"#
    );
    assert_eq!(
        Hostile::Html.remedy(),
        Some(r"<hostile-remedy> </td></tr></table> | cell | &amp; | \| \\| |")
    );
    assert_eq!(Hostile::Smart.tags(), ["<hostile-tag>", "\"#"]);
}

#[test]
fn a_hostile_code_is_kept_exactly() {
    let quotes = r#""quoted" 'code' \ back\\slash \" \n \u{202e} \x1b"#;
    assert_eq!(
        (HostileTexts::Quotes.code(), HostileTexts::from_code(quotes)),
        (quotes, HostileTexts::Quotes)
    );
    let comments = r###"*/ /* // /// //! #![doc] r#"x"#"###;
    assert_eq!((HostileTexts::Comments.code(), comments.parse()), (comments, Ok(HostileTexts::Comments)));
    assert_eq!(HostileTexts::Braces.code_str(), Some("{0} {} {{}} {x:?} $crate $x %s"));
    assert_eq!(HostileTexts::Longest.code().len(), 128);
    assert_eq!(HostileTexts::from_code("ééé\"").code(), "ééé\"");
    assert!(HostileTexts::from_code(r#"*/ {"\`x"#).description().contains("like a comment"));
}

#[test]
fn no_text_becomes_a_doctest() {
    let output = succeed(
        cargo(&crates(), &["test", "--doc", "--package", "hostile"]).env("RUSTDOCFLAGS", "-D warnings"),
    );
    let printed = String::from_utf8_lossy(&output.stdout);
    assert!(printed.contains("running 0 tests"), "{printed}");
    assert!(!printed.contains("running 1"), "{printed}");
}

#[test]
fn no_text_becomes_markup_of_the_documentation() -> io::Result<()> {
    succeed(
        cargo(&crates(), &["doc", "--no-deps", "--package", "hostile"]).env("RUSTDOCFLAGS", "-D warnings"),
    );
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("crates/doc/hostile");
    let mut pages = Vec::new();
    html(&folder, &mut pages)?;
    for page in &pages {
        let text = fs::read_to_string(page)?.to_lowercase();
        for mark in [
            "<hostile",
            "href=\"javascript",
            "src=\"https://docs.example.com",
            "mailto:",
            "href=\"https://docs.example.com/bare",
        ] {
            assert!(!text.contains(mark), "{mark} in {}", page.display());
        }
    }
    for (page, mark) in [
        ("enum.Hostile.html", "&lt;hostile-tag onclick"),
        ("enum.Printed.html", "&lt;hostile-range&gt;"),
        ("enum.HostileTexts.html", "&lt;hostile-code onclick"),
        ("enum.PrintedTexts.html", "&lt;hostile-range&gt;"),
    ] {
        assert!(fs::read_to_string(folder.join(page))?.contains(mark), "{mark} in {page}");
    }
    Ok(())
}

fn html(folder: &Path, pages: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            html(&path, pages)?;
        } else if path.extension().is_some_and(|extension| extension == "html") {
            pages.push(path);
        }
    }
    Ok(())
}

/// What Markdown, Rust, YAML or a terminal would take for more than text.
const PIECES: &[&str] = &[
    "`",
    "```",
    "~~~",
    "~~",
    "    ",
    "\t",
    "\n",
    "\r\n",
    "<script>",
    "</td>",
    "<!--",
    "-->",
    "<a",
    "javascript:",
    "[",
    "]",
    "](",
    "[a](b)",
    "[x]: /y",
    "![",
    "(",
    ")",
    "{",
    "}",
    "{{",
    "|",
    "---",
    "===",
    "***",
    "_",
    "*",
    "**",
    "#",
    "# ",
    "\"",
    "'",
    "\"#",
    "*/",
    "/*",
    "//",
    "///",
    "\\",
    "\\\\",
    "1. ",
    "1) ",
    "- ",
    "+ ",
    "> ",
    "- [ ] ",
    "[^1]",
    "&",
    "&amp;",
    "&#60;",
    ";",
    ":",
    ": ",
    "https://",
    "www.",
    "@",
    "...",
    "--",
    "$",
    "^",
    "%",
    "!",
    "?",
    "=",
    "~",
    ",",
    ".",
    "0",
    "9",
    "a",
    "B",
    "word",
    " ",
    "é",
    "中",
    "😀",
    "\u{a0}",
    "\u{301}",
];

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        12 => proptest::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_filter("seen by a reader", |char| !is_hidden(*char)).prop_map(String::from),
    ];
    proptest::collection::vec(piece, 1..14)
        .prop_map(|pieces| pieces.concat())
        .prop_filter("a text", |text| !fold(text).is_empty())
}

/// The texts of one code.
type Texts = (String, String, String, String);

fn spec(codes: &[Texts]) -> String {
    let text = |text: &str| serde_json::to_string(text).expect("a string");
    let entry = |(number, (reason, description, remedy, link)): (usize, &Texts)| {
        format!(
            "  {}: {{ name: C{number}, reason: {}, description: {}, remedy: {}, links: [{{ text: {}, url: \"https://a.example\" }}] }}\n",
            100 + number,
            text(reason),
            text(description),
            text(remedy),
            text(link)
        )
    };
    format!("vendor: acme\ncodes:\n{}", codes.iter().enumerate().map(entry).collect::<String>())
}

/// Every string literal, however deep.
fn literals(tokens: TokenStream, found: &mut HashSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => literals(group.stream(), found),
            TokenTree::Literal(literal) => {
                if let syn::Lit::Str(text) = syn::Lit::new(literal) {
                    found.insert(text.value());
                }
            }
            _ => {}
        }
    }
}

fn doc(attributes: &[syn::Attribute]) -> String {
    let line = |attribute: &syn::Attribute| match &attribute.meta {
        syn::Meta::NameValue(syn::MetaNameValue { path, value: syn::Expr::Lit(line), .. })
            if path.is_ident("doc") =>
        {
            match &line.lit {
                syn::Lit::Str(line) => Some(line.value().trim_start_matches(' ').to_owned() + "\n"),
                _ => None,
            }
        }
        _ => None,
    };
    attributes.iter().filter_map(line).collect()
}

/// As rustdoc reads it: the text of each paragraph; nothing but those, emphasis, our links and code spans.
fn shown(doc: &str) -> Vec<String> {
    let options = Markdown::ENABLE_TABLES
        | Markdown::ENABLE_FOOTNOTES
        | Markdown::ENABLE_STRIKETHROUGH
        | Markdown::ENABLE_TASKLISTS
        | Markdown::ENABLE_SMART_PUNCTUATION;
    let mut blocks = vec![String::new()];
    for event in Parser::new_ext(doc, options) {
        match event {
            Event::Text(text) | Event::Code(text) => blocks.last_mut().expect("one at least").push_str(&text),
            Event::SoftBreak => blocks.last_mut().expect("one at least").push(' '),
            Event::Start(Tag::Paragraph) => blocks.push(String::new()),
            Event::Start(Tag::Link { dest_url, .. }) => {
                assert!(dest_url.starts_with("https://a.example"), "{dest_url}");
            }
            Event::Start(Tag::Strong | Tag::Emphasis) => {}
            Event::End(tag) => assert_ne!(tag, TagEnd::CodeBlock),
            other => panic!("{other:?} in {doc}"),
        }
    }
    blocks
}

fn holds(codes: &[Texts]) -> Result<(), TestCaseError> {
    let checked = read_text("hostile.yaml", &spec(codes), |_| Err(io::ErrorKind::NotFound.into()));
    let texts = || codes.iter().flat_map(|(a, b, c, d)| [a, b, c, d]);
    let checked = checked.into_table().expect("a spec without error");
    let printed = source(&checked, &Options::new("Acme")).expect("source");
    let mut found = HashSet::new();
    literals(printed.parse().expect("tokens"), &mut found);
    for text in texts() {
        prop_assert!(found.contains(&*fold(text)), "{text:?} is not a literal of the source");
    }
    let file = syn::parse_file(&printed).expect("a file");
    let Some(syn::Item::Enum(item)) = file.items.first() else { panic!("an enum comes first") };
    prop_assert_eq!(shown(&doc(&item.attrs)).len(), 2, "the enum's page is one line");
    for (number, (variant, (reason, description, remedy, link))) in
        item.variants.iter().zip(codes).enumerate()
    {
        let blocks = shown(&doc(&variant.attrs));
        let code = &checked.codes[number];
        let facts = format!("{}, retry: {}", code.category.word().replace('_', " "), code.retry.word());
        let (reason, description) = (fold(reason), fold(description));
        let sentence = |text: &str| text.strip_suffix('.').unwrap_or(text).to_owned();
        let phrase = match sentence(&reason) == sentence(&description) {
            true => String::new(),
            false => format!(" {reason}:"),
        };
        let title = format!("{}{phrase} {description} {facts}", code.code);
        // An apostrophe in a word may be shown as a typographic one.
        let whole = format!("{title} Remedy: {} See {}.", fold(remedy), fold(link)).replace('’', "'");
        let blocks: Vec<String> = blocks.iter().map(|block| block.replace('’', "'")).collect();
        prop_assert!(blocks.contains(&whole), "{whole:?} is not in {blocks:#?}");
    }
    Ok(())
}

/// Specs that are made: some 9,000 texts with `thorough`.
const CASES: u32 = if cfg!(feature = "thorough") { 400 } else { 80 };

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    /// Specs of up to 11 codes with four texts each.
    #[test]
    fn any_text_is_a_literal_of_the_source_and_text_of_the_documentation(
        codes in proptest::collection::vec((hostile(), hostile(), hostile(), hostile()), 1..12)
    ) {
        holds(&codes)?;
    }

    #[test]
    fn what_no_reader_sees_is_refused_with_its_place(
        before in hostile(),
        hidden in proptest::sample::select(HIDDEN),
        after in hostile(),
    ) {
        let text = serde_json::to_string(&format!("{before}{hidden}{after}")).expect("a string");
        let spec = format!("vendor: acme\ncodes:\n  404:\n    reason: Not Found\n    description: {text}\n");
        let checked = read_text("hostile.yaml", &spec, |_| Err(io::ErrorKind::NotFound.into()));
        let reported = checked.problems().errors().any(|problem| {
            let line = problem.location.as_ref().map(|location| location.line);
            line == Some(5) && problem.message.contains(&format!("U+{:04X}", u32::from(hidden)))
        });
        prop_assert!(reported, "{spec}{}", checked.problems());
    }
}

/// Control characters, bidi controls, and what has no width.
const HIDDEN: &[char] = &[
    '\u{0}',
    '\u{7}',
    '\u{1b}',
    '\u{7f}',
    '\u{9b}',
    '\u{200b}',
    '\u{202e}',
    '\u{2028}',
    '\u{2066}',
    '\u{feff}',
    '\u{fe0f}',
    '\u{180f}',
    '\u{13430}',
    '\u{e0001}',
    '\u{e0100}',
];
