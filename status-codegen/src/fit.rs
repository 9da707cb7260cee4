//! A user's enum checked against a spec: every code has a variant, every variant a code, and the texts are the spec's.

use crate::bounds::Bounds;
use crate::code::Code;
use crate::declaration::{Coded, Enum};
use crate::doc;
use crate::literal::{converted, written};
use crate::problem::{Place, Report};
use crate::suggest::did_you_mean;
use crate::table::{Alias, Entry, Facts, Range, Table};
use syn::ext::IdentExt as _;

/// The table as the enum has it: codes under the enum's names, those left out among the unlisted ones.
pub fn fit(read: &mut Enum, mut table: Table, path: &str, report: &mut Report) -> Table {
    for coded in &mut read.variants {
        let name = coded.name.unraw().to_string();
        let mut aliases = table.codes.iter().flat_map(|code| &code.aliases);
        if aliases.any(|alias| alias.variant && alias.name == name) {
            coded.alias.get_or_insert(coded.name.span());
        }
    }
    let free = free(read, &table);
    read.variants.retain_mut(|coded| find(coded, &table, &free, path, report));
    let (mut codes, mut missing) = (Vec::new(), Vec::new());
    for code in std::mem::take(&mut table.codes) {
        let variants = read.variants.iter().filter(|coded| coded.entry.code.value == code.code);
        let (aliases, firsts): (Vec<&Coded>, Vec<&Coded>) = variants.partition(|coded| coded.alias.is_some());
        let Some((first, others)) = firsts.split_first() else {
            aliases.iter().for_each(|alias| alias.lonely(report));
            missing.push(code);
            continue;
        };
        for second in others {
            let fix = format!("{} already has a variant: `{}`", code.code.shown(), first.name);
            report.error(Place::Token(second.name.span()), fix);
        }
        let aliases = joined(read, &code, &aliases);
        codes.push(Entry { name: first.name.unraw().to_string(), aliases, ..code });
    }
    read.variants.retain(|coded| coded.alias.is_none());
    table.codes = codes;
    if read.partial.is_some() {
        let left_out = missing.into_iter().map(left_out);
        table.ranges = left_out.chain(std::mem::take(&mut table.ranges)).collect();
    } else if !missing.is_empty() {
        left_unsaid(read, &missing, path, report);
    }
    table
}

/// The other names of a code: the spec's, and the variants that are such. A name of the spec may be a variant's here, and a
/// second variant of the spec that is not declared is a constant.
fn joined(read: &Enum, code: &Entry, variants: &[&Coded]) -> Vec<Alias> {
    let alias = |name: String, lasting, variant| Alias { name, lasting, variant };
    let of_spec = code.aliases.iter().filter(|alias| !read.is_named(&alias.name));
    let of_spec = of_spec.map(|of_spec| alias(of_spec.name.clone(), of_spec.lasting, false));
    of_spec.chain(variants.iter().map(|coded| alias(coded.name.unraw().to_string(), true, true))).collect()
}

/// The codes that no variant stands for by name or code: one of them is what a wrong variant means.
fn free(read: &Enum, table: &Table) -> Vec<Entry> {
    let is_free = |entry: &&Entry| {
        !read.variants.iter().any(|coded| {
            let given = coded.code.as_ref().map(|given| &given.value);
            coded.name.unraw() == entry.name || given == Some(&entry.code)
        })
    };
    table.codes.iter().filter(is_free).cloned().collect()
}

