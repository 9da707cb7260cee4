//! The ways in give the same source, and refuse the same; the repository's own tables show it.

use proc_macro2::TokenStream;
use quote::quote;
use status_codegen::tool::bundled;
use status_codegen::{Checked, Options, read, read_text, source};
use std::fs;
use std::io;
use std::path::Path;

fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A spec of the repository's tests.
fn spec(name: &str) -> Checked {
    let path = format!("../tests/specs/{name}.yaml");
    read(&package().join(&path), &path)
}

fn expanded(path: &str) -> TokenStream {
    status_codegen::vendor_status(quote!(::status_core; pub enum AcmeStatus = #path;))
}

#[test]
fn the_bundled_enums_are_the_source_of_their_specs() {
    for (id, text) in bundled::SPECS {
        let checked = read_text(id, text, |_| Err(io::ErrorKind::NotFound.into()));
        let table = checked.table().unwrap();
        let file = if table.table == "http" { table.vendor.clone() } else { table.id() };
        let path = format!("../status-core/src/vendors/{}.rs", file.replace('-', "_"));
        // None where this package was unpacked by itself.
        let Ok(kept) = fs::read_to_string(package().join(&path)) else { continue };
        let options = Options::new(table.enum_name()).crate_path("crate");
        let (_, kept) = kept.split_once("\n\n").unwrap();
        assert!(source(table, &options).unwrap() == kept, "{path}");
    }
}

/// Without what makes a changed spec compile the crate again: only a macro's tokens have it.
fn untracked(tokens: TokenStream) -> String {
    let text = tokens.to_string();
    let (before, tracked) =
        text.split_once("const _ : & [:: core :: primitive :: u8]").expect("a spec is tracked");
    let (tracked, after) = tracked.split_once(';').unwrap();
    assert!(tracked.contains("include_bytes"));
    format!("{}{}", before.trim_end(), after.trim_end())
}

#[test]
fn the_macro_and_printed_source_are_the_same_tokens() {
    let mut names: Vec<_> =
        fs::read_dir(package().join("../tests/specs")).unwrap().map(|entry| entry.unwrap().path()).collect();
    // The one that extends another tracks both.
    names.retain(|path| !path.ends_with("extends.yaml"));
    assert!(names.len() > 10);
    for path in names {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let printed = source(spec(name).table().unwrap(), &Options::new("AcmeStatus")).unwrap();
        let printed: TokenStream = printed.parse().unwrap();
        assert_eq!(
            untracked(expanded(&format!("../tests/specs/{name}.yaml"))),
            printed.to_string(),
            "{name}"
        );
    }
    let both = expanded("../tests/specs/extends.yaml").to_string();
    let tracked = both.matches("include_bytes").count();
    assert!(
        tracked == 2
            && both.contains("\"/../tests/specs/extends.yaml\"")
            && both.contains("\"/../tests/specs/acme.yaml\"")
    );
}

/// What a derive brings: everything but the enum.
fn facts(name: &str) -> String {
    let options = Options::new("Plain").skip(["Debug", "Ord"]);
    let printed = source(spec(name).table().unwrap(), &options).unwrap();
    let (_, facts) = printed.split_once("}\n\n").unwrap();
    facts.parse::<TokenStream>().unwrap().to_string()
}

#[test]
fn the_callers_attributes_stand_above_the_enum_but_for_those_that_were_refused() {
    let expanded = |attributes: TokenStream| {
        let input =
            quote!(::status_core; #attributes #[must_use] pub enum Plain = "../tests/specs/plain.yaml";);
        status_codegen::vendor_status(input).to_string()
    };
    let refused = expanded(quote!(#[derive(Clone)] #[repr(u8)] #[non_exhaustive] #[allow(unused)]));
    assert_eq!(refused.matches("compile_error").count(), 3);
    assert!(refused.contains("# [allow (unused)] # [must_use]"), "{refused}");
    assert!(!refused.contains("repr (u8)") && !refused.contains("derive (Clone)"), "{refused}");
    assert_eq!(refused.matches("# [non_exhaustive]").count(), 1, "its own");
    let kept = expanded(quote!(#[derive(Default, Debug)] #[status(skip(Debug))] #[cfg(feature = "x")]));
    assert!(
        kept.starts_with("# [derive (Default , Debug)] # [cfg (feature = \"x\")] # [must_use]"),
        "{kept}"
    );
    assert!(!kept.contains("status (skip") && !kept.contains("compile_error"));
    assert_eq!(
        kept.matches("# [cfg (feature = \"x\")]").count(),
        3,
        "above the enum, its facts, and what tracks the spec"
    );
}

#[test]
fn an_enum_of_the_callers_gives_what_the_same_spec_gives() {
    let plain = quote! {
        #[derive(VendorStatus)]
        #[status(vendor = "plain", table = "answers", title = "Plain & Simple", protocol = other)]
        #[status(url = "https://docs.example.com/plain", updated = "2024-01-31")]
        #[status(retry_after("Retry-After", "X-Reset" if "X-Left" == "0"))]
        pub enum Plain {
            /// The seventh.
            #[status(7, reason = "Seven")]
            Seven,
            /// All is
            /// "well".
            ///
            /// What follows is the caller's own.
            #[status(200, reason = "OK", category = "success", aliases(Success, "Fine"))]
            Ok,
            #[status(429, reason = "Slow Down", category = client_error, retry = always, needs_wait)]
            #[status(description = "Too quick.", remedy = "Wait.")]
            #[status(tags("rate-limit", "quota"), links("https://docs.example.com/slow"))]
            SlowDown,
            #[status(500, category = server_error, retry = idempotent, deprecated = "no longer sent")]
            Broken,
            #[status(65535, reason = "The End")]
            End,
            #[status(catch_all)]
            Unknown(UnknownCode<Self>),
        }
    };
    assert_eq!(status_codegen::derive(plain).to_string(), facts("plain"));
    let symbols = quote! {
        #[status(vendor = "plain", table = "symbols", pointer = "/error/code", retry_after("Retry-After"))]
        #[status(url = "https://docs.example.com/symbols", updated = "2024-01-31")]
        pub enum Plain {
            #[status(-2_147_483_648i32, reason = "The Least")]
            TheLeast,
            /// No such symbol.
            #[status(-1121, reason = "Invalid symbol", retry = never, http = 400, remedy = "Ask for the list.")]
            InvalidSymbol,
            #[status(-0x3EB, reason = "Too many requests", retry = always, needs_wait, http(418, 429))]
            #[status(aliases(lasting(Throttled), SlowDown))]
            TooManyRequests,
            #[status(0, reason = "OK", category = success)]
            Ok,
            #[status(404, reason = "Not Found", http(404, 500))]
            NotFound,
            #[status(2_147_483_647, reason = "The Greatest", deprecated = "no longer sent")]
            TheGreatest,
            #[status(catch_all)]
            Unknown(UnknownCode<Self, i32>),
        }
    };
    assert_eq!(status_codegen::derive(symbols).to_string(), facts("i32"));
    let signatures = quote! {
        #[status(vendor = "plain", table = "signatures")]
        pub enum Plain {
            #[status(-1, reason = "Unknown server error", retry = never, aliases(Failed))]
            UnknownServerError,
            #[status(0, category = success)]
            NoError,
            #[status(16, alias)]
            BADVERS,
            #[status(16, reason = "TSIG Failure", retry = idempotent)]
            BADSIG,
            #[status(17)]
            BADKEY,
            #[status(17, alias)]
            NOKEY,
            #[status(catch_all)]
            Unknown(UnknownCode<Self, i16>),
        }
    };
    let signatures = status_codegen::derive(signatures).to_string();
    let ends = "16 = BADSIG , 17 = BADKEY ; Unknown ; BADVERS = BADSIG , NOKEY = BADKEY } } ;";
    assert!(signatures.ends_with(ends), "{signatures}");
}

/// The codes of the spec in the caller's order and under the caller's names.
#[test]
fn an_enum_checked_against_a_spec_says_what_the_spec_says_in_its_own_order() {
    let held = status_codegen::derive(quote! {
        #[status(spec = "../tests/specs/plain.yaml", exhaustive)]
        pub(crate) enum Held {
            SlowDown,
            #[status(catch_all)]
            Other(UnknownCode<Self>),
            #[status(200)]
            AllIsWell,
            Broken,
            End,
            Seven,
        }
    });
    let held = untracked(held);
    let ends = "else : v1 :: FACTS ; 429 = SlowDown , 200 = AllIsWell , 500 = Broken , 65535 = End , 7 = Seven ; Other } } ;";
    assert!(held.ends_with(ends), "{held}");
    assert!(held.contains("pub (crate) enum Held (u16) : Display , FromStr ;"), "{held}");
    let (_, facts) =
        held.split_once("description : \"Too quick.\"").expect("the first is the caller's first");
    assert!(facts.contains("description : \"All is \\\"well\\\".\""), "{facts}");
    let partial = untracked(status_codegen::derive(quote! {
        #[status(spec = "../tests/specs/acme.yaml", partial, crate = ::renamed, skip(Display))]
        enum Partial {
            NotFound,
            #[status(catch_all)]
            Unknown(UnknownCode<Self>),
        }
    }));
    assert!(partial.contains("use :: renamed :: __private :: v1 ;"), "{partial}");
    assert!(
        partial.contains("enum Partial (u16) : FromStr ;")
            && partial.ends_with("404 = NotFound ; Unknown } } ;")
    );
    // A code that is left out says what the spec says of it, as a range of one code.
    let range = "429 ..= 429 : v1 :: Facts { description : \"The caller is too quick.\" , category : v1 :: Some (v1 :: Category :: ClientError) , retry : v1 :: Some (v1 :: Retry :: Idempotent) , remedy : \"Wait.\" , .. v1 :: FACTS } ;";
    assert!(partial.contains(range), "{partial}");
}

#[test]
fn the_options_are_the_same_at_every_door() {
    let checked = spec("i32");
    let options = Options::new("Bare").catch_all("ServerError").bare();
    let printed = source(checked.table().unwrap(), &options).unwrap();
    assert!(printed.contains("    ServerError(::core::primitive::i32),\n"));
    assert!(printed.contains("pub enum Bare(i32 bare): "));
    let expanded = status_codegen::vendor_status(quote! {
        ::status_core;
        #[status(bare, catch_all = ServerError)]
        pub enum Bare = "../tests/specs/i32.yaml";
    });
    let printed: proc_macro2::TokenStream = printed.parse().unwrap();
    assert!(expanded.to_string().starts_with(&printed.to_string()));
}

#[test]
fn a_catch_all_that_cannot_be_is_an_error_of_the_options() {
    let message = |spec: &str, options: Options| {
        let checked = self::spec(spec);
        source(checked.table().unwrap(), &options).unwrap_err().to_string()
    };
    let named = |name: &str| message("i32", Options::new("Plain").catch_all(name));
    let not = "so it cannot be the catch-all";
    assert_eq!(named("NotFound"), format!("`NotFound` is a name of 404 already, {not}"));
    assert_eq!(named("SlowDown"), format!("`SlowDown` is a name of -1003 already, {not}"));
    assert_eq!(named("Not Found"), format!("`Not Found` is not an ASCII identifier, {not}"));
    assert_eq!(named("match"), format!("`match` is a Rust keyword, {not}"));
    let reserved = format!("`CODES` is reserved: every status enum has an item of that name, {not}");
    assert_eq!(named("CODES"), reserved);
    assert_eq!(
        message("text", Options::new("Plain").bare()),
        "`bare` keeps a number by itself; a text that is not listed is kept by `UnknownCode`"
    );
}

#[test]
fn attributes_stand_above_a_generated_enum() {
    let checked = spec("i32");
    let with = |attribute: &str| {
        source(checked.table().unwrap(), &Options::new("Plain").attributes([attribute]))
            .map_err(|error| error.to_string())
    };
    let derived = "cfg_attr(feature = \"serde\", derive(serde::Serialize))";
    assert!(with(derived).unwrap().starts_with(&format!("#[{derived}]\n///")));
    for text in ["", "must_use] #[inline", "a b", "]", "x]\nfn f() {}\n#[y"] {
        let refused = format!("`{text}` is not an attribute: write what stands in its `#[…]`");
        assert_eq!(with(text), Err(refused));
    }
    for name in ["cfg(any())", "repr(u8)", "non_exhaustive", "status(bare)"] {
        assert!(with(name).unwrap_err().ends_with("` cannot be an attribute of a generated enum"));
    }
    assert_eq!(with("doc\n= \"\""), Err("an attribute is one line: \"doc\\n= \\\"\\\"\" is not".to_owned()));
}

#[test]
fn a_table_without_second_variants_names_none() {
    let print = |spec: &str| {
        let checked = self::spec(spec);
        source(checked.table().unwrap(), &Options::new("Plain")).unwrap()
    };
    assert!(print("u8").ends_with("255 = TheGreatest; Unknown\n    }\n};\n"));
    assert!(print("second").ends_with(
        "16 = BADSIG, 17 = BADKEY; Unknown;\n        BADVERS = BADSIG, OLDVERS = BADSIG, NOKEY = BADKEY\n    }\n};\n"
    ));
}

/// The first message of an expansion; empty if there is none.
fn first_message(tokens: TokenStream) -> String {
    tokens.to_string().split('"').nth(1).map(str::to_owned).unwrap_or_default()
}

#[test]
fn a_second_variant_may_only_repeat_its_code() {
    let said = |variants| {
        first_message(status_codegen::derive(quote! {
            #[status(vendor = "plain", protocol = other)]
            enum Plain {
                #variants
                #[status(catch_all)]
                Unknown(UnknownCode<Self>),
            }
        }))
    };
    assert_eq!(
        said(quote!(
            #[status(16)]
            First,
            #[status(17, alias)]
            Second,
        )),
        "an `alias` is a second variant of its code, and 17 has no first one"
    );
    assert_eq!(
        said(quote!(
            #[status(16)]
            First,
            #[status(16, alias, retry = never)]
            Second,
        )),
        "an `alias` says what the first variant of its code says: remove `retry`"
    );
    assert_eq!(
        said(quote!(
            #[status(16)]
            First,
            #[status(16, alias = First)]
            Second,
        )),
        "`alias` stands alone, without a value"
    );
}

/// What the derive says of an enum whose catch-all keeps such a code, its first message.
fn said(kept: TokenStream, code: TokenStream) -> String {
    first_message(status_codegen::derive(quote! {
        #[status(vendor = "plain")]
        enum Plain {
            #[status(#code)]
            One,
            #[status(catch_all)]
            Unknown(UnknownCode<Self, #kept>),
        }
    }))
}

#[test]
fn a_catch_all_of_a_type_that_no_code_has_names_the_one_to_write() {
    for kept in [quote!(usize), quote!(u128), quote!(i8), quote!(f32), quote!(Vec<u8>)] {
        let said = said(kept, quote!(-1121));
        assert!(said.starts_with("no code is a `"), "{said}");
        assert!(said.contains("write `Unknown(UnknownCode<Self, i32>)`"), "{said}");
    }
    for kept in [quote!(String), quote!(&'static str), quote!(Box<str>)] {
        let said = said(kept, quote!("card_declined"));
        assert!(said.ends_with("write `Unknown(UnknownCode<Self, str>)`"), "{said}");
    }
}

#[test]
fn only_codes_of_u16_can_be_http_statuses() {
    for (spec, codes) in [("i32", "`i32`"), ("text", "text")] {
        let checked = self::spec(spec);
        let refused = source(checked.table().unwrap(), &Options::new("Plain").impls(["serde", "http"]));
        let why = "an `http::StatusCode` is a number from 100 to 999";
        let expected = format!("`http` cannot be implemented for codes that are {codes}: {why}");
        assert_eq!(refused.unwrap_err().to_string(), expected);
    }
}

#[test]
fn impls_stand_behind_a_feature_at_every_door() {
    let gated = quote! {
        ::status_core::__impl_serde!(AcmeStatus);
        #[cfg(feature = "open-api")]
        ::status_core::__impl_utoipa_5!(AcmeStatus);
    };
    let ends = |tokens: TokenStream| tokens.to_string().ends_with(&gated.to_string());
    assert!(ends(status_codegen::vendor_status(quote! {
        ::status_core;
        #[status(impls(serde, utoipa-5 = "open-api"))]
        pub enum AcmeStatus = "../tests/specs/acme.yaml";
    })));
    assert!(ends(status_codegen::derive(quote! {
        #[status(spec = "../tests/specs/acme.yaml", partial, impls(serde, "utoipa-5" = "open-api"))]
        enum AcmeStatus {
            NotFound,
            #[status(catch_all)]
            Unknown(UnknownCode<Self>),
        }
    })));
    let checked = spec("acme");
    let options = Options::new("AcmeStatus").impls(["serde", " utoipa-5 = open-api "]);
    assert!(ends(source(checked.table().unwrap(), &options).unwrap().parse().unwrap()));
}

#[test]
fn impls_that_cannot_be_are_errors_of_the_options() {
    let checked = spec("acme");
    let message = |text: &str| {
        let options = Options::new("AcmeStatus").impls(text.split(','));
        source(checked.table().unwrap(), &options).unwrap_err().to_string()
    };
    let only = "cannot be implemented: only `http`, `serde`, `schemars`, `utoipa-5`, `utoipa-6`";
    assert_eq!(message("serd"), format!("`serd` {only}; did you mean `serde`?"));
    assert_eq!(message("utoipa_5=json"), format!("`utoipa_5` {only}; did you mean `utoipa-5`?"));
    assert_eq!(message("http,serde,http=wire"), "`http` is asked for twice");
    let characters = "Cargo takes letters, digits, `_`, `-`, `+` and `.`";
    for feature in ["", "dep:json", "json api", "a/b", "a\"b", "-a"] {
        assert_eq!(
            message(&format!("serde={feature}")),
            format!("`{feature}` is not the name of a feature: {characters}")
        );
    }
}
