//! Which words of a sentence changed.

use similar::{ChangeTag, TextDiff};

/// Longer changes are shown whole: nobody looks for a word in them, and the search would take too long.
const MOST: usize = 4000;

/// Runs of words that stayed, went and came, in reading order.
pub fn words(old: &str, new: &str) -> Vec<(ChangeTag, String)> {
    let (old_words, new_words) = (split(old), split(new));
    let same = |(old, new): &(&&str, &&str)| old == new;
    let start = old_words.iter().zip(&new_words).take_while(same).count();
    let (before, old_words) = old_words.split_at(start);
    let new_words = new_words.get(start..).unwrap_or_default();
    let end = old_words.iter().rev().zip(new_words.iter().rev()).take_while(same).count();
    let (old_words, after) = old_words.split_at(old_words.len() - end);
    let new_words = new_words.get(..new_words.len() - end).unwrap_or_default();
    let mut runs = Runs::default();
    runs.push(ChangeTag::Equal, &before.concat());
    if old_words.len() + new_words.len() > MOST {
        runs.push(ChangeTag::Delete, &old_words.concat());
        runs.push(ChangeTag::Insert, &new_words.concat());
    } else {
        for change in TextDiff::from_slices(old_words, new_words).iter_all_changes() {
            runs.push(change.tag(), change.value());
        }
    }
    runs.push(ChangeTag::Equal, &after.concat());
    runs.finish()
}

/// Words, spaces and single signs; in a script without spaces, each character.
fn split(text: &str) -> Vec<&str> {
    let kind = |c: char| match c {
        c if c.is_whitespace() => 0,
        c if c.is_alphanumeric() && u32::from(c) < 0x2e80 => 1,
        _ => 2,
    };
    let (mut words, mut start) = (Vec::new(), 0);
    let mut last = None;
    for (at, c) in text.char_indices() {
        let kind = kind(c);
        if last.is_some_and(|last| last != kind || kind == 2) {
            words.extend(text.get(start..at));
            start = at;
        }
        last = Some(kind);
    }
    words.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    words
}

/// Gathers what went and what came between two words that stayed.
#[derive(Default)]
struct Runs {
    done: Vec<(ChangeTag, String)>,
    gone: String,
    come: String,
    /// Space that stayed after a change; part of it if another change follows.
    space: String,
}

impl Runs {
    fn push(&mut self, tag: ChangeTag, text: &str) {
        let open = !self.gone.is_empty() || !self.come.is_empty();
        match tag {
            _ if text.is_empty() => {}
            ChangeTag::Equal if open && text.trim().is_empty() => self.space.push_str(text),
            ChangeTag::Equal => {
                self.close();
                match self.done.last_mut() {
                    Some((ChangeTag::Equal, run)) => run.push_str(text),
                    _ => self.done.push((ChangeTag::Equal, text.to_owned())),
                }
            }
            ChangeTag::Delete | ChangeTag::Insert => {
                let space = std::mem::take(&mut self.space);
                self.gone.push_str(&space);
                self.come.push_str(&space);
                if tag == ChangeTag::Delete { self.gone.push_str(text) } else { self.come.push_str(text) }
            }
        }
    }

    fn close(&mut self) {
        for (tag, run) in [(ChangeTag::Delete, &mut self.gone), (ChangeTag::Insert, &mut self.come)] {
            if !run.is_empty() {
                self.done.push((tag, std::mem::take(run)));
            }
        }
        if !self.space.is_empty() {
            self.done.push((ChangeTag::Equal, std::mem::take(&mut self.space)));
        }
    }

    fn finish(mut self) -> Vec<(ChangeTag, String)> {
        self.close();
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(old: &str, new: &str) -> String {
        let run = |(tag, text): &(ChangeTag, String)| match tag {
            ChangeTag::Equal => text.clone(),
            ChangeTag::Delete => format!("[-{text}-]"),
            ChangeTag::Insert => format!("{{+{text}+}}"),
        };
        words(old, new).iter().map(run).collect()
    }

    #[test]
    fn words_that_went_and_came_are_told_apart_from_those_that_stayed() {
        for (old, new, expected) in [
            ("It left", "It left", "It left"),
            ("It left", "It left today", "It left{+ today+}"),
            ("It left today", "It left", "It left[- today-]"),
            ("It left the hall today", "Now left hall today", "[-It-]{+Now+} left[- the-] hall today"),
            (
                "It left the hall today",
                "It left a hall now, today",
                "It left [-the-]{+a+} hall{+ now,+} today",
            ),
            ("say no more", "tell us more", "[-say no-]{+tell us+} more"),
            ("", "now", "{+now+}"),
            ("now", "", "[-now-]"),
            ("a, b", "a; b", "a[-,-]{+;+} b"),
            ("座位已满", "座位已空", "座位已[-满-]{+空+}"),
            ("(old )", "( new)", "([-old -]{+ new+})"),
        ] {
            assert_eq!(shown(old, new), expected);
        }
    }

    #[test]
    fn what_stayed_is_one_run() {
        let stayed = |text: &str| (ChangeTag::Equal, text.to_owned());
        assert_eq!(words("It left the hall", "It left the hall"), [stayed("It left the hall")]);
        assert_eq!(words("a It left the hall b", "b It left the hall a")[2], stayed(" It left the hall "));
    }

    #[test]
    fn texts_are_split_into_words_spaces_and_signs() {
        assert_eq!(split("It's  座位, ok"), ["It", "'", "s", "  ", "座", "位", ",", " ", "ok"]);
        assert_eq!((split(""), split("ok")), (vec![], vec!["ok"]));
    }

    #[test]
    fn a_long_change_is_shown_whole() {
        let text = |words: usize, last: &str| format!("a {}b {last}", "x y ".repeat(words / 4));
        let (old, new) = (text(MOST, "c"), format!("z {}", text(MOST, "d")));
        let runs = words(&old, &new);
        assert_eq!(runs.len(), 2, "all of the words went and came");
        assert_eq!(runs.iter().map(|(_, text)| text.len()).collect::<Vec<_>>(), [old.len(), new.len()]);
        // Spaces and signs count too.
        let side = |count: usize, sign: &str| format!("{sign}{}{sign}", " x".repeat(count / 2 - 1));
        assert_eq!(words(&side(MOST / 2, ","), &side(MOST / 2, ";")).len(), 5);
        assert_eq!(words(&side(MOST / 2, ","), &side(MOST / 2 + 2, ";")).len(), 2);
    }
}
