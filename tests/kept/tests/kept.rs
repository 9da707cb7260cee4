//! Kept source says what source that is written today says, of every spec of its release.

use std::fs;
use std::path::Path;

use status_core::{Code, Table, VendorStatus};
use status_kept::v0_1_0;

/// What today's macro makes of the specs of a release.
macro_rules! today {
    ($($(#[$attribute:meta])* $name:ident $spec:literal;)*) => {
        $(status_core::vendor_status! { $(#[$attribute])* pub enum $name = $spec; })*
    };
}

mod today {
    today! {
        AcmeStatus "specs/v0_1_0/acme.yaml";
        AcmeCallsStatus "specs/v0_1_0/calls.yaml";
        AcmeFarStatus "specs/v0_1_0/far.yaml";
        AcmeFewStatus "specs/v0_1_0/few.yaml";
        AcmeMailStatus "specs/v0_1_0/mail.yaml";
        AcmeManyStatus "specs/v0_1_0/many.yaml";
        #[status(bare, catch_all = Rest)]
        AcmeSecondStatus "specs/v0_1_0/second.yaml";
        AcmeWideStatus "specs/v0_1_0/wide.yaml";
        BaseStatus "specs/v0_1_0/base.yaml";
    }
}

/// Codes that a table may list, and some that none does.
fn codes() -> impl Iterator<Item = Code<'static>> {
    let numbers =
        (i128::from(i16::MIN)..=i128::from(u16::MAX)).chain([-32_050, i32::MIN.into(), i32::MAX.into()]);
    let texts = ["", "E", "E07", "E64", "08000", "08006", "card_declined", "card", "Überlast", "out of tea"];
    numbers.map(Code::Number).chain(texts.map(Code::Text))
}

fn agree<Kept: VendorStatus, New: VendorStatus>() {
    let (kept, new) = (Table::of::<Kept>(), Table::of::<New>());
    assert_eq!(kept.vendor, new.vendor);
    assert!(kept.codes().eq(new.codes()));
    for code in codes() {
        let (kept, new) = (kept.get(code), new.get(code));
        assert_eq!(kept, new);
        assert_eq!(kept.to_string(), new.to_string());
    }
}

#[test]
fn kept_source_says_what_new_source_says() {
    macro_rules! agree {
        ($($name:ident)*) => { $(agree::<v0_1_0::$name, today::$name>();)* };
    }
    agree! { AcmeStatus AcmeCallsStatus AcmeFarStatus AcmeFewStatus AcmeMailStatus AcmeManyStatus AcmeSecondStatus AcmeWideStatus BaseStatus }
}

#[test]
#[allow(deprecated)]
fn kept_source_keeps_its_names() {
    use v0_1_0::{AcmeFewStatus, AcmeSecondStatus, AcmeStatus};

    assert!(matches!(AcmeStatus::from_code(404), AcmeStatus::Missing));
    assert_eq!(AcmeStatus::NoSuchThing, AcmeStatus::NotFound);
    assert_eq!("Missing".parse(), Ok(AcmeStatus::NotFound));
    assert_eq!(AcmeFewStatus::CardRefused, AcmeFewStatus::CardDeclined);
    assert_eq!((AcmeSecondStatus::BADVERS.code(), AcmeSecondStatus::SIG), (16, AcmeSecondStatus::BADSIG));
    assert_eq!(AcmeSecondStatus::from_code(7), AcmeSecondStatus::Rest(7));
    assert!(
        AcmeSecondStatus::NoError < AcmeSecondStatus::Rest(-1),
        "in the order of the derive, which is the SDK's"
    );
}

#[test]
fn kept_source_keeps_its_impls() {
    const fn schemas<T: schemars::JsonSchema + utoipa_5::ToSchema + utoipa_6::ToSchema>() {}
    const _: () = {
        schemas::<v0_1_0::AcmeStatus>();
        schemas::<v0_1_0::AcmeFewStatus>();
        schemas::<v0_1_0::AcmeWideStatus>();
        schemas::<v0_1_0::declared::Specified>();
    };
    assert_eq!(v0_1_0::AcmeStatus::from(http::StatusCode::NOT_FOUND), v0_1_0::AcmeStatus::NotFound);
    assert!(v0_1_0::declared::Own::SlowDown == http::StatusCode::TOO_MANY_REQUESTS);

    fn written<T: serde::Serialize + serde::de::DeserializeOwned + PartialEq>(status: T, json: &str) {
        assert_eq!(serde_json::to_string(&status).unwrap(), json);
        assert!(serde_json::from_str::<T>(json).unwrap() == status);
    }
    written(v0_1_0::AcmeStatus::from_code(418), "418");
    written(v0_1_0::AcmeFewStatus::Overload, "\"Überlast\"");
    written(v0_1_0::AcmeWideStatus::TheLeast, "-2147483648");
    written(v0_1_0::AcmeSecondStatus::BADSIG, "16");
    written(v0_1_0::declared::Own::Ok, "200");
    #[cfg(feature = "json")]
    written(v0_1_0::declared::Held::Signature, "16");
}

#[test]
fn what_sdks_write_by_hand_is_still_a_status() {
    use v0_1_0::own::Own;

    let own = Own::from_code(404);
    assert!(own.is_client_error() && !own.is_retryable() && !own.needs_wait() && own.http().is_empty());
    assert_eq!(
        own.into_result().unwrap_err().to_string(),
        "404 Not Found: No such thing; \"quotes\", \\back\\slashes and `ticks` stay."
    );
    assert!(!Own::from_code(500).is_known() && Table::of::<Own>().get(200).is_documented);
}

/// What generated code may spell is in a kept file: should it be dropped, that file no longer compiles.
#[test]
fn kept_source_spells_all_that_generated_code_may() {
    let read = |path: &Path| fs::read_to_string(path).unwrap();
    let files = fs::read_dir("src/v0_1_0").unwrap().map(|file| read(&file.unwrap().path()));
    let kept = files.collect::<String>();
    let private = Path::new("../../status-core/src/__private");
    let (row, unlisted) = (read(&private.join("row.rs")), read(&private.join("unlisted.rs")));

    let spelled = between(&read(&private.with_extension("rs")), "// What generated code spells.", "\n\n");
    let names = words(&spelled).filter(|word| word.starts_with(|first: char| first.is_ascii_uppercase()));
    let bases = words(&row).filter(|word| word.contains("RETRY_"));
    let missing = names
        .chain(bases)
        .chain(["guard", "status!"])
        .filter(|name| *name != "Option" && !kept.contains(&format!("v1::{name}")));
    assert_eq!(missing.collect::<Vec<_>>(), [""; 0]);

    for (file, name) in [(&row, "Row<C>"), (&row, "More"), (&row, "Head"), (&unlisted, "Facts")] {
        let body = between(file, &format!("pub struct {name} {{"), "\n}");
        let fields = body.lines().filter_map(|line| line.trim().strip_prefix("pub ")?.split(':').next());
        // These two are for the bases alone.
        let missing = fields.filter(|field| {
            !kept.contains(&format!(" {field}: ")) && !["inherited", "is_bare"].contains(field)
        });
        assert_eq!(missing.collect::<Vec<_>>(), [""; 0], "{name}");
    }
}

fn between(text: &str, start: &str, end: &str) -> String {
    let (_, rest) = text.split_once(start).unwrap();
    rest.split_once(end).unwrap().0.to_owned()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
}