/// Finds the code of a variant, the one that is meant if it is wrong; false if there is none.
fn find(coded: &mut Coded, table: &Table, free: &[Entry], path: &str, report: &mut Report) -> bool {
    let name = coded.name.unraw().to_string();
    let place = Place::Token(coded.name.span());
    if let Some((argument, span)) = &coded.text {
        report.error(Place::Token(*span), format!("`{argument}` comes from {path}: change it there"));
    }
    let is_named = |entry: &&Entry| {
        let is_alias = || entry.aliases.iter().any(|alias| alias.name == name);
        entry.name == name || coded.alias.is_some() && is_alias()
    };
    let named = table.codes.iter().find(is_named);
    let meant = match (&coded.code, named) {
        (None, Some(entry)) => Some(entry),
        // A code of the wrong type has been reported.
        (None, None) if coded.literal.is_some() => {
            let meant = coded.literal.as_ref().and_then(|literal| converted(literal, table.code_type));
            table.codes.iter().find(|entry| meant.as_ref() == Some(&entry.code))
        }
        (None, None) => {
            let meant = did_you_mean(&name, free.iter().map(|entry| entry.name.as_str()));
            let meant = free.iter().find(|entry| Some(entry.name.as_str()) == meant);
            report.error(place, format!("{path} has no code named `{name}`{}", guess(meant, path)));
            meant
        }
        (Some(given), Some(entry)) if entry.code != given.value => {
            let (right, wrong) = (entry.code.shown(), given.value.shown());
            report.error(given.place, format!("`{name}` is {right} ({}), not {wrong}", spot(entry, path)));
            Some(entry)
        }
        (Some(given), _) => {
            let listed = table.codes.iter().find(|entry| entry.code == given.value);
            if listed.is_none() {
                let (code, near) = (given.value.shown(), near(&given.value, free));
                report.error(given.place, format!("{path} does not list {code}{}", guess(near, path)));
            }
            listed
        }
    };
    if let Some(entry) = meant {
        coded.entry.code.value = entry.code.clone();
    }
    meant.is_some()
}

/// The code that is nearest: of numbers the next one, of texts one that is spelt much alike.
fn near<'e>(code: &Code, free: &'e [Entry]) -> Option<&'e Entry> {
    match code {
        Code::Number(given) => {
            free.iter().min_by_key(|entry| entry.code.number().map(|number| number.abs_diff(*given)))
        }
        Code::Text(given) => {
            let texts = free.iter().filter_map(|entry| match &entry.code {
                Code::Text(text) => Some(text.as_str()),
                Code::Number(_) => None,
            });
            let meant = did_you_mean(given, texts)?;
            free.iter().find(|entry| entry.code == meant)
        }
    }
}

fn guess(meant: Option<&Entry>, path: &str) -> String {
    meant.map_or(String::new(), |code| {
        format!(": did you mean {} `{}` ({})?", code.code.shown(), code.name, spot(code, path))
    })
}

/// Codes of the spec without a variant: the lines to paste, documented for crates that deny `missing_docs`, and where the
/// spec lists each.
fn left_unsaid(read: &Enum, missing: &[Entry], path: &str, report: &mut Report) {
    let message = match missing {
        [code] => format!("no variant for {} of {path}: add it, or write `partial`", code.code.shown()),
        codes => format!("no variants for {} codes of {path}: add them, or write `partial`", codes.len()),
    };
    let problem = report.error(Place::Token(read.name.span()), message);
    for code in missing {
        problem.paste(format!("    /// {}", doc::escape(&code.description)));
        problem.paste(format!("    #[status({})]", written(&code.code)));
        problem.paste(format!("    {}, // {}", code.name, spot(code, path)));
    }
}

/// Where the spec lists a code.
fn spot(code: &Entry, path: &str) -> String {
    code.line.map_or_else(|| path.to_owned(), |line| format!("{path}:{line}"))
}

/// A code without a variant is the catch-all's, with the spec's texts.
fn left_out(code: Entry) -> Range {
    let Entry { code, description, category, retry, needs_wait, remedy, .. } = code;
    let facts = Facts {
        description: Some(description),
        category: Some(category),
        retry: Some(retry),
        needs_wait,
        remedy,
    };
    let bounds = match code {
        Code::Number(number) => Bounds::Numbers(number, number),
        // No code has this character: here it stands for the end, for longer codes are others.
        Code::Text(text) => Bounds::Prefix(format!("{text}\0")),
    };
    Range { bounds, facts }
}
