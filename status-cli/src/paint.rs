//! What goes to a terminal: colours where they are wanted, lines that fit, nothing that a reader cannot see.

use std::fmt;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use anstyle::{AnsiColor, Style};
use clap::ValueEnum;
use status_codegen::tool::{inert, is_hidden};
use textwrap::{Options, WordSeparator, WordSplitter};
use unicode_width::UnicodeWidthStr;

pub const BOLD: Style = Style::new().bold();
pub const DIM: Style = Style::new().dimmed();
pub const GREEN: Style = AnsiColor::Green.on_default();
pub const YELLOW: Style = AnsiColor::Yellow.on_default();
pub const RED: Style = AnsiColor::Red.on_default();

/// Lines are wrapped at this if nothing says how wide the terminal is.
const WIDTH: usize = 80;

/// How to print data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// Standard output took no more.
#[derive(Debug)]
pub struct Unwritten(io::Error);

impl fmt::Display for Unwritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "standard output: {}", self.0)
    }
}

type Result = std::result::Result<(), Unwritten>;

/// Writes to standard output, without styles if it is not a terminal; a reader that has gone away is not an error.
pub fn print(text: &str) -> Result {
    end(anstream::stdout().lock().write_all(quiet(text).as_bytes()))
}

/// Writes what is meant for a program: never styled, never altered.
pub fn print_raw(text: &str) -> Result {
    end(io::stdout().lock().write_all(text.as_bytes()))
}

fn end(written: io::Result<()>) -> Result {
    match written.and_then(|()| io::stdout().flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Unwritten(error)),
        _ => Ok(()),
    }
}

/// Writes JSON, indented; what a reader cannot see is escaped, which means the same.
pub fn print_json(value: &impl serde::Serialize) -> Result {
    let written = serde_json::to_string_pretty(value).map_err(|error| Unwritten(error.into()))?;
    let mut json = String::with_capacity(written.len() + 1);
    for char in written.chars() {
        if is_hidden(char) {
            json.extend(char.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            json.push(char);
        }
    }
    json.push('\n');
    print_raw(&inert(&json, "\\u0023"))
}

/// Writes Rust source, in which only texts in quotes can hold what a CI system would take for a command.
pub fn print_rust(source: &str) -> Result {
    print_raw(&inert(source, "\\u{23}"))
}

/// Writes text that is already styled to standard error; there is nowhere to report a failure.
pub fn eprint(text: &str) {
    let _ = anstream::stderr().lock().write_all(quiet(text).as_bytes());
}

/// Reports what was done.
pub fn say(text: &str) {
    eprint(&format!("{}\n", visible(text)));
}

/// Reports what a person should know.
pub fn note(text: &str) {
    labelled("note", Style::new(), &[text.to_owned()]);
}

/// Reports what a person should look at.
pub fn warning(text: &str) {
    labelled("warning", YELLOW, &[text.to_owned()]);
}

/// Lines to standard error, the first after a label.
pub fn labelled(label: &str, style: Style, lines: &[String]) {
    let lines: Vec<String> = lines.iter().map(|line| visible(line)).collect();
    eprint(&format!("{}: {}\n", styled(style.bold(), label), lines.join("\n")));
}

/// A path as messages and headers write it, the same on every system.
pub fn shown(path: &Path) -> String {
    let shown = path.to_string_lossy();
    let shown = if cfg!(windows) { shown.replace('\\', "/") } else { shown.into_owned() };
    shown.strip_prefix("./").map_or(shown.clone(), str::to_owned)
}

/// Text in which a CI system finds no command to itself: GitHub's runner obeys `::` and a word at the start of a line,
/// others `##` and a word anywhere in it, whoever wrote the words. With a third colon it is not a command: that is how the
/// line that leads to another file is drawn.
fn quiet(text: &str) -> String {
    let mut quiet = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let plain = anstream::adapter::strip_str(line).to_string();
        let line = inert(line, "\\u{23}");
        if plain.trim_start().strip_prefix("::").is_some_and(|rest| !rest.starts_with(':')) {
            quiet.push_str(&line.replacen("::", "\\u{3a}:", 1));
        } else {
            quiet.push_str(&line);
        }
    }
    quiet
}

/// Text as it may go to a terminal: what a reader cannot see is spelled out.
pub fn visible(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    for char in text.chars() {
        if is_hidden(char) || char.is_control() {
            seen.extend(char.escape_unicode());
        } else {
            seen.push(char);
        }
    }
    seen
}

