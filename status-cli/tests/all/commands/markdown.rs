use crate::run::{Run, folder, run};
use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, parse_document};
use std::fmt::Write;

/// What GitHub links, mentions, counts as a reference, closes, or draws.
const WORDS: &[&str] = &[
    "https://evil.example/a?b=c#d",
    "(http://evil.example)",
    "<https://evil.example>",
    "ftp://evil.example.",
    "HTTPS://EVIL.EXAMPLE",
    "www.evil.example,",
    "WWW.evil.example/|x",
    "mail@evil.example",
    "mailto:mail@evil.example",
    "xmpp:mail@evil.example/x",
    "@acme",
    "@acme/team",
    "Fixes #12",
    "closes: #12.",
    "(#12)",
    "acme/shop#12",
    "acme#12",
    "GH-12",
    "resolves gh-12;",
    "Fixes https://github.com/acme/shop/issues/12",
    "PROJ-123",
    "CVE-2020-12345",
    "GHSA-jfh8-c2jp-5v3q",
    "deadbeef",
    "acme/shop@0123456789abcdef0123456789abcdef01234567",
    "0123456789abcdef0123456789abcdef01234567",
    "0123456..89abcdef",
    "\u{2192}https://evil.example/\u{8def}#12",
    ":tada:",
    "$x$",
    "[a](https://evil.example)",
    "![a](https://evil.example/a.png)",
    "[a]: https://evil.example",
    "`#12`",
    "``https://evil.example`|`#12",
    "<img src=https://evil.example/a.png>",
    "<a href=\"#12\">@acme</a>",
    "*a* _b_ ~~c~~ **d** ***e*** \\*f\\*",
    "&commat;acme &#35;12",
    "\\@acme \\\\#12 \\`#12\\`",
    "a \\| b",
];

/// The texts outside of code, and every other kind of node.
fn nodes<'a>(node: &'a AstNode<'a>, texts: &mut Vec<String>, kinds: &mut Vec<String>) {
    match &node.data.borrow().value {
        NodeValue::Text(text) => texts.push(text.to_string()),
        NodeValue::HtmlInline(html) => kinds.push(html.clone()),
        NodeValue::Code(_) => {}
        value => kinds.push(format!("{value:?}").split(['(', ' ', '{']).next().unwrap().to_owned()),
    }
    node.children().for_each(|child| nodes(child, texts, kinds));
}

fn rendered(body: &str) -> (Vec<String>, Vec<String>, String) {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.footnotes = true;
    options.extension.tasklist = true;
    options.render.r#unsafe = true;
    let arena = Arena::new();
    let root = parse_document(&arena, body, &options);
    let (mut texts, mut kinds) = (Vec::new(), Vec::new());
    nodes(root, &mut texts, &mut kinds);
    (texts, kinds, comrak::markdown_to_html(body, &options))
}

/// As GitHub looks for references, in texts outside of code.
fn is_reference(text: &str) -> bool {
    let lower = text.to_lowercase();
    let number = |at: usize| lower[at..].starts_with(|char: char| char.is_ascii_digit());
    let hash = lower.split(|char: char| !char.is_ascii_alphanumeric());
    lower.contains('@')
        || lower.contains("://")
        || lower.contains("www.")
        || lower.match_indices('#').any(|(at, _)| number(at + 1))
        || lower.match_indices("gh-").any(|(at, _)| number(at + 3))
        || ["ghsa-", "cve-", "proj-", "$x$", ":tada:"].iter().any(|sign| lower.contains(sign))
        || hash.into_iter().any(|word| word.len() >= 7 && word.chars().all(|char| char.is_ascii_hexdigit()))
}

