//! What the sources import, read from their tokens: code of tests left out, macros' bodies not.

use crate::read;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens as _;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use syn::{Attribute, Ident, Item, ItemMacro, UseTree};

/// Each crate or room, with what it imports of the others and the first file that does.
pub type Imports = BTreeMap<String, BTreeMap<String, String>>;

/// The members of the workspace, by folder. Of a package that is published only what it publishes counts, not its tests.
pub fn crates(root: &Path) -> Imports {
    let members: Vec<String> = members(&read(root.join("Cargo.toml")));
    let names = members.iter().map(|member| (member, names(&read(root.join(member).join("Cargo.toml")))));
    let names: BTreeMap<String, &String> =
        names.flat_map(|(member, names)| names.into_iter().map(move |name| (name, member))).collect();
    let imports = |member: &String| {
        let folder = root.join(member);
        let is_published = !read(folder.join("Cargo.toml")).contains("publish = false");
        let mut found = BTreeMap::new();
        for path in sources(&if is_published { folder.join("src") } else { folder }) {
            let tokens: TokenStream =
                read(&path).parse().unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let mut paths = BTreeSet::new();
            firsts(tokens, &mut paths);
            for other in paths.iter().filter_map(|first| names.get(first)) {
                if *other != member {
                    found.entry((*other).clone()).or_insert_with(|| shown(&path, root));
                }
            }
        }
        (member.clone(), found)
    };
    members.iter().map(imports).collect()
}

/// The folders that the workspace's manifest names, those that it leaves out too.
fn members(manifest: &str) -> Vec<String> {
    let lines =
        manifest.lines().filter(|line| line.starts_with("members = ") || line.starts_with("exclude = "));
    lines.flat_map(|line| line.split('"').skip(1).step_by(2)).map(str::to_owned).collect()
}

/// What code calls a package: by its own name, or by its library's.
fn names(manifest: &str) -> Vec<String> {
    let head = manifest.split("\n[[").next().unwrap_or_default();
    let names = head.lines().filter_map(|line| line.strip_prefix("name = "));
    names.map(|name| name.trim_matches('"').replace('-', "_")).collect()
}

/// Every source below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && !path.ends_with("target") {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The first names of all paths.
fn firsts(tokens: TokenStream, found: &mut BTreeSet<String>) {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    for (index, tree) in trees.iter().enumerate() {
        match tree {
            TokenTree::Group(group) => firsts(group.stream(), found),
            TokenTree::Ident(ident) if is_path(&trees[index + 1..]) => {
                found.insert(ident.to_string());
            }
            _ => {}
        }
    }
}

/// The modules at the root of a crate; `lib.rs` itself is the door, and no room.
pub fn rooms(root: &Path, folder: &str) -> Imports {
    let src = root.join(folder).join("src");
    let front = parse(&src.join("lib.rs"));
    let mut crate_ = Crate { rooms: BTreeSet::new(), names: BTreeMap::new(), paths: Vec::new() };
    for item in &front {
        let Item::Mod(module) = item else { continue };
        if module.content.is_none() && !is_test(&module.attrs) {
            let room = module.ident.to_string();
            let path = src.join(format!("{room}.rs"));
            crate_.walk(parse(&path), At { room: &room, path: &path, below: &src.join(&room), depth: 1 });
            crate_.rooms.insert(room);
        }
    }
    for item in front {
        if let Item::Use(item) = item {
            crate_.name(&item.tree, None);
        }
    }
    crate_.imports(root)
}

struct Crate {
    rooms: BTreeSet<String>,
    /// What stands at the root under another name than a room's: the room that it comes from.
    names: BTreeMap<String, String>,
    /// What a room names of the root, and where.
    paths: Vec<(String, String, PathBuf)>,
}

#[derive(Clone, Copy)]
struct At<'a> {
    room: &'a str,
    path: &'a Path,
    /// The folder of the modules below this one.
    below: &'a Path,
    /// How many modules around it, itself one of them: as many times `super` is the root.
    depth: usize,
}

