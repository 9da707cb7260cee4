//! Generated source is laid out as rustfmt does it, whichever edition's style a crate has.

use status_codegen::{Options, read_text, source, tool::bundled};
use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn rustfmt_leaves_generated_source_as_it_is() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("format");
    fs::create_dir_all(&folder).unwrap();
    // Another configuration would be looked for in the folders above.
    fs::write(folder.join("rustfmt.toml"), "").unwrap();
    let mut files = Vec::new();
    let mut write = |name: &str, path: &str, text: &str| {
        let checked = read_text(path, text, |_| Err(io::ErrorKind::NotFound.into()));
        let file = folder.join(format!("{name}.rs"));
        fs::write(&file, source(checked.table().unwrap(), &Options::new("Acme")).unwrap()).unwrap();
        files.push(file);
    };
    for (id, text) in bundled::SPECS {
        write(id, id, text);
    }
    let mut own: Vec<_> =
        fs::read_dir(package().join("../tests/specs")).unwrap().map(|entry| entry.unwrap().path()).collect();
    // The one that extends a file.
    own.retain(|path| !path.ends_with("extends.yaml"));
    own.push(package().join("../tests/crates/hostile/texts.yaml"));
    for path in own {
        let name = format!("own_{}", path.file_stem().unwrap().to_string_lossy());
        write(&name, &path.to_string_lossy(), &fs::read_to_string(&path).unwrap());
    }
    write(
        "one",
        "acme.yaml",
        "vendor: acme\nprotocol: other\ncodes: { 0: { name: Only, description: It is. } }\n",
    );
    // Texts of every length around the width of a line, with words to break at and without, and arrays of them.
    let texts = |unit: &str, longest: usize, longest_tag: usize| -> String {
        let entry = |length: usize| {
            let text = |longest| unit.chars().cycle().take(length.min(longest)).collect::<String>();
            let (text, tag) = (text(longest), text(longest_tag));
            let (text, tag) = (text.trim(), tag.trim());
            format!("  {length}: {{ name: N{length}, description: \"{text}\", tags: [\"{tag}\"] }}\n")
                + &format!("  1{length:03}: {{ name: P{length}, tags: [\"{tag}\", \"b\"] }}\n")
        };
        (1..130).map(entry).collect()
    };
    // Where one does not fit at all, some styles leave the whole list alone: hence once with those, and once without.
    for (name, unit, columns) in [
        ("words", "ab cde ", 1),
        ("slashes", "ab/cde", 1),
        ("solid", "abcde", 1),
        ("wide", "日本 語", 2),
        ("pictures", "⭐🛑 é", 2),
        ("joined", "\u{1100}\u{1161}\u{11a8}ab ", 1),
    ] {
        for (size, longest, longest_tag) in [("fit", 82 / columns, 77 / columns), ("any", 130, 130)] {
            let text =
                format!("vendor: acme\nprotocol: other\ncodes:\n{}", texts(unit, longest, longest_tag));
            write(&format!("{name}_{size}"), "acme.yaml", &text);
        }
    }
    // Codes of every width, once more with those that do not fit.
    for (name, unit, columns, longest) in [
        ("codes_fit", "ab_", 3, 82),
        ("codes_any", "ab_", 3, 125),
        ("quoted_codes_fit", "a\\\"", 3, 82),
        ("wide_codes_fit", "日本", 4, 82),
    ] {
        let widths = (1..32).flat_map(|count| (0..columns).map(move |pad| (count, pad)));
        let entry = |(count, pad): (usize, usize)| {
            let code = format!("{}{}", unit.repeat(count), "x".repeat(pad));
            // No prefix is longer than what is kept of a code.
            let range = format!("  \"{code}*\": {{ description: \"{code}\" }}\n");
            let range = if code.len() <= 69 { range } else { String::new() };
            format!("  \"{code}\": {{ name: N{count}{pad}, description: It is. }}\n{range}")
        };
        let entries: String =
            widths.filter(|(count, pad)| count * columns + pad <= longest).map(entry).collect();
        write(name, "acme.yaml", &format!("vendor: acme\ncode_type: text\ncodes:\n{entries}"));
    }
    // Texts so short that they share lines.
    for (name, unit) in [("narrow", "ab"), ("accented", "éé"), ("broad", "日本")] {
        let tags: Vec<String> = (10..60).map(|number| format!("{unit}{number}")).collect();
        let entry = |code| {
            format!("  {code}: {{ name: N{code}, description: It is., tags: [{}] }}\n", tags.join(", "))
        };
        let text = format!("vendor: acme\nprotocol: other\ncodes:\n{}{}", entry(1), entry(2));
        write(name, "acme.yaml", &text);
    }
    for style in ["2015", "2021", "2024"] {
        let mut rustfmt = Command::new("rustfmt");
        rustfmt
            .args(["--check", "--edition", "2021", "--style-edition", style, "--config-path"])
            .arg(&folder);
        let output = rustfmt.args(&files).output().expect("rustfmt, a component of the toolchain");
        assert!(output.status.success(), "style {style}\n{}", String::from_utf8_lossy(&output.stdout));
    }
}
