//! The pictures as written: one mermaid graph under each heading.

use std::collections::{BTreeMap, BTreeSet};

/// A graph of boxes.
#[derive(Default)]
pub struct Picture {
    /// Each box with the rooms in it.
    boxes: BTreeMap<String, Vec<String>>,
    /// What each box points at.
    pub arrows: BTreeMap<String, BTreeSet<String>>,
    /// The rooms that import each other, as the text says.
    pub circles: BTreeSet<BTreeSet<String>>,
}

impl Picture {
    /// Every room that is shown.
    pub fn rooms(&self) -> impl Iterator<Item = &str> {
        self.boxes.values().flatten().map(String::as_str)
    }

    /// The box that a room stands in.
    pub fn holder(&self, room: &str) -> &str {
        let mut holders = self.boxes.iter().filter(|(_, rooms)| rooms.iter().any(|shown| shown == room));
        holders.next().unwrap_or_else(|| panic!("`{room}` stands in no box")).0
    }

    /// `id["<b>room, room</b><br>what they are for"]` or `id --> id & id`.
    fn line(&mut self, line: &str) {
        if let Some((id, label)) = line.strip_suffix("\"]").and_then(|line| line.split_once("[\"")) {
            let rooms = label.strip_prefix("<b>").and_then(|label| label.split_once("</b><br>"));
            let (rooms, _) =
                rooms.unwrap_or_else(|| panic!("`{line}`: not `<b>rooms</b><br>what they are for`"));
            let rooms = rooms.split("<br>").flat_map(|line| line.split(", ")).map(str::to_owned);
            assert!(self.boxes.insert(id.to_owned(), rooms.collect()).is_none(), "two boxes `{id}`");
        } else if let Some((from, to)) = line.split_once(" --> ") {
            for id in to.split(" & ").chain([from]) {
                assert!(self.boxes.contains_key(id), "`{line}`: no box `{id}` above it");
            }
            let drawn = self.arrows.entry(from.to_owned()).or_default();
            drawn.extend(to.split(" & ").map(str::to_owned));
        } else {
            assert!(line.starts_with("flowchart "), "`{line}` is neither a box nor an arrow");
        }
    }
}

/// The pictures of a text, by heading.
pub fn read(text: &str) -> BTreeMap<String, Picture> {
    let sections = text.split("\n## ").skip(1);
    sections
        .filter_map(|section| {
            let (heading, body) = section.split_once('\n')?;
            let (_, rest) = body.split_once("```mermaid\n")?;
            let (graph, after) = rest.split_once("```").expect("the end of a graph");
            let mut picture = Picture::default();
            for line in graph.lines().map(str::trim) {
                picture.line(line);
            }
            for circle in after.lines().filter_map(|line| line.strip_prefix("Circle: ")) {
                let (rooms, _) = circle.split_once(": ").expect("a circle's reason, after a colon");
                picture.circles.insert(rooms.split('`').skip(1).step_by(2).map(str::to_owned).collect());
            }
            Some((heading.to_owned(), picture))
        })
        .collect()
}