fn spec(entries: impl Iterator<Item = (String, String)>) -> String {
    let mut spec = "vendor: acme\ncodes:\n".to_owned();
    for (number, (reason, text)) in entries.enumerate() {
        let code = 400 + number;
        let (reason, text) = (serde_json::to_string(&reason).unwrap(), serde_json::to_string(&text).unwrap());
        writeln!(spec, "  {code}: {{ name: Code{code}, reason: {reason}, description: {text} }}").unwrap();
    }
    spec
}

#[test]
fn a_vendor_s_words_link_to_nothing_and_call_nobody() {
    let text = |word: &str| format!("Say {word} or {word}, then ({word}).");
    let old = spec(WORDS.iter().map(|word| (format!("Old {word}"), format!("{} Was.", text(word)))));
    let new = spec(WORDS.iter().map(|word| ((*word).to_owned(), format!("{} Is {word}", text(word)))));
    let empty = "vendor: acme\ncodes: { 200: { reason: OK } }\n";
    let rows: String = WORDS
        .iter()
        .enumerate()
        .map(|(number, word)| format!("<tr><td>{}<td>{}</tr>", 400 + number, html(word)))
        .collect();
    let page = |heading: &str| {
        format!("<h2>Status codes: {}</h2><table><tr><th>Code<th>Meaning</tr>{rows}</table>", html(heading))
    };
    let folder = folder(&[("old.yaml", &old), ("new.yaml", &new), ("empty.yaml", empty)]);
    for (index, word) in WORDS.iter().enumerate() {
        std::fs::write(folder.path().join(format!("page{index}.html")), page(word)).unwrap();
    }
    let pages =
        (0..WORDS.len()).map(|index| format!("page{index}.html page{}.html", (index + 1) % WORDS.len()));
    let specs = ["old.yaml new.yaml", "empty.yaml new.yaml", "new.yaml empty.yaml"].map(str::to_owned);
    for line in specs.into_iter().chain(pages.step_by(7)) {
        let Run { code, out, err } = run(folder.path(), &format!("diff --format markdown {line}"));
        assert!(code < Some(2), "{line}: {err}");
        let (texts, kinds, html) = rendered(&out);
        let ours = [
            "Document",
            "Paragraph",
            "Strong",
            "Heading",
            "Table",
            "TableRow",
            "TableCell",
            "<del>",
            "</del>",
            "<ins>",
            "</ins>",
        ];
        let other: Vec<&String> = kinds.iter().filter(|kind| !ours.contains(&kind.as_str())).collect();
        assert!(other.is_empty(), "{line}: {other:?} in\n{out}");
        let called: Vec<&String> = texts.iter().filter(|text| is_reference(text)).collect();
        assert!(called.is_empty(), "{line}: {called:?} in\n{out}");
        assert!(!html.contains("<a ") && !html.contains("<img"), "{html}");
        let cells = html.matches("<td>").count();
        assert_eq!(
            cells,
            4 * html.matches("<tr>").count() - 4 * html.matches("<th>Code").count(),
            "{line}:\n{out}"
        );
    }
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[test]
fn the_words_are_those_of_the_vendor() {
    let text = |word: &str| format!("Say {word} or ({word}).");
    let new = spec(WORDS.iter().map(|word| ("Reason".to_owned(), text(word))));
    let folder =
        folder(&[("empty.yaml", "vendor: acme\ncodes: { 200: { reason: OK } }\n"), ("new.yaml", &new)]);
    let out = run(folder.path(), "diff --format markdown empty.yaml new.yaml").out;
    let (_, _, html) = rendered(&out);
    let plain = html
        .replace("<code>", "")
        .replace("</code>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
    for word in WORDS {
        assert!(plain.contains(&text(word)), "{} is not in\n{plain}", text(word));
    }
}

#[test]
fn words_that_are_no_reference_stay_as_they_are() {
    let plain = ["10:30", "gh-pages", "Top-10", "half-2", "GHS-x", "abcdef", "C#", "low-Pay2"];
    let new = spec(plain.iter().map(|word| ("Reason".to_owned(), format!("Say {word} now."))));
    let folder =
        folder(&[("empty.yaml", "vendor: acme\ncodes: { 200: { reason: OK } }\n"), ("new.yaml", &new)]);
    let out = run(folder.path(), "diff --format markdown empty.yaml new.yaml").out;
    for word in plain {
        assert!(out.contains(&format!("Say {} now.", word.replace('#', "\\#"))), "{word}: {out}");
    }
}

#[test]
fn an_issue_s_body_is_filled_to_the_end() {
    let folder = folder(&[("empty.yaml", "vendor: acme\ncodes: { 900: { name: Old, description: A } }\n")]);
    let shown = |last: usize| {
        let text = |number| "x".repeat(if number == 30 { last } else { 1900 });
        let new = spec((0..31).map(|number| (format!("Phrase {number}"), text(number))))
            .replace("codes:\n", "codes:\n  900: { name: Old, description: A }\n");
        std::fs::write(folder.path().join("new.yaml"), new).unwrap();
        run(folder.path(), "diff --format markdown empty.yaml new.yaml").out
    };
    let table = |out: &str| out.chars().count() - out.find('\n').unwrap() - 1;
    let last = 1 + 60_000 - table(&shown(1));
    let full = shown(last);
    assert_eq!((table(&full), full.contains("more")), (60_000, false));
    assert!(shown(last + 1).ends_with("\nand 1 more addition\n"));
}

#[test]
fn an_issue_s_body_holds_what_matters_most() {
    let long = |word: &str| format!("{word} <&>{}", format!(" {word} goes on").repeat(40));
    let entries =
        |word: &'static str, count| (0..count).map(move |number| (format!("Phrase {number}"), long(word)));
    let old = spec(entries("old", 150));
    // All texts change, ten codes more, and the last one becomes something else.
    let new = spec(entries("new", 160))
        .replace("549: { name: Code549", "549: { category: client_error, name: Code549");
    let folder = folder(&[("old.yaml", &old), ("new.yaml", &new)]);
    let Run { code, out, .. } = run(folder.path(), "diff --format markdown old.yaml new.yaml");
    assert_eq!(code, Some(1));
    assert!(out.chars().count() < 60_500, "{}", out.chars().count());
    let rows: Vec<&str> = out.lines().filter(|line| line.starts_with("| ")).skip(1).collect();
    assert!(rows[0].starts_with("| **breaking** | 549 |"), "{}", rows[0]);
    assert!(rows[1..11].iter().all(|row| row.starts_with("| additive |")), "{:?}", &rows[1..11]);
    let shown = rows.len() - 11;
    assert!(rows[11..].iter().all(|row| row.starts_with("| text |")));
    assert!(shown > 20 && shown < 150, "{shown}");
    assert!(
        out.ends_with(&format!("\nand {} more changes of text\n", 150 - shown)),
        "{}",
        &out[out.len() - 100..]
    );
}

#[test]
fn a_text_of_any_length_leaves_room_for_the_others() {
    let long = |word: &str| format!("{}{word} {}", "@a ".repeat(2000), "#1 ".repeat(2000));
    let side = |word: &'static str| {
        spec((0..12).map(move |number| (format!("{} {number}", "Reason ".repeat(100)), long(word))))
    };
    let folder = folder(&[
        ("old.yaml", &side("before")),
        ("new.yaml", &side("after")),
        ("empty.yaml", "vendor: acme\ncodes: { 200: { reason: OK } }\n"),
    ]);
    let changed = run(folder.path(), "diff --format markdown old.yaml new.yaml").out;
    assert_eq!(changed.matches("<del>before</del><ins>after</ins>").count(), 12, "{changed}");
    assert!(changed.chars().count() < 60_500, "{}", changed.chars().count());
    let added = run(folder.path(), "diff --format markdown empty.yaml new.yaml").out;
    assert_eq!(added.matches("| additive |").count(), 12, "{}", added.len());
}
