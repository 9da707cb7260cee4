//! Random specs in random styles, and documents that changed: nothing but the meant lines may differ.

use std::collections::{BTreeMap, BTreeSet};

use super::style::{Code, Line, Writer};
use crate::random::Random;
use crate::run::{folder, number, run, stride};

/// The specs of each kind: a few, or as many as `STYLES=200` says.
fn seeds() -> std::ops::RangeInclusive<u64> {
    1..=number("STYLES", 12 / stride(6)) as u64
}

const PHRASES: &[&str] = &[
    "Card Declined",
    "Not Found",
    "Bad Request",
    "Too Fast",
    "Order Closed",
    "Signature Wrong",
    "Funds Missing",
    "Quota Used",
    "Key Revoked",
    "Gateway Down",
    "Shop Asleep",
    "Basket Empty",
    "Refund Late",
    "Token Stale",
    "Page Gone",
    "Clock Skewed",
    "Name Taken",
    "Body Huge",
];

const SENTENCES: &[&str] = &[
    "The card was declined by its bank",
    "Try again: the queue is full",
    "It's gone, and it won't come back.",
    "No order #5 of this kind exists",
    "The field \"amount\" is missing",
    "Braces {like these} are refused, as are commas",
    "100% of the quota is used",
    "A body - of any size - was expected",
    "Über-large requests are cut off",
    "The caller must wait, then sign the request again with a fresh key: old ones end after an hour of rest",
    "yes",
    "Use the other endpoint; this one is closed for good and nothing that is sent to it will ever be looked at again",
];

#[test]
fn only_the_meant_lines_of_any_style_change() {
    seeds().for_each(|seed| Case::new(seed, Kind::Status).run());
}

#[test]
fn only_the_meant_lines_of_any_style_change_where_codes_are_negative() {
    seeds().for_each(|seed| Case::new(seed, Kind::Negative).run());
}

#[test]
fn only_the_meant_lines_of_any_style_change_where_codes_are_texts() {
    seeds().for_each(|seed| Case::new(seed, Kind::Text).run());
}

/// What the codes of a spec are; each is made of a status, in the same order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Status,
    Negative,
    Text,
}

impl Kind {
    fn code(self, status: u16) -> String {
        match self {
            Kind::Status => status.to_string(),
            Kind::Negative => (i32::from(status) - 1000).to_string(),
            Kind::Text => format!("PAY_{status}"),
        }
    }

    /// Gives the lines of a spec these codes.
    fn put(self, lines: &mut Vec<Line>) {
        let code_type = match self {
            Kind::Status => return,
            Kind::Negative => "code_type: i32",
            Kind::Text => "code_type: text",
        };
        for line in &mut *lines {
            let Some((code, _)) = line.of else { continue };
            if line.text.trim_start().starts_with(&format!("{code}:")) {
                line.text = line.text.replacen(&code.to_string(), &self.code(code), 1);
            }
        }
        let at = lines.iter().position(|line| line.text == "vendor: acme").unwrap();
        lines.insert(at, Line { text: code_type.to_owned(), of: None });
    }

    /// A row of the document's table.
    fn row(self, code: u16, reason: &str, description: &str) -> String {
        match self {
            Kind::Status => format!("| `{code} {reason}` | {description} |"),
            _ => format!("| {} | {reason} | {description} |", self.code(code)),
        }
    }
}

