//! ARCHITECTURE.md shows the crates and their rooms as the sources have them: each picture is held against the imports.

mod code;
mod picture;

use crate::{read, root};
use code::Imports;
use picture::Picture;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn the_pictures_are_what_the_sources_import() {
    let pictures = picture::read(&read("ARCHITECTURE.md"));
    let crates = pictures.get("Crates").expect("a picture of the crates");
    let mut wrong = differences("Crates", crates, &code::crates(root()));
    for folder in crates.rooms().filter(|folder| folder.starts_with("status-")) {
        let rooms = code::rooms(root(), folder);
        match pictures.get(folder) {
            Some(picture) => wrong.extend(differences(folder, picture, &rooms)),
            None if rooms.is_empty() => {}
            None => wrong.push(format!("{folder}: no picture of its rooms")),
        }
    }
    let count = wrong.len();
    assert!(wrong.is_empty(), "ARCHITECTURE.md and the sources differ in {count}:\n{}", wrong.join("\n"));
}

/// What a picture shows that the sources do not have, and the other way round, a line each.
fn differences(name: &str, picture: &Picture, code: &Imports) -> Vec<String> {
    let mut wrong = misplaced(picture, code);
    // With a room in no box, or in two, what is said of arrows would mislead.
    if wrong.is_empty() {
        wrong.extend(arrows(picture, code));
        wrong.extend(circles(picture, code));
    }
    wrong.into_iter().map(|line| format!("{name}: {line}")).collect()
}

fn misplaced(picture: &Picture, code: &Imports) -> Vec<String> {
    let mut wrong = Vec::new();
    for room in code.keys() {
        match picture.rooms().filter(|shown| shown == room).count() {
            0 => wrong.push(format!("`{room}` stands in no box; add it to the one that it belongs to")),
            1 => {}
            _ => wrong.push(format!("`{room}` stands in two boxes")),
        }
    }
    let gone = picture.rooms().filter(|room| !code.contains_key(*room));
    wrong.extend(gone.map(|room| format!("`{room}` stands in a box, and the sources have no such room")));
    wrong
}

fn arrows(picture: &Picture, code: &Imports) -> Vec<String> {
    if let Some(circle) = circle(&picture.arrows) {
        return vec![format!("the arrows go round: {}", circle.join(", "))];
    }
    let mut wrong = Vec::new();
    let mut imported = BTreeSet::new();
    for (room, imports) in code {
        for (other, file) in imports {
            let (from, to) = (picture.holder(room), picture.holder(other));
            if from == to || !imported.insert((from, to)) || reaches(&picture.arrows, from, to) {
                continue;
            }
            let back = if reaches(&picture.arrows, to, from) { ", against the arrows" } else { "" };
            wrong.push(format!(
                "`{room}` imports `{other}`{back} ({file}): do without, or draw `{from} --> {to}`"
            ));
        }
    }
    for (from, drawn) in &picture.arrows {
        for to in drawn {
            let is_implied = drawn.iter().any(|way| way != to && reaches(&picture.arrows, way, to));
            if is_implied {
                wrong.push(format!("`{from} --> {to}` follows from the other arrows: take it out"));
            } else if !imported.contains(&(from.as_str(), to.as_str())) {
                wrong.push(format!("nothing in `{from}` imports anything of `{to}`: take out the arrow"));
            }
        }
    }
    wrong
}

/// Rooms of one box that import each other, where the text does not say so.
fn circles(picture: &Picture, code: &Imports) -> Vec<String> {
    let graph: Graph =
        code.iter().map(|(room, imports)| (room.clone(), imports.keys().cloned().collect())).collect();
    let round = |room: &String| {
        let back =
            |other: &&String| reaches(&graph, room, other.as_str()) && reaches(&graph, other.as_str(), room);
        graph.keys().filter(back).cloned().collect::<BTreeSet<String>>()
    };
    let found: BTreeSet<BTreeSet<String>> =
        graph.keys().map(round).filter(|circle| !circle.is_empty()).collect();
    let words = |circle: &BTreeSet<String>| circle.iter().cloned().collect::<Vec<_>>().join(", ");
    let unstated = found.difference(&picture.circles).map(|circle| {
        let circle = words(circle);
        format!("{circle} import each other: do without, or add a line `Circle: …` that says why")
    });
    let gone = picture.circles.difference(&found);
    unstated.chain(gone.map(|circle| format!("{} are no circle", words(circle)))).collect()
}

/// What each points at.
type Graph = BTreeMap<String, BTreeSet<String>>;

/// Whether a way leads from one to the other.
fn reaches(graph: &Graph, from: &str, to: &str) -> bool {
    let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(at) = open.pop() {
        for next in graph.get(at).into_iter().flatten() {
            if next == to {
                return true;
            }
            if seen.insert(next) {
                open.push(next);
            }
        }
    }
    false
}

fn circle(graph: &Graph) -> Option<Vec<String>> {
    let on_circle: Vec<String> = graph.keys().filter(|name| reaches(graph, name, name)).cloned().collect();
    (!on_circle.is_empty()).then_some(on_circle)
}