impl Crate {
    fn walk(&mut self, items: Vec<Item>, at: At<'_>) {
        for item in items {
            match item {
                Item::Mod(module) if is_test(&module.attrs) => {}
                Item::Mod(module) => {
                    let name = module.ident.to_string();
                    let (file, below) = (at.below.join(format!("{name}.rs")), at.below.join(&name));
                    let inner = At { below: &below, depth: at.depth + 1, ..at };
                    match module.content {
                        Some((_, items)) => self.walk(items, inner),
                        None => self.walk(parse(&file), At { path: &file, ..inner }),
                    }
                }
                item => {
                    if let Item::Macro(ItemMacro { ident: Some(name), .. }) = &item {
                        self.names.insert(name.to_string(), at.room.to_owned());
                    }
                    self.tokens(item.into_token_stream(), at);
                }
            }
        }
    }

    /// Notes what stands behind `crate::`, and behind as many `super::` as lead to the root.
    fn tokens(&mut self, tokens: TokenStream, at: At<'_>) {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        let mut rest = trees.as_slice();
        while let [tree, after @ ..] = rest {
            rest = after;
            match tree {
                TokenTree::Group(group) => self.tokens(group.stream(), at),
                TokenTree::Ident(ident) if ident == "crate" && is_path(rest) => self.note(&rest[2..], at),
                TokenTree::Ident(ident) if ident == "super" && is_path(rest) => {
                    let mut count = 1;
                    while let [_, _, TokenTree::Ident(next), further @ ..] = rest {
                        if next != "super" {
                            break;
                        }
                        (rest, count) = (further, count + 1);
                    }
                    if count == at.depth && is_path(rest) {
                        self.note(&rest[2..], at);
                    }
                }
                _ => {}
            }
        }
    }

    fn note(&mut self, behind: &[TokenTree], at: At<'_>) {
        let mut note = |tree: Option<&TokenTree>| {
            if let Some(TokenTree::Ident(name)) = tree {
                self.paths.push((at.room.to_owned(), name.to_string(), at.path.to_owned()));
            }
        };
        match behind.first() {
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let trees: Vec<TokenTree> = group.stream().into_iter().collect();
                let is_comma =
                    |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ',');
                trees.split(is_comma).for_each(|part| note(part.first()));
            }
            tree => note(tree),
        }
    }

    /// What the door passes on of a room.
    fn name(&mut self, tree: &UseTree, room: Option<&str>) {
        match tree {
            UseTree::Path(path) => {
                let first = path.ident.to_string();
                match room {
                    None if self.rooms.contains(&first) => self.name(&path.tree, Some(&first)),
                    None => {}
                    Some(room) => self.name(&path.tree, Some(room)),
                }
            }
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.name(tree, room)),
            UseTree::Name(name) => {
                self.names.extend(room.map(|room| (name.ident.to_string(), room.to_owned())))
            }
            UseTree::Rename(name) => {
                self.names.extend(room.map(|room| (name.rename.to_string(), room.to_owned())))
            }
            UseTree::Glob(_) => {}
        }
    }

    fn imports(self, root: &Path) -> Imports {
        let mut imports: Imports = self.rooms.iter().map(|room| (room.clone(), BTreeMap::new())).collect();
        for (room, name, path) in &self.paths {
            let other = if self.rooms.contains(name) { Some(name) } else { self.names.get(name) };
            if let (Some(found), Some(other)) = (imports.get_mut(room), other.filter(|other| *other != room))
            {
                found.entry(other.clone()).or_insert_with(|| shown(path, root));
            }
        }
        imports
    }
}

fn is_path(behind: &[TokenTree]) -> bool {
    let is_colon = |tree: &TokenTree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ':');
    behind.len() > 2 && behind[..2].iter().all(is_colon)
}

fn is_test(attributes: &[Attribute]) -> bool {
    let names_test = |attribute: &Attribute| attribute.parse_args::<Ident>().is_ok_and(|word| word == "test");
    attributes.iter().any(|attribute| attribute.path().is_ident("cfg") && names_test(attribute))
}

fn parse(path: &Path) -> Vec<Item> {
    let file = syn::parse_file(&read(path));
    file.unwrap_or_else(|error| panic!("{}: {error}", path.display())).items
}

fn shown(path: &Path, root: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).display().to_string().replace('\\', "/")
}