/// A spec, and what its document says now.
struct Case {
    seed: u64,
    kind: Kind,
    text: String,
    lines: Vec<Line>,
    /// The document's codes: number, phrase, description.
    listed: BTreeMap<u16, (String, String)>,
    range: Option<String>,
    /// Fields that the document changes.
    touched: BTreeSet<(u16, &'static str)>,
    /// Whether a request may be sent again, where the document has a column for it.
    advice: Option<BTreeMap<u16, &'static str>>,
    /// The range's own advice in that column.
    general: &'static str,
    /// Whether the document has another list too.
    is_part: bool,
    flags: &'static str,
}

impl Case {
    fn new(seed: u64, kind: Kind) -> Self {
        let mut random = Random::new(seed);
        let codes = codes(&mut random);
        let range = random.once_in(2).then(|| "The shop failed".to_owned()).filter(|_| kind == Kind::Status);
        let is_part = random.once_in(3);
        let mut writer = Writer::new(&mut random);
        writer.spec(&codes, range.as_deref(), is_part.then_some("Our list"));
        let mut lines = writer.lines;
        kind.put(&mut lines);
        let newline = if random.once_in(4) { "\r\n" } else { "\n" };
        let mut text = lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(newline);
        if !random.once_in(5) {
            text.push_str(newline);
        }
        if random.once_in(10) {
            text.insert(0, '\u{feff}');
        }
        let flags = if random.once_in(4) { " --prune" } else { "" };
        let mut case = Case {
            seed,
            kind,
            text,
            lines,
            listed: BTreeMap::new(),
            range,
            touched: BTreeSet::new(),
            advice: None,
            general: "",
            is_part,
            flags,
        };
        case.change(&codes, &mut random);
        case.shift(&codes, &mut random);
        if random.once_in(2) {
            case.advise(&mut random);
        }
        case
    }

    /// What became of the codes in the document.
    fn change(&mut self, codes: &[Code], random: &mut Random) {
        let mut free: Vec<&str> = PHRASES
            .iter()
            .copied()
            .filter(|phrase| codes.iter().all(|code| code.reason != *phrase))
            .collect();
        for (index, code) in codes.iter().enumerate() {
            let mut said = (code.reason.clone(), code.description.clone());
            // The first code stays, so that the document is known to be the right one.
            match if index == 0 { 9 } else { random.below(10) } {
                0 => {
                    self.touched.insert((code.number, "gone"));
                    continue;
                }
                1 | 2 => {
                    said.1 = format!("{} (new)", random.pick(SENTENCES));
                    self.touched.insert((code.number, "description"));
                }
                3 if !free.is_empty() => {
                    said.0 = free.remove(0).to_owned();
                    self.touched.insert((code.number, "reason"));
                }
                4 => {
                    self.touched.insert((code.number, "key"));
                    self.listed.insert(code.number + 100, said);
                    continue;
                }
                _ => {}
            }
            self.listed.insert(code.number, said);
        }
        for number in [402, 451, 499] {
            if random.once_in(3) && !free.is_empty() {
                self.listed.insert(number, (free.remove(0).to_owned(), (*random.pick(SENTENCES)).to_owned()));
            }
        }
        if self.range.is_some() && random.once_in(2) {
            self.range = Some("The shop failed badly".to_owned());
            self.touched.insert((0, "*"));
        }
    }

    /// Some codes that nothing else became of take each other's numbers, or the next one's.
    fn shift(&mut self, codes: &[Code], random: &mut Random) {
        let is_calm = |code: &&Code| {
            let is_touched = self.touched.iter().any(|(touched, _)| *touched == code.number);
            !is_touched && code.own.iter().all(|(field, _)| *field != "keep")
        };
        let mut calm: Vec<u16> = codes.iter().skip(1).filter(is_calm).map(|code| code.number).collect();
        if !random.once_in(3) || calm.len() < 2 {
            return;
        }
        calm.truncate(2 + random.below(calm.len() - 1));
        let said: Vec<_> = calm.iter().filter_map(|code| self.listed.remove(code)).collect();
        let mut numbers = calm.clone();
        match (random.once_in(2), [418, 426].iter().find(|free| !self.listed.contains_key(free))) {
            (true, Some(free)) => numbers.push(*free),
            _ => numbers.push(calm[0]),
        }
        self.listed.extend(numbers.into_iter().skip(1).zip(said));
        self.touched.extend(calm.into_iter().map(|code| (code, "key")));
    }

