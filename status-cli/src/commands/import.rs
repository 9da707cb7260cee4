//! `import`: writes a spec from a document.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum, builder::PossibleValue};
use status_codegen::Protocol;
use status_document::{Document, Lists, Section};

use crate::draft::{Cleaner, Draft, Head, Names, conflicts, guess, named, overview, spec};
use crate::error::{Error, Outcome, Result};
use crate::input::document::open;
use crate::paint::{self, note, say, shown, warning};
use crate::write;

/// Writes a spec from a vendor's document.
///
/// Names are chosen that `check` accepts; where the vendor contradicts itself a warning says so. Exit 1 if the document
/// lists no code, or if a section must be chosen first.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: vendor-status import page.md --vendor acme --title \"Acme Pay\" -o specs/acme.yaml"
)]
pub struct Import {
    /// The document: a file, or `-` for standard input.
    document: PathBuf,
    /// Only this section: its heading, or its number in `scan`; may be given several times.
    #[arg(long, value_name = "HEADING|N")]
    section: Vec<String>,
    /// Write a spec for each section to this folder.
    #[arg(long, value_name = "DIR", conflicts_with = "output")]
    split: Option<PathBuf>,
    /// The vendor's id; the first word of the file's name if left out.
    #[arg(long, value_name = "ID")]
    vendor: Option<String>,
    /// The vendor's name for people.
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
    /// The document's address.
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    /// The protocol; guessed from the codes if left out.
    #[arg(long, value_name = "PROTOCOL")]
    protocol: Option<Spoken>,
    /// Where to write the spec, a new file; standard output for `-` or if left out.
    #[arg(short, long, value_name = "SPEC")]
    output: Option<PathBuf>,
}

/// A protocol on the command line.
#[derive(Debug, Clone, Copy)]
struct Spoken(Protocol);

impl ValueEnum for Spoken {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: &[Spoken] = &[
            Spoken(Protocol::Http),
            Spoken(Protocol::Websocket),
            Spoken(Protocol::Smtp),
            Spoken(Protocol::Grpc),
            Spoken(Protocol::Other),
        ];
        ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.word()))
    }
}

/// Runs the command.
pub fn run(import: &Import) -> Result {
    let (document, lists) = open(&import.document)?;
    let shown = shown(&import.document);
    left_out(&lists, &shown);
    let sections = named(&lists, &import.section).map_err(Error::found)?;
    if sections.iter().all(|section| section.codes.is_empty()) {
        return Err(Error::at(&import.document, "no list of status codes found").found());
    }
    if let Some(folder) = &import.split {
        return split(import, &document, &sections, folder, &shown);
    }
    let conflicts = if import.section.is_empty() { conflicts(&sections) } else { Vec::new() };
    if !conflicts.is_empty() {
        return Err(which(&conflicts, &lists, &shown).found());
    }
    let text = made(import, &document, &sections, None, &shown)?;
    match &import.output {
        Some(path) if path.as_os_str() != "-" => store(&[(path.clone(), text)], &shown),
        _ => paint::print_raw(&text).map(|()| Outcome::Fine),
    }
}

/// A spec for each section, named after its heading.
fn split(import: &Import, document: &Document, sections: &[&Section], folder: &Path, shown: &str) -> Result {
    fs::create_dir_all(folder).map_err(|error| Error::at(folder, error))?;
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let mut specs = Vec::new();
    for section in sections.iter().filter(|section| !section.codes.is_empty()) {
        let heading = section.heading.as_deref().and_then(guess::id).unwrap_or_else(|| "codes".to_owned());
        let count = taken.entry(heading.clone()).or_default();
        *count += 1;
        let table = if *count > 1 { format!("{heading}-{count}") } else { heading };
        let text = made(import, document, &[section], Some(&table), shown)?;
        let vendor = vendor(import);
        specs.push((folder.join(format!("{vendor}-{table}.yaml")), text));
    }
    store(&specs, shown)
}

/// Writes specs, all or none: never over another one, which may hold what a person wrote.
fn store(specs: &[(PathBuf, String)], shown: &str) -> Result {
    for (path, text) in specs {
        // To read a device may never end, and there is nothing in it to lose.
        let old = if path.is_file() { fs::read(path).unwrap_or_default() } else { Vec::new() };
        if !old.is_empty() && old != text.as_bytes() {
            let path = paint::shown(path);
            return Err(Error::new(format!(
                "{path} is there already: `vendor-status update {path} {shown}` brings the document's changes into it; \
                 move it away to begin anew"
            )));
        }
    }
    for (path, text) in specs {
        let what = if write::write(path, text)? { "wrote" } else { "unchanged" };
        say(&format!("{what} {}", paint::shown(path)));
    }
    Ok(Outcome::Fine)
}

