//! Documents of any size, one shape a format: lists of a hundred codes, each with a reason and a description.

use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// How a document of a format is written, list by list.
pub struct Shape {
    /// The format's proper name.
    pub name: &'static str,
    /// Of the file's name.
    ending: &'static str,
    start: &'static str,
    /// Before each list; `$` stands for its number.
    head: &'static str,
    /// `$` stands for the code.
    row: &'static str,
    tail: &'static str,
    end: &'static str,
}

/// A shape for each format.
pub const SHAPES: [Shape; 8] = [
    Shape {
        name: "Markdown",
        ending: "md",
        start: "# Acme API\n",
        head: "\n## Errors of service $\n\nThe service answers with these status codes.\n\n| Code | Reason | Description |\n|---|---|---|\n",
        row: "| `$` | Reason $ | What *code $* means, [in full](https://example.com/$). |\n",
        tail: "",
        end: "",
    },
    Shape {
        name: "HTML",
        ending: "html",
        start: "<!doctype html><title>Acme API</title>\n<h1>Acme API</h1>\n",
        head: "<h2>Errors of service $</h2>\n<table><tr><th>Code</th><th>Reason</th><th>Description</th></tr>\n",
        row: "<tr><td><code>$</code></td><td>Reason $</td><td>What <em>code $</em> means, <a href=\"https://example.com/$\">in full</a>.</td></tr>\n",
        tail: "</table>\n",
        end: "",
    },
    Shape {
        name: "reStructuredText",
        ending: "rst",
        start: "Acme API\n########\n",
        head: "\nErrors of service $\n=========================\n\n.. list-table::\n   :header-rows: 1\n\n   * - Code\n     - Reason\n     - Description\n",
        row: "   * - ``$``\n     - Reason $\n     - What *code $* means, `in full <https://example.com/$>`_.\n",
        tail: "",
        end: "",
    },
    Shape {
        name: "AsciiDoc",
        ending: "adoc",
        start: "= Acme API\n",
        head: "\n== Errors of service $\n\n|===\n|Code |Reason |Description\n\n",
        row: "|`$` |Reason $ |What _code $_ means, https://example.com/$[in full].\n",
        tail: "|===\n",
        end: "",
    },
    Shape {
        name: "OpenAPI",
        ending: "yaml",
        start: "openapi: 3.1.0\ninfo: { title: Acme API, version: '1' }\npaths:\n",
        head: "  /services/$:\n    get:\n      responses:\n",
        row: "        '$':\n          description: Reason $. What *code $* means, [in full](https://example.com/$).\n",
        tail: "",
        end: "",
    },
    Shape {
        name: "JSON",
        ending: "json",
        start: "{\"title\": \"Acme API\",\n",
        head: "\"errors of service $\": [\n",
        row: "  {\"code\": $, \"reason\": \"Reason $\", \"description\": \"What code $ means, in full.\"},\n",
        tail: "  {\"code\": 499, \"reason\": \"The last\", \"description\": \"What the last code means.\"}],\n",
        end: "\"version\": 1}\n",
    },
    Shape {
        name: "YAML",
        ending: "yaml",
        start: "title: Acme API\n",
        head: "errors of service $:\n",
        row: "  - code: $\n    reason: Reason $\n    description: What code $ means, in full.\n",
        tail: "",
        end: "",
    },
    Shape {
        name: "CSV",
        ending: "csv",
        start: "Service,Code,Reason,Description\n",
        head: "",
        row: "mail,$,Reason $,\"What code $ means, in full.\"\n",
        tail: "",
        end: "",
    },
];

impl Shape {
    /// Writes a document of at least so many bytes; piece by piece, as the memory of this process is the least that a run of
    /// it is counted.
    pub fn write(&self, folder: &Path, size: u64) -> io::Result<PathBuf> {
        let path = folder.join(format!("{size}.{}", self.ending));
        let mut file = BufWriter::new(File::create(&path)?);
        let mut written = 0;
        let mut put = |template: &str, number: u32| {
            let text = template.replace('$', &number.to_string());
            written += text.len() as u64;
            file.write_all(text.as_bytes()).map(|()| written)
        };
        let mut service = 0;
        put(self.start, 0)?;
        loop {
            service += 1;
            put(self.head, service)?;
            let mut total = 0;
            for code in 400..500 {
                total = put(self.row, code)?;
            }
            put(self.tail, 0)?;
            if total >= size {
                break;
            }
        }
        put(self.end, 0)?;
        file.flush()?;
        Ok(path)
    }
}