    /// The document gets a column of advice, in which a code may say anything or nothing.
    fn advise(&mut self, random: &mut Random) {
        let said = ["Yes", "No", ""];
        let advice = self.listed.keys().map(|code| (*code, *random.pick(&said))).collect();
        self.advice = Some(advice);
        self.general = *random.pick(&said);
        let codes: Vec<u16> = self.lines.iter().filter_map(|line| line.of).map(|(code, _)| code).collect();
        self.touched.extend(codes.iter().map(|code| (*code, "retry")));
        self.touched.extend(self.range.iter().map(|_| (0, "*")));
    }

    fn document(&self) -> String {
        let mut page = "# Status codes\n\n".to_owned();
        if self.is_part {
            let rows = "| `400 Elsewhere` | Another matter |\n| `404 Nowhere` | None of this |\n";
            page.push_str(&format!(
                "## Other list\n\n| Code | Description |\n|---|---|\n{rows}\n## Our list\n\n"
            ));
        }
        let column = |text: &str| if self.advice.is_some() { format!(" {text} |") } else { String::new() };
        let head = match self.kind {
            Kind::Status => ["| Code | Description |", "|---|---|"],
            _ => ["| Error code | Reason | Description |", "|---|---|---|"],
        };
        page.push_str(&format!("{}{}\n{}{}\n", head[0], column("Retry"), head[1], column("---")));
        for (code, (reason, description)) in &self.listed {
            let advice = self.advice.as_ref().and_then(|advice| advice.get(code)).copied();
            let advice = column(advice.unwrap_or_default());
            page.push_str(&format!("{}{advice}\n", self.kind.row(*code, reason, description)));
        }
        match &self.range {
            Some(text) if self.advice.is_some() => {
                page.push_str(&format!("| 5XX | {text} |{}\n", column(self.general)));
            }
            Some(text) => page.push_str(&format!("\nIn general:\n\n* 5XX: {text}\n")),
            None => {}
        }
        page
    }

    fn run(&self) {
        let folder = folder(&[("acme.yaml", &self.text), ("page.md", &self.document())]);
        let at = folder.path();
        let context = || format!("seed {} {:?}\n{}\n{}", self.seed, self.kind, self.text, self.document());
        let checked = run(at, "check acme.yaml");
        assert_eq!(checked.code, Some(0), "the spec is bad itself: {}\n{}", checked.err, context());
        let would = run(at, &format!("update --force --check acme.yaml page.md{}", self.flags));
        assert_eq!(
            std::fs::read_to_string(at.join("acme.yaml")).unwrap(),
            self.text,
            "--check wrote\n{}",
            context()
        );
        let done = run(at, &format!("update --force acme.yaml page.md{}", self.flags));
        assert_eq!(done.code, Some(0), "{}\n{}", done.err, context());
        let new = std::fs::read_to_string(at.join("acme.yaml")).unwrap();
        assert_eq!(would.code, Some(i32::from(new != self.text)), "--check told otherwise\n{}", context());
        let checked = run(at, "check acme.yaml");
        assert_eq!(checked.code, Some(0), "{}{}\n{new}\n{}", checked.out, checked.err, context());
        let differs = run(at, "diff acme.yaml page.md");
        assert_eq!(differs.code, Some(0), "left over: {}\n{new}\n{}", differs.out, context());
        self.lossless(&new, &context);
        let again = run(at, &format!("update --force acme.yaml page.md{}", self.flags));
        assert_eq!(again.code, Some(0), "{}", again.err);
        assert_eq!(
            std::fs::read_to_string(at.join("acme.yaml")).unwrap(),
            new,
            "twice is not once\n{}",
            context()
        );
    }

