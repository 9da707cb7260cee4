//! A doc comment of the caller's as a description: its first paragraph, without the marks of Markdown.

use quote::quote;

/// What the derive makes of a doc comment.
pub fn description(doc: &str) -> String {
    let tokens = status_codegen::derive(quote! {
        #[status(vendor = "acme")]
        enum Acme {
            #[doc = #doc]
            #[status(200)]
            Ok,
            #[status(catch_all)]
            Unknown(UnknownCode<Self>),
        }
    });
    let text = tokens.to_string();
    let (_, field) = text.split_once("description : ").expect("a row's description");
    let end = field.find(", .. v1 :: RETRY").expect("its end");
    syn::parse_str::<syn::LitStr>(&field[..end]).expect("a text").value()
}

/// The same; empty where nothing is left but the category's own description.
fn text(doc: &str) -> String {
    Some(description(doc)).filter(|text| text != "The request was successful.").unwrap_or_default()
}

#[test]
fn emphasis_goes_and_what_only_looks_like_it_stays() {
    assert_eq!(
        text("**Never** send it *again*, ~~ever~~ __not__ _once_."),
        "Never send it again, ever not once."
    );
    assert_eq!(text("***all*** of *it **is** so*"), "all of it is so");
    assert_eq!(
        text("a snake_case_name, 2 * 3 * 4, _private, 5* and ~10"),
        "a snake_case_name, 2 * 3 * 4, _private, 5* and ~10"
    );
    assert_eq!(text("the **bold*"), "the *bold");
}

#[test]
fn code_is_its_text() {
    assert_eq!(text("See `retry_after` and ``a `tick` b``."), "See retry_after and a `tick` b.");
    assert_eq!(text("`` ` `` and `*not emphasis*`"), "` and *not emphasis*");
    assert_eq!(text("an open ` tick"), "an open ` tick");
}

#[test]
fn links_are_their_text() {
    assert_eq!(text("See [the *guide*](https://a.example/(b) \"title\")."), "See the guide.");
    assert_eq!(
        text("[`Foo`], [`Foo::bar`], [`fn@x`], [struct@Foo], [Foo::bar()] and [text][`Foo`]."),
        "Foo, Foo::bar, x, Foo, Foo::bar() and text."
    );
    assert_eq!(
        text(
            "[the guide], [it][guide] and [none]\n\n[guide]: https://a.example\n[The Guide]: https://a.example"
        ),
        "the guide, it and [none]"
    );
    assert_eq!(text("<https://a.example/?a=b> or <me@a.example>"), "https://a.example/?a=b or me@a.example");
    assert_eq!(text("[![badge](b.svg)](https://a.example) ![alt](a.png)"), "badge alt");
    assert_eq!(
        text("matrix[i][j], an [optional] word, [open (x)"),
        "matrix[i][j], an [optional] word, [open (x)"
    );
}

#[test]
fn escapes_entities_and_tags_are_resolved() {
    assert_eq!(text(r"\*as is\* \[so\] \a \\ C:\dir"), r"*as is* [so] \a \ C:\dir");
    assert_eq!(text("a &lt; b &amp;&amp; c &#x3e; d &unknown; &"), "a < b && c > d &unknown; &");
    assert_eq!(text("<b>Bold</b><br>and <!-- hidden -->a Vec<T> of <tags>"), "Bold and a Vec<T> of <tags>");
}

#[test]
fn it_is_the_first_paragraph_alone() {
    assert_eq!(text("\n# Heading\n\nOne\\\ntwo\nthree.\n\nFour."), "One two three.");
    assert_eq!(text("One.\n```\ncode\n```"), "One.");
    assert_eq!(text("[a]: https://a.example\n\n![](a.png)\n\nTwo."), "");
    assert_eq!(text(""), "");
}

/// Each comment with what is left of it.
fn are_left(comments: &[(&str, &str)]) {
    for (comment, left) in comments {
        assert_eq!(text(comment), *left, "{comment}");
    }
}

#[test]
fn marks_pair_by_commonmarks_rules() {
    are_left(&[
        ("~a~ b", "a b"),
        ("~~a~ b", "~~a~ b"),
        ("~a~~ b", "~a~~ b"),
        ("~~~a~~~ b", "~~~a~~~ b"),
        ("*a**b* c", "a**b c"),
        ("***a** b* c", "a b c"),
        ("***a***b", "ab"),
        ("*a **b c* d", "*a *b c d"),
        ("a * b * c", "a * b * c"),
        ("*a *b", "*a *b"),
        ("**a* b", "*a b"),
        ("*a** b", "a* b"),
        ("_a_b_ c", "a_b c"),
        ("a__b__ c", "a__b__ c"),
        ("(_a_)b", "(a)b"),
        ("*(a)*b", "*(a)*b"),
        ("*a _b* c_ d", "a _b c_ d"),
        ("é*a*é", "éaé"),
        ("*", "*"),
        ("a*", "a*"),
    ]);
}

