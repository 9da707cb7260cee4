//! Eight runs at once in one folder.

use super::{is_writing, number, page, start};
use crate::random::Random;
use crate::run::{ACME, Run, folder, large, names, read, run};
use std::fs;
use std::os::unix::fs::symlink;
use std::time::Duration;

fn crowds() -> usize {
    number("CROWDS", 3)
}

#[test]
fn of_several_imports_at_once_one_writes() {
    let folder = folder(&[]);
    for number in 0..8 {
        let page = format!("| Code | Meaning |\n|---|---|\n| 40{number} | Phrase {number} |\n");
        fs::write(folder.path().join(format!("page{number}.md")), page).unwrap();
    }
    for _ in 0..crowds() {
        let line = |number: usize| format!("import page{number}.md --vendor acme -o acme.yaml");
        let mut runs: Vec<_> = (0..8).map(|number| start(folder.path(), &line(number))).collect();
        let codes: Vec<Option<i32>> = runs.iter_mut().map(|run| run.wait().unwrap().code()).collect();
        let wrote: Vec<usize> = (0..8).filter(|&number| codes[number] == Some(0)).collect();
        assert_eq!(wrote.len(), 1, "{codes:?}");
        assert!(codes.iter().all(|code| matches!(code, Some(0 | 2))), "{codes:?}");
        let text = read(&folder.path().join("acme.yaml"));
        assert!(text.contains(&format!("Phrase {}", wrote[0])), "{text}");
        let Run { code, err, .. } = run(folder.path(), &line(wrote[0]));
        assert_eq!(code, Some(0));
        assert!(err.ends_with("unchanged acme.yaml\n"), "{err}");
        fs::remove_file(folder.path().join("acme.yaml")).unwrap();
        assert!(!is_writing(folder.path()));
    }
}

#[test]
fn eight_updates_at_once_leave_a_whole_spec_and_the_link_to_it() {
    let old = large("old");
    let folder = folder(&[("real.yaml", &old), ("page.md", &page())]);
    let spec = folder.path().join("real.yaml");
    symlink("real.yaml", folder.path().join("acme.yaml")).unwrap();
    let update = || start(folder.path(), "update acme.yaml page.md");
    assert!(update().wait().unwrap().success());
    let new = read(&spec);
    assert_ne!(old, new);
    for _ in 0..crowds() {
        fs::write(&spec, &old).unwrap();
        let mut runs: Vec<_> = (0..8).map(|_| update()).collect();
        assert!(runs.iter_mut().all(|run| run.wait().unwrap().success()));
        assert_eq!(read(&spec), new);
        assert!(folder.path().join("acme.yaml").is_symlink());
        assert_eq!(run(folder.path(), "update acme.yaml page.md --check").code, Some(0));
        assert_eq!(names(folder.path()), ["acme.yaml", "page.md", "real.yaml"]);
    }
}

#[test]
fn eight_runs_at_once_leave_one_whole_file() {
    let folder = folder(&[("a.yaml", &large("first")), ("b.yaml", &large("second"))]);
    let line = |name: &str| format!("generate {name}.yaml -o acme.rs");
    let whole = |name: &str| {
        run(folder.path(), &line(name));
        read(&folder.path().join("acme.rs"))
    };
    let either = [whole("a"), whole("b")];
    for _ in 0..crowds() {
        let mut runs: Vec<_> = (0..8)
            .map(|number| start(folder.path(), &line(if number % 2 == 0 { "a" } else { "b" })))
            .collect();
        // Whoever reads meanwhile finds a whole file too.
        while runs.iter_mut().any(|run| run.try_wait().unwrap().is_none()) {
            let text = read(&folder.path().join("acme.rs"));
            assert!(either.contains(&text), "half a file of {} bytes", text.len());
        }
        assert!(runs.iter_mut().all(|run| run.wait().unwrap().success()));
        assert!(either.contains(&read(&folder.path().join("acme.rs"))));
        assert_eq!(names(folder.path()), ["a.yaml", "acme.rs", "b.yaml"]);
    }
}

/// A folder of specs that is edited, generated from and imported into at the same time, and one run of them is killed.
#[test]
fn different_commands_at_once_each_leave_their_file_whole_though_one_is_killed() {
    let mut random = Random::new(number("SEED", 1) as u64);
    let (old, page) = (large("old"), page());
    let folder = folder(&[("a.yaml", &large("first")), ("c.yaml", ACME), ("page.md", &page)]);
    let lines = [
        "generate a.yaml -o a.rs",
        "generate a.yaml c.yaml -o all/",
        "update b.yaml page.md",
        "import page.md --vendor acme -o d.yaml",
        "import page.md --vendor acme --split split",
        "generate c.yaml -o c.rs",
        "check a.yaml c.yaml",
        "generate c.yaml -o all/acme.rs",
    ];
    let written =
        ["a.rs", "all/acme.rs", "all/acme_other.rs", "b.yaml", "d.yaml", "split/acme-codes.yaml", "c.rs"];
    let reset = || {
        fs::write(folder.path().join("b.yaml"), &old).unwrap();
        for name in ["a.rs", "d.yaml", "c.rs"] {
            let _ = fs::remove_file(folder.path().join(name));
        }
        for name in ["all", "split"] {
            let _ = fs::remove_dir_all(folder.path().join(name));
        }
    };
    let mut wholes: Vec<Vec<String>> = vec![vec![old.clone()]; written.len()];
    for nth in 0..=crowds() {
        reset();
        let mut runs: Vec<_> = lines.iter().map(|line| start(folder.path(), line)).collect();
        // The first time nobody is killed, to learn what whole files are.
        if nth > 0 {
            std::thread::sleep(Duration::from_micros(random.below(60_000) as u64));
            runs[random.below(8)].kill().unwrap();
        }
        let codes: Vec<Option<i32>> = runs.iter_mut().map(|run| run.wait().unwrap().code()).collect();
        assert!(nth > 0 || codes.iter().all(|code| *code == Some(0)), "{codes:?}");
        assert!(codes.iter().filter(|code| **code != Some(0)).count() <= 1, "{codes:?}");
        for (name, wholes) in written.iter().zip(&mut wholes) {
            let Ok(text) = fs::read_to_string(folder.path().join(name)) else {
                assert!(nth > 0, "{name}");
                continue;
            };
            if nth == 0 {
                wholes.push(text);
            } else {
                assert!(wholes.contains(&text), "{name}: half a file, {} bytes", text.len());
            }
        }
        // The next runs bring what is missing, and remove what the killed one left.
        for line in lines {
            assert_eq!(run(folder.path(), line).code, Some(0), "{line}");
        }
        assert!(["", "all", "split"].iter().all(|name| !is_writing(&folder.path().join(name))));
    }
}