    /// Lines that nothing was to be done to stand in the new text as they were and in order; comments all stand there.
    fn lossless(&self, new: &str, context: &dyn Fn() -> String) {
        let mut rest: Vec<&str> = new.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(new.starts_with('\u{feff}'), self.text.starts_with('\u{feff}'), "{}", context());
        assert_eq!(new.contains("\r\n"), self.text.contains("\r\n"), "{}", context());
        assert!(
            !new.contains("\r\n") || new.matches('\n').count() == new.matches("\r\n").count(),
            "{new}\n{}",
            context()
        );
        // Those that are marked already go too, so that only what is not of a code is sure to stay.
        let is_pruned = !self.flags.is_empty() && self.touched.iter().any(|(_, what)| *what == "gone");
        // A code with another number may move, with all its lines.
        let moved = |code: u16| self.touched.contains(&(code, "key"));
        let meant = |line: &Line| {
            line.of.is_some_and(|(code, field)| {
                let touched = |what| self.touched.contains(&(code, what));
                moved(code)
                    || is_pruned && touched("gone")
                    || touched(field)
                    || field == "*" && ["reason", "description", "retry", "gone"].into_iter().any(touched)
            })
        };
        let anything_moved = self.touched.iter().any(|(_, what)| *what == "key");
        // The comments inside an entry go with it.
        if is_pruned {
            return;
        }
        let mut at = 0;
        for line in self.lines.iter().filter(|line| !meant(line)) {
            // A comment goes with the code that it stands above.
            if anything_moved && line.of.is_none() {
                assert!(
                    line.text.is_empty() || rest.contains(&line.text.as_str()),
                    "lost `{}`\n{new}\n{}",
                    line.text,
                    context()
                );
                continue;
            }
            let found = rest.iter().skip(at).position(|new| *new == line.text).or_else(|| {
                // What begins as it did and goes on in a flow map is the same line.
                let stem = line.text.trim_end_matches([',', '}', ' ']);
                rest.iter().skip(at).position(|new| new.starts_with(stem))
            });
            at += 1 + found.unwrap_or_else(|| panic!("lost `{}`\n{new}\n{}", line.text, context()));
        }
        for line in &self.lines {
            let comment = line.text.find("# ").and_then(|start| line.text.get(start..)).unwrap_or_default();
            if ["# comment", "# note", "# below"].iter().any(|start| comment.starts_with(start)) {
                assert!(
                    rest.iter().any(|new| new.ends_with(comment)),
                    "lost `{comment}`\n{new}\n{}",
                    context()
                );
            }
        }
        // No more lines came than the changes account for.
        rest.retain(|line| !line.trim().is_empty());
        let most =
            self.lines.iter().filter(|line| !line.text.is_empty()).count() + self.touched.len() * 3 + 3 * 3;
        assert!(rest.len() <= most, "{} lines, at most {most}\n{new}\n{}", rest.len(), context());
    }
}

fn codes(random: &mut Random) -> Vec<Code> {
    let mut numbers: Vec<u16> =
        [200, 400, 401, 403, 404, 409, 410, 422, 429].into_iter().filter(|_| !random.once_in(3)).collect();
    if numbers.is_empty() {
        numbers.push(404);
    }
    if random.once_in(6) {
        numbers.reverse();
    }
    let mut phrases: Vec<&str> = PHRASES.to_vec();
    numbers
        .into_iter()
        .map(|number| {
            let reason = phrases.remove(random.below(phrases.len())).to_owned();
            let description = (*random.pick(SENTENCES)).to_owned();
            let mut own = Vec::new();
            for (field, value) in [
                ("retry", "always".to_owned()),
                ("remedy", "\"Wait, then try again\"".to_owned()),
                ("tags", "[mine, \"own\"]".to_owned()),
                ("category", "other".to_owned()),
                ("name", format!("Own{number}")),
                ("aliases", format!("[ Old{number} ]")),
                ("keep", format!("[{}]", random.pick(&["reason", "description", "retry"]))),
            ] {
                if random.once_in(5) {
                    own.push((field, value));
                }
            }
            Code { number, reason, description, own }
        })
        .collect()
}
