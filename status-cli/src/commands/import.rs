//! `import`: writes a spec from a document.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum, builder::PossibleValue};
use status_codegen::tool::{Spec, check, id, print};
use status_codegen::{CodeType, Problem, ProblemKind, Protocol};
use status_document::{Code, Document, Lists, Section};

use crate::draft::{
    Chosen, Cleaner, Draft, Head, Kind, Names, conflicts, guess, kinds, named, none, overview, spec,
};
use crate::error::{Error, Outcome, Result};
use crate::input::document::open;
use crate::paint::{self, print_raw, say, shown};
use crate::write::{self, Created};

/// Writes a spec from a vendor's document.
///
/// Names that `check` accepts are chosen; where the vendor contradicts itself, a warning says so. Exit 1 if the
/// document lists no code, or if a section must be chosen first.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: vendor-status import page.md --vendor acme --title \"Acme Pay\" -o specs/acme.yaml"
)]
pub struct Import {
    /// The document: a file, or `-` for standard input.
    document: PathBuf,
    /// Only this section: its heading, or its number in `scan`, of a list that was left alone too; may be given several
    /// times.
    #[arg(long, value_name = "HEADING|N")]
    section: Vec<String>,
    /// Write a spec for each section to this folder.
    #[arg(long, value_name = "DIR", conflicts_with = "output")]
    split: Option<PathBuf>,
    /// The vendor's id; taken from the name of the spec's file, else of the document's, if left out.
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
    let about = |error: Error| error.about(&import.document).found();
    let import = Importer { import, document: &document, lists: &lists };
    import.left_out();
    let chosen = named(&lists, &import.import.section, None).map_err(about)?;
    if chosen.is_empty() {
        return Err(about(none(&lists)));
    }
    if let Some(folder) = &import.import.split {
        return import.split(&chosen, folder);
    }
    match import.import.section.as_slice() {
        [] => import.one_table(&chosen).map_err(about)?,
        _ => import.one_type(&chosen)?,
    }
    let text = import.spec(&chosen, None)?;
    match &import.import.output {
        Some(path) if path.as_os_str() != "-" => store(&[(path.clone(), text)], &import.import.document),
        _ => Ok(print_raw(&text).map(|()| Outcome::Fine)?),
    }
}

struct Importer<'i> {
    import: &'i Import,
    document: &'i Document,
    lists: &'i Lists,
}