/// A text in a style.
pub fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// The width of the terminal, 80 if there is none.
pub fn width() -> usize {
    let stdout = io::stdout();
    let size = if stdout.is_terminal() { terminal_size::terminal_size_of(stdout) } else { None };
    // Lines longer than that are hard to read however wide the terminal is.
    size.map_or(WIDTH, |(width, _)| usize::from(width.0).clamp(40, 120))
}

/// Text in lines that fit, the first after `first`, the others after as many spaces.
pub fn wrap(text: &str, first: &str) -> String {
    let indent = " ".repeat(columns(first));
    let options = options(width()).initial_indent(first).subsequent_indent(&indent);
    let mut lines = textwrap::fill(&visible(text), options);
    lines.push('\n');
    lines
}

/// Rows in columns that fit: each as wide as its widest cell, the last one wrapped. A column without any text is left out.
pub fn table(heads: &[&str], rows: &[Vec<String>]) -> String {
    let is_empty = |column: usize| rows.iter().all(|row| row.get(column).is_none_or(String::is_empty));
    let used: Vec<usize> = (0..heads.len()).filter(|&column| !is_empty(column)).collect();
    let heads: Vec<&str> = used.iter().filter_map(|&column| heads.get(column).copied()).collect();
    let cells = |row: &Vec<String>| {
        used.iter().map(|&column| row.get(column).map_or(String::new(), |cell| visible(cell))).collect()
    };
    let rows: Vec<Vec<String>> = rows.iter().map(cells).collect();
    let width_of = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| columns(cell));
        cells.chain(heads.get(column).map(|head| columns(head))).max().unwrap_or(0)
    };
    let last = heads.len().saturating_sub(1);
    let word_of = |column: usize| {
        let words = rows.iter().filter_map(|row| row.get(column)).flat_map(|cell| cell.split(' '));
        words.chain(heads.get(column).copied()).map(columns).max().unwrap_or(0)
    };
    let whole: Vec<(usize, usize)> = (0..last).map(|column| (word_of(column), width_of(column))).collect();
    // A cell may not take the room of all the others, nor all of them that of the last. Nor is a word cut while there is
    // another way: an id is copied.
    let within = |most: usize, longest: usize| -> Vec<usize> {
        whole.iter().map(|&(word, whole)| whole.min(most.max(word.min(longest)))).collect()
    };
    let third = width() / 3;
    let fits = |widths: &Vec<usize>| taken(widths) + LEAST <= width();
    let cut = |longest| (1..=third).rev().map(|most| within(most, longest)).find(fits);
    let widths = [width(), width() / 2, third].into_iter().find_map(cut).unwrap_or_else(|| within(1, third));
    let mut lines = String::new();
    let heads: Vec<String> = heads.iter().map(|&head| head.to_owned()).collect();
    for line in row(&heads, &widths) {
        lines.push_str(&styled(BOLD, &line));
        lines.push('\n');
    }
    for line in rows.iter().flat_map(|cells| row(cells, &widths)) {
        lines.push_str(&line);
        lines.push('\n');
    }
    lines
}

/// The narrowest last column.
const LEAST: usize = 16;

/// What the columns before the last take, with the space between them.
fn taken(widths: &[usize]) -> usize {
    widths.iter().map(|width| width + 2).sum()
}

/// The lines of one row, every cell wrapped in its column.
fn row(cells: &[String], widths: &[usize]) -> Vec<String> {
    let rest = width().saturating_sub(taken(widths)).max(LEAST);
    let wrapped = cells.iter().enumerate().map(|(column, cell)| {
        let width = widths.get(column).copied().unwrap_or(rest);
        textwrap::wrap(cell, options(width).break_words(column < widths.len()))
    });
    let wrapped: Vec<_> = wrapped.collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
    let line = |number: usize| {
        let mut line = String::new();
        for (column, lines) in wrapped.iter().enumerate() {
            let part = lines.get(number).map_or("", |part| part.as_ref());
            line.push_str(part);
            let pad = widths.get(column).map_or(0, |width| (width + 2).saturating_sub(columns(part)));
            line.push_str(&" ".repeat(pad));
        }
        line.truncate(line.trim_end().len());
        line
    };
    (0..height).map(line).collect()
}

/// Words such as addresses are never cut, nor are hyphenated words.
fn options<'a>(width: usize) -> Options<'a> {
    Options::new(width)
        .break_words(false)
        .word_separator(WordSeparator::UnicodeBreakProperties)
        .word_splitter(WordSplitter::NoHyphenation)
}

fn columns(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}