#[test]
fn code_is_closed_by_as_many_ticks() {
    are_left(&[
        ("x` a `y", "xay"),
        ("x` a`y", "x ay"),
        ("x`a `y", "xa y"),
        ("x`  `y", "x y"),
        ("a `b\nc` d", "a b c d"),
        ("a ``b`c`` d", "a b`c d"),
        ("a ```b``c``` d", "a b``c d"),
        ("`a``b`", "a``b"),
        ("x `a`` ``b` y", "x a`` ``b y"),
        ("a ``b` c", "a ``b` c"),
        ("`é` ü", "é ü"),
    ]);
}

#[test]
fn angle_brackets_hold_addresses_tags_and_comments() {
    let (longest, longer) = (format!("<{}:x> y", "a".repeat(32)), format!("<{}:x> y", "a".repeat(33)));
    are_left(&[
        ("<https://a.b> x", "https://a.b x"),
        ("<a1+.-:x> y", "a1+.-:x y"),
        ("<a:x> y", "<a:x> y"),
        ("<1a:x> y", "<1a:x> y"),
        ("<a_b:x> y", "<a_b:x> y"),
        ("<tags:x y> z", "<tags:x y> z"),
        (&longest, &longest[1..].replace('>', "")),
        (&longer, &longer),
        ("<x@y.z> w", "x@y.z w"),
        ("<@y.z> w", "<@y.z> w"),
        ("<x@y> w", "<x@y> w"),
        ("a <!-- b --> c", "a c"),
        ("a <!-- b", "a <!-- b"),
        ("</b>x", "x"),
        ("a<br/>b", "a b"),
        ("a<BR>b", "a b"),
        ("a<b>b", "ab"),
        ("a<i class=\"x\">b", "ab"),
        ("a<i\nclass=\"x\">b", "ab"),
        ("<a b@c.d> x", "x"),
        ("<tags> x", "<tags> x"),
        ("a < b", "a < b"),
    ]);
}

#[test]
fn entities_are_what_they_stand_for() {
    are_left(&[
        ("a&nbsp;b &ndash; &mdash; &hellip;", "a b – — …"),
        ("&quot;&apos;&lt;&gt;&amp;", "\"'<>&"),
        ("&#62;&#x3E;&#X3e;", ">>>"),
        ("&#00000062;", ">"),
        ("&#000000062;", "&#000000062;"),
        ("&#xD800; &#xFFFFFFF; &; &# &#x; &a;", "&#xD800; &#xFFFFFFF; &; &# &#x; &a;"),
        ("&lt;é", "<é"),
    ]);
}

#[test]
fn a_link_is_its_text_where_it_leads_somewhere() {
    are_left(&[
        ("[a [b] c](x) d", "a [b] c d"),
        ("[a](b(c)d) e", "a e"),
        ("[a](<b)c> \"t)\") e", "a e"),
        ("[a](b \"t\\\"\") e", "a e"),
        ("[a](b\\)c) d", "a d"),
        ("[a](b", "[a](b"),
        ("[a](b(c) d", "[a](b(c) d"),
        ("[a\\]b](x) c", "a]b c"),
        ("[`a]`](x) b", "a] b"),
        ("[é](x) b", "é b"),
        ("[a][b] c\n\n[b]: x", "a c"),
        ("[b][] c\n\n[b]: x", "b c"),
        ("[B] c\n\n[b]: x", "B c"),
        ("[a][c] d\n\n[b]: x", "[a][c] d"),
        ("[a][] d\n\n[b]: x", "[a][] d"),
        ("[b][c] d\n\n[b]: x", "b[c] d"),
        ("![a](b) c", "a c"),
        ("![a] c", "![a] c"),
        ("a! b", "a! b"),
        ("a! [Foo]", "a! Foo"),
        ("[a [b](c) d](e) f", "[a b d](e) f"),
        ("[![a](b)](c) d", "a d"),
        ("![a ![b ![c](x)](y)](z) w", "a b ![c](x) w"),
    ]);
}

#[test]
fn an_item_of_rust_is_a_link_by_itself() {
    are_left(&[
        ("[Foo] [foo] [FOO] [foo()] [foo!]", "Foo [foo] [FOO] foo() foo!"),
        ("[a::b] [a::] [::a] [a:b]", "a::b [a::] [::a] [a:b]"),
        ("[fn@a] [macro@b] [x@Foo]", "a b [x@Foo]"),
        ("[Foo Bar] [Foo-Bar] [_A] [A1b] [1Ab]", "[Foo Bar] [Foo-Bar] [_A] A1b [1Ab]"),
        ("[`foo`] [`a b`] [`a-b`] [`_`] [`1`]", "foo [a b] [a-b] _ [1]"),
        ("[it][Foo] [it][foo]", "it [it][foo]"),
    ]);
}

#[test]
fn headings_definitions_and_blocks_are_not_the_paragraph() {
    are_left(&[
        ("# A\nb", "b"),
        ("## A\n\nb\nc", "b c"),
        ("#a b", "#a b"),
        ("a\n# B", "a"),
        ("a\n```\nb", "a"),
        ("```\na\n```", ""),
        ("[a]: b\nc", "c"),
        ("[]: b", "[]: b"),
        ("[a]:", "[a]:"),
        ("\n\na\n\nb", "a"),
        ("a\\\nb", "a b"),
        ("a\\b \\é", "a\\b \\é"),
    ]);
}