/// The text of a spec, checked; what a person should know goes to standard error.
fn made(
    import: &Import,
    document: &Document,
    sections: &[&Section],
    table: Option<&str>,
    shown: &str,
) -> Result<String> {
    let mut draft = Draft::new(sections.iter().copied());
    let source_title = document.title.clone().or_else(|| draft.heading.clone());
    let protocol = match import.protocol {
        Some(spoken) => spoken.0,
        None => guess::protocol(&draft, source_title.as_deref()),
    };
    draft.keep_to(protocol);
    let mut clean = Cleaner::default();
    let head = Head {
        vendor: vendor(import),
        table: table.map(str::to_owned),
        title: clean.option(import.title.as_deref(), 0),
        protocol,
        source_title: clean.option(source_title.as_deref(), 1),
        url: import.url.clone(),
        updated: document.updated.clone(),
    };
    let names = Names::default().choose(&draft.codes, protocol);
    draft.notes.iter().for_each(|text| note(&format!("{shown}: {text}")));
    chosen(&names, shown);
    let text = spec(&head, &draft, &names);
    let target = import.output.as_deref().map_or_else(|| "spec".to_owned(), paint::shown);
    let checked = status_codegen::read_text(&target, &text, |_| Err(std::io::ErrorKind::NotFound.into()));
    for problem in checked.problems.warnings() {
        warning(&format!("{shown}: {}", advice(&problem.message)));
    }
    if checked.problems.has_errors() {
        return Err(
            Error::new(format!("{shown}: the spec would not pass `check`")).problems(&checked.problems)
        );
    }
    if import.vendor.is_none() {
        note(&format!("{shown}: vendor `{}` is a guess; `--vendor ID` says it", head.vendor));
    }
    Ok(text)
}

/// The numbers that are no codes of a spec, a note for each reason.
fn left_out(lists: &Lists, shown: &str) {
    let mut reasons: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for skipped in &lists.skipped {
        let number = skipped.text.split_whitespace().next().unwrap_or_default();
        reasons.entry(skipped.why).or_default().push(format!("{number} (line {})", skipped.line));
    }
    for (why, numbers) in reasons {
        let some = numbers.iter().take(MOST).cloned().collect::<Vec<_>>().join(", ");
        let more =
            if numbers.len() > MOST { format!(" and {} more", numbers.len() - MOST) } else { String::new() };
        note(&format!("{shown}: left out, {why}: {some}{more}"));
    }
}

/// How many of a kind a note names.
const MOST: usize = 20;

/// What a vendor likely meant by a phrase of another code's.
fn advice(message: &str) -> String {
    let likely = message.split_once("is the phrase of ").and_then(|(_, rest)| rest.split_once(", not of "));
    match likely {
        Some((likely, code)) => format!("{message}; likely a slip of the vendor's: {code} for {likely}"),
        None => message.to_owned(),
    }
}

/// Tells which names the phrases do not give.
fn chosen(names: &BTreeMap<u16, String>, shown: &str) {
    if names.is_empty() {
        return;
    }
    let some: Vec<String> = names.iter().take(MOST).map(|(code, name)| format!("{code} {name}")).collect();
    let more = if names.len() > MOST { format!(" and {} more", names.len() - MOST) } else { String::new() };
    note(&format!(
        "{shown}: names that no phrase gave, better ones are yours to write: {}{more}",
        some.join(", ")
    ));
}

fn vendor(import: &Import) -> String {
    let given = import.vendor.clone().or_else(|| guess::vendor(&import.document));
    given.unwrap_or_else(|| "vendor".to_owned())
}

fn which(codes: &[u16], lists: &Lists, shown: &str) -> Error {
    let some: Vec<String> = codes.iter().take(3).map(u16::to_string).collect();
    let more = if codes.len() > some.len() {
        format!(" and {} more", codes.len() - some.len())
    } else {
        String::new()
    };
    let verb = if codes.len() == 1 { "means" } else { "mean" };
    Error::new(format!(
        "{shown}: {}{more} {verb} different things in different sections; choose by `--section HEADING` or `--section N`, \
         or write a spec for each by `--split DIR`",
        some.join(", "),
    ))
    .list(&overview(lists))
}