impl Importer<'_> {
    /// A spec for each section, named after its heading.
    fn split(&self, chosen: &Chosen<'_>, folder: &Path) -> Result {
        fs::create_dir_all(folder).map_err(|error| Error::at(folder, error))?;
        let mut taken: BTreeSet<String> = BTreeSet::new();
        let mut specs = Vec::new();
        for one in &chosen.each() {
            let heading = one.sections.first().and_then(|section| section.heading.as_deref());
            let heading = heading.and_then(id).unwrap_or_else(|| "codes".to_owned());
            let others = (2..).map(|count| format!("{heading}-{count}"));
            let mut tables = std::iter::once(heading.clone()).chain(others);
            let table = tables.find(|table| taken.insert(table.clone())).unwrap_or_default();
            let text = self.spec(one, Some(&table))?;
            let (vendor, _) = self.vendor(Protocol::Http);
            specs.push((folder.join(format!("{vendor}-{table}.yaml")), text));
        }
        store(&specs, &self.import.document)
    }

    /// Refuses sections that make several tables: a code with several meanings, or lists of several types or protocols.
    fn one_table(&self, chosen: &Chosen<'_>) -> Result<()> {
        let conflicts = conflicts(&chosen.sections);
        let kinds = kinds(&chosen.sections, self.document.title.as_deref());
        let words = |word: fn(&Kind) -> &'static str| kinds.iter().map(word).collect::<BTreeSet<_>>();
        let (protocols, types) = (words(|kind| kind.protocol), words(|kind| kind.code_type));
        let joined = |words: BTreeSet<&str>| words.into_iter().collect::<Vec<_>>().join(" and ");
        let why = if !conflicts.is_empty() {
            let numbers = conflicts.iter().map(Code::to_string).collect::<Vec<_>>();
            let verb = if conflicts.len() == 1 { "means" } else { "mean" };
            format!("{} {verb} different things in different sections", some(&numbers, FEW))
        } else if protocols.len() > 1 && self.import.protocol.is_none() {
            format!("its sections look like those of different protocols, {}", joined(protocols))
        } else if types.len() > 1 {
            format!("its sections list codes of different types, {}", joined(types))
        } else {
            return Ok(());
        };
        let hint =
            "choose with `--section HEADING` or `--section N`, or write a spec for each with `--split DIR`";
        Err(Error::new(format!("{why}; {hint}")).list(&overview(self.lists)))
    }

    /// Refuses words and numbers in one spec, though a person named both.
    fn one_type(&self, chosen: &Chosen<'_>) -> Result<()> {
        let mut listed = chosen.sections.iter().filter(|section| !section.codes.is_empty());
        let is_text = |section: &&&Section| section.code_type == CodeType::Text;
        let (text, number) = (listed.clone().find(is_text), listed.find(|section| !is_text(section)));
        let (Some(text), Some(number)) = (text, number) else { return Ok(()) };
        let of = |section: &Section| format!("{} (line {})", section.code_type.word(), section.line);
        Err(Error::at(
            &self.import.document,
            format!(
                "the sections list codes of different types, {} and {}: import them one at a time",
                of(number),
                of(text)
            ),
        ))
    }

    /// The text of a spec, checked; what a person should know goes to standard error.
    fn spec(&self, chosen: &Chosen<'_>, table: Option<&str>) -> Result<String> {
        let mut draft = Draft::new(chosen.sections.iter().copied());
        let source_title = self.document.title.clone().or_else(|| draft.heading.clone());
        let protocol = match self.import.protocol {
            Some(spoken) => spoken.0,
            None => guess::protocol(&draft, source_title.as_deref()),
        };
        draft.keep_to(protocol);
        let mut clean = Cleaner::default();
        let (vendor, guessed) = self.vendor(protocol);
        let head = Head {
            vendor,
            table: table.map(str::to_owned).or(guessed),
            title: clean.option(self.import.title.as_deref(), 0),
            protocol,
            source_title: clean.option(source_title.as_deref(), 1),
            url: self.import.url.clone(),
            updated: self.document.updated.clone(),
            sections: if chosen.is_part { chosen.labels(draft.code_type) } else { Vec::new() },
        };
        let names = Names::default().choose(draft.listed(), protocol);
        draft.notes.iter().for_each(|text| self.note(text));
        self.chosen(&names);
        let spec = spec(&head, &draft, &names);
        let text = print(&spec);
        self.check(spec)?;
        if self.import.vendor.is_none() {
            self.note(&format!("vendor `{}` is a guess; `--vendor ID` sets it", head.vendor));
        }
        Ok(text)
    }

    /// Holds a spec against the rules that `check` holds it against.
    fn check(&self, spec: Spec) -> Result<()> {
        let checked = check(spec);
        for warning in checked.problems().warnings() {
            paint::warning(&format!("{}: {}", shown(&self.import.document), advice(warning)));
        }
        if checked.problems().has_errors() {
            let error = Error::at(&self.import.document, "the spec would not pass `check`:");
            return Err(error.problems(checked.problems()));
        }
        Ok(())
    }

    /// Reports the numbers that cannot be codes of a spec, one note per reason.
    fn left_out(&self) {
        let mut reasons: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for skipped in &self.lists.skipped {
            let number = skipped.text.split_whitespace().next().unwrap_or_default();
            reasons.entry(skipped.why).or_default().push(format!("{number} (line {})", skipped.line));
        }
        for (why, numbers) in reasons {
            self.note(&format!("left out, {why}: {}", some(&numbers, MANY)));
        }
    }

    /// Reports which names the phrases do not give.
    fn chosen(&self, names: &BTreeMap<Code, String>) {
        if !names.is_empty() {
            let names: Vec<String> = names.iter().map(|(code, name)| format!("{code} {name}")).collect();
            let hint = "names that the document does not give; write better ones if you can";
            self.note(&format!("{hint}: {}", some(&names, MANY)));
        }
    }

    /// The vendor's id, and the table's where the spec's file is named after both.
    fn vendor(&self, protocol: Protocol) -> (String, Option<String>) {
        let output = self.import.output.as_deref().filter(|path| path.as_os_str() != "-");
        let stem = output.and_then(guess::stem);
        if let Some(vendor) = &self.import.vendor {
            let table =
                stem.as_deref().and_then(|stem| stem.strip_prefix(vendor.as_str())?.strip_prefix('-'));
            return (vendor.clone(), table.map(str::to_owned));
        }
        match stem {
            Some(stem) if protocol == Protocol::Http => (stem, None),
            Some(stem) => match stem.split_once('-') {
                Some((vendor, table)) => (vendor.to_owned(), Some(table.to_owned())),
                None => (stem, None),
            },
            None => {
                let vendor = guess::vendor(&self.import.document);
                (vendor.unwrap_or_else(|| "vendor".to_owned()), None)
            }
        }
    }

    fn note(&self, text: &str) {
        paint::note(&format!("{}: {text}", shown(&self.import.document)));
    }
}

/// Writes specs, all or none: never over another one, which may hold what a person wrote.
fn store(specs: &[(PathBuf, String)], document: &Path) -> Result {
    let taken = |path: &Path| {
        let (path, document) = (shown(path), shown(document));
        Error::new(format!(
            "{path} is there already: `vendor-status update {path} {document}` brings the document's changes into it; \
             move it away to start again"
        ))
    };
    if let Some((path, _)) = specs.iter().find(|(path, text)| write::is_taken(path, text)) {
        return Err(taken(path));
    }
    for (path, text) in specs {
        let what = match write::create(path, text)? {
            Created::New => "wrote",
            Created::Same => "unchanged",
            Created::Taken => return Err(taken(path)),
        };
        say(&format!("{what} {}", shown(path)));
    }
    Ok(Outcome::Fine)
}

/// How many things of a kind a note names.
const MANY: usize = 20;
/// How many things an error names.
const FEW: usize = 3;

/// The first few of many.
fn some(all: &[String], most: usize) -> String {
    let some = all.iter().take(most).cloned().collect::<Vec<_>>().join(", ");
    if all.len() > most { format!("{some} and {} more", all.len() - most) } else { some }
}

/// A warning in words, with what a vendor likely meant by another code's phrase.
fn advice(warning: &Problem) -> String {
    match warning.kind {
        ProblemKind::ForeignPhrase { code, likely } => {
            format!("{}; likely a slip of the vendor's: {code} for {likely}", warning.message)
        }
        _ => warning.message.clone(),
    }
}
