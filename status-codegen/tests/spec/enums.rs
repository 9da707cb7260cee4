//! What the macros say of mistakes: the messages and places that `tests/ui` of the repository shows, without a compiler.

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use quote::quote;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A message with its line and column.
type Said = (String, usize, usize);

/// Where the enums stand; none where this package was unpacked by itself.
fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/ui");
    let below = |folder: &Path| fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    let folders = below(&folder).filter(|path| path.is_dir());
    let mut files: Vec<PathBuf> = folders.flat_map(|folder| Vec::from_iter(below(&folder))).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "rs"));
    files.sort();
    files
}

/// Where the specs of the enums stand, seen from this package.
const SPECS: &str = "../tests/ui/specs/";

/// The source, its specs where they are.
fn with_specs(tokens: TokenStream) -> TokenStream {
    let moved = |token| match token {
        TokenTree::Group(group) => {
            let mut moved = Group::new(group.delimiter(), with_specs(group.stream()));
            moved.set_span(group.span());
            moved.into()
        }
        TokenTree::Literal(literal) if literal.to_string().starts_with("\"specs/") => {
            let path = literal.to_string().trim_matches('"').replacen("specs/", SPECS, 1);
            let mut moved = Literal::string(&path);
            moved.set_span(literal.span());
            moved.into()
        }
        token => token,
    };
    tokens.into_iter().map(moved).collect()
}

/// What the engine makes of each enum of a source that it is to read.
fn expanded(tokens: TokenStream) -> Vec<TokenStream> {
    let tokens = Vec::from_iter(tokens);
    let (mut expanded, mut item) = (Vec::new(), Vec::new());
    for token in tokens {
        let group = match &token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.stream()),
            _ => None,
        };
        let ends = group.is_some() || matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ';');
        item.push(token);
        if !ends {
            continue;
        }
        let is =
            |word: &str| item.iter().any(|token| matches!(token, TokenTree::Ident(ident) if ident == word));
        let derives = is_derived(&item);
        if is("vendor_status") && is("macro_rules") {
        } else if let (true, Some(group)) = (is("vendor_status") && !is("use"), &group) {
            expanded.push(status_codegen::vendor_status(quote!(::status_core; #group)));
        } else if derives {
            expanded.push(status_codegen::derive(item.iter().cloned().collect()));
        } else if let (true, Some(group)) = (is("mod") || is("fn"), group) {
            expanded.extend(self::expanded(group));
        }
        item.clear();
    }
    expanded
}

fn is_derived(item: &[TokenTree]) -> bool {
    item.iter().any(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
            let attribute = group.stream().to_string();
            attribute.starts_with("derive") && attribute.contains("VendorStatus")
        }
        _ => false,
    })
}

/// Each `compile_error!` with its place.
fn errors(tokens: TokenStream, said: &mut BTreeSet<Said>) {
    let tokens = Vec::from_iter(tokens);
    for (index, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let is_error = index > 1 && tokens[index - 2].to_string() == "compile_error";
        if !is_error {
            errors(group.stream(), said);
            continue;
        }
        let message = group.stream().into_iter().next().expect("a message");
        // The text itself has none: it is not the caller's.
        let start = tokens[index - 2].span().start();
        let message = text(&message.to_string());
        said.insert((message.replace(SPECS, "specs/"), start.line, start.column + 1));
    }
}

fn text(literal: &str) -> String {
    syn::parse_str::<syn::LitStr>(literal).expect("a text").value()
}

/// What the compiler's words next to an enum show of the engine's.
fn shown(words: &str) -> BTreeSet<Said> {
    let words = format!("\n{words}");
    let blocks = words.split("\nerror: ").skip(1);
    let said = |block: &str| {
        let (message, rest) = block.split_once(" --> ")?;
        let mut place = rest.lines().next()?.rsplit(':');
        let (column, line) = (place.next()?.parse().ok()?, place.next()?.parse().ok()?);
        // Of further lines each is indented.
        let message: Vec<&str> =
            message.trim_end().lines().map(|line| line.strip_prefix("       ").unwrap_or(line)).collect();
        Some((message.join("\n"), line, column))
    };
    blocks.filter_map(said).collect()
}

#[test]
fn every_mistake_of_an_enum_gets_its_message_at_its_place() {
    let mut faults = Vec::new();
    for path in files() {
        let source = fs::read_to_string(&path).unwrap();
        let mut said = BTreeSet::new();
        for tokens in expanded(with_specs(source.parse().unwrap())) {
            errors(tokens, &mut said);
        }
        let words = fs::read_to_string(path.with_extension("stderr")).unwrap();
        let mut shown = shown(&words);
        // What status-core and the compiler say themselves.
        shown.retain(|(message, ..)| {
            !message.contains("needs the feature") && !message.starts_with("variable ")
        });
        if said != shown {
            faults.push(format!("{}\nsays  {said:#?}\nshown {shown:#?}", path.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}

#[test]
fn an_enum_of_too_much_text_is_refused_at_its_name() {
    let remedy = "x".repeat(16_000);
    let variants: String =
        (0..600).map(|code| format!("#[status({code}, remedy = \"{remedy}\")] A{code},\n")).collect();
    let source = format!(
        "#[derive(VendorStatus)]\n#[status(vendor = \"acme\", protocol = other)]\nenum Acme {{\n{variants}#[status(catch_all)] Unknown(UnknownCode<Self>) }}"
    );
    let mut said = BTreeSet::new();
    expanded(source.parse().unwrap()).into_iter().for_each(|tokens| errors(tokens, &mut said));
    let message = "more than 8 MiB of text, counting an inherited text once for each code".to_owned();
    assert_eq!(Vec::from_iter(said), [(message, 3, 6)]);
}

#[test]
fn a_spec_that_is_not_there_is_looked_for_below_the_folder_of_the_crate() {
    let source = "vendor_status! { pub enum Acme = \"nowhere/acme.yaml\"; }";
    let mut said = BTreeSet::new();
    expanded(source.parse().unwrap()).into_iter().for_each(|tokens| errors(tokens, &mut said));
    let (message, line, column) = said.first().expect("it is not there");
    assert!(message.starts_with("cannot read `nowhere/acme.yaml`: "), "{message}");
    assert!(message.ends_with("; a spec's path is relative to the folder of `Cargo.toml`"), "{message}");
    assert_eq!((*line, *column), (1, 34));
}
