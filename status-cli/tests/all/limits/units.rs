//! What documents of each format are made of: one piece after another until they are long.

/// The ending of the documents' names, and the pieces.
#[rustfmt::skip]
pub const UNITS: &[(&str, &[&str])] = &[
    ("md", &[
        "a", "a b ", "\\", "`", "``a", "`a` ", "``` ", "~~~\n", "```\n", "```js\n", "*", "**a", "_a_ ",
        "~~a", "[", "]", "[a", "[a](", "[a](b", "[a](b) ", "![a](b) ", "[a]: b\n", "[a]: <b> \"", "[^1]",
        "[^a]: b\n\n", "404[^1]<sup>1</sup> ",
        "<a", "<!--", "-->", "<b>", "</b>", "<br>", "<a b={{c}}>\n", "{/*", "{", "}", "{{<", "%}", "|",
        "|a", "|a|b|\n", "|-|-|\n", "a|b\n-|-\n", "| 404 | a |\n",
        "\n\n| Code | Meaning |\n|---|---|\n| 404 | Not Found |\n", "> ", "> - ", "- ", "- a\n", " - a\n",
        "* ", "1. ", "1. a\n", "- 404: Not Found\n", "- 404: Not Found\n\n\n## A\n\n", "# ", "# a\n",
        "## 404 Not Found\n\ntext\n\n", "##404 x\n", "a\n===\n", "a\n---\n", "---\n", "---\na: b\n",
        "-- --\n", "a b\n-- --\n", "+---+\n", "+---+\n| a |\n", "==== ====\n", "404\n: Not Found\n\n",
        "404:a\n", "**404 Not Found**\n\n", "404 - Not Found\n\n", "404 Not Found, ", "404 - Not Found<br>",
        "**404:**x ", "SEAT_A: b\n", "| SEAT_A (17) | a |\n", "- 70000: x\n", "`404` ",
        "(see [a](b)) ", "(", "https://a.example ", "&amp;", "&", "\t", "\r", "\n", "    a\n", ":::\n", "::: tip\n", "[block:", "[block:parameters]\n",
        "[block:parameters]\n{\"data\":{\"h-0\":\"Code\",\"0-0\":\"404\"}}\n[/block]\n",
        "<Tab title=\"404\">\n", "<details><summary>404</summary>\n", "<table><tr><td>", "<td>", "é", "码",
        "\u{202e}", "\0", "\"", "'", "$a$ ", "^", "4XX ", "0x1F ", "-1 ", "99999999999 ",
    ]),
    ("html", &[
        "<div>", "</div>", "<b>", "<table>", "<table><tr><td>", "<tr><td>404<td>Not Found",
        "<td rowspan=9999 colspan=256>a", "<tr><td colspan=256>", "<td rowspan=65535>a", "<ul><li>",
        "<li><b>404</b> x", "<p>", "<p>404 Not Found</p>", "<h2>404 Not Found</h2>", "<dl><dt>a<dd>b",
        "<dt>a", "<dd>a", "<a b=c ", "<a b=\"c\" ", " a=b", "<a a=a a=a>", "<x>", "</x>", "&lt;", "&aaaa",
        "&", "<", "<a", ">", "<!--", "<!-- - ", "<![CDATA[", "<?", "<!doctype a>", "<script>",
        "<script><!--", "<title>a</title>", "<title>", "<select>", "<svg>", "<svg></svg>",
        "<code>404</code>", "<a href=x>404</a>", "<a href=\"", "\"", "=", "<br>", "<table><caption>",
        "<template>", "<sup>1</sup>", "<sup>", "<pre>", "<style>", "<!DOCTYPE html><html>", "404 ",
    ]),
    ("rst", &[
        "*a ", "**a ", "`a", "``a", ":a:`", ":", ":: ", "\\", "|a", "a_ ", ".. _a:\n", ".. a::\n",
        ".. a::\n ", "- a\n", ":a: b\n", ":status 404: x\n", ".. http:statuscode:: 404\n", "a\n=\n",
        "404\n===\n", "==\n", "== ==\n", "== ==\na b\n", "== ==\na  b\n== ==\n\n",
        "== ==\na  b\n== ==\nc  d\n== ==\n\n", "+-+\n", "+-+-+\n|a|b|\n", "a::\n", "a::\n\n b\n",
        ".. list-table::\n\n * - a\n   - b\n", ".. csv-table::\n\n 404,a\n",
        ".. csv-table::\n :header: a\n", "404\n x\n", "404. x\n", "| a\n", "- 404: x\n", "=", "+-", "|",
        "..\n", ".. a\n b\n", "`a <b", ".. [1] a\n", " a\n", "[1]_ ",
    ]),
    ("adoc", &[
        "|===\n", "|===\n|a\n|===\n", "|a", "|a |b\n", "64*|\n", "256.4096+|\n", "2.3+^.>s|a", "{a}",
        ":a: b\n", "{a", "{a}[", "<<a", "<<a,b>>", "*a ", "_a ", "`a ", "+a ", "link:a[b]", "link:a[",
        "http://a[b] ", "* a\n", "***** a\n", "a:: b\n", "404:: b\n", "== 404 x\n", "= a\n", "----\n",
        "====\n", "--\n", "include::a[]\n", "//\n", "////\n", "[a]\n", ".a\n", "+\n", "[[a]]\n",
        "[line-through]#a", "!===\n", ",===\na,b\n", "[cols=\"256*\"]\n|===\n", "<1> a\n", ". 404 a\n",
        "|404 |Not Found\n", "^", "^a^ ", "footnote:[a] ", "footnote:",
    ]),
    ("json", &[
        "[", "{\"a\":", "{\"code\":404,\"message\":\"Not Found\"},", "\"404\":\"a\",", "\"\\u0041\",", "9",
        "\"", "{}", "[],", "null,", " ",
    ]),
    ("yaml", &[
        "- code: 404\n  message: Not Found\n", "404: a\n", "- ", "? ", "[", "a,", "{a: b, ", "- &a x\n",
        "- *a\n", "- !!str a\n", "a: |\n  x\n", "a: >\n  x\n\n", "\"\\x41", "'", "a ", "# a\n", "---\n",
        "*a ", "&a ", "!a ", ": ", "\"", "<<: *a\n", "%TAG ! a\n",
    ]),
    ("csv", &[
        "404,Not Found\n", ",", ",\n", "404,\"a\"\"", "\"", "a;b;c\n", ", \"", "70000,x\n", "a\tb\n", "\n",
    ]),
];
