//! Fields as their code, name or phrase.

use crate::tables::{Acme, Former, Symbols, Words};
use serde::ser::{Impossible, SerializeStruct};
use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Value, from_value, json, to_value};
use status_core::{ProblemDetails, VendorStatus};
use std::fmt::{self, Debug};

/// One status, written in each way.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "")]
struct All<S: VendorStatus> {
    #[serde(with = "status_core::serde::code")]
    code: S,
    #[serde(with = "status_core::serde::name")]
    name: S,
    #[serde(with = "status_core::serde::phrase")]
    phrase: S,
}

fn is_written<S: VendorStatus>(status: S, expected: Value) {
    let all = All { code: status, name: status, phrase: status };
    assert_eq!(to_value(all).unwrap(), expected);
    assert_eq!(from_value::<All<S>>(expected).unwrap(), all);
}

#[test]
fn a_status_is_written_as_code_name_or_phrase_and_read_again() {
    is_written(Acme::NotFound, json!({ "code": 404, "name": "NotFound", "phrase": "Not Found" }));
    is_written(Acme::Nothing, json!({ "code": 204, "name": "Nothing", "phrase": "Nothing" }));
    is_written(Acme::Clash, json!({ "code": 409, "name": "Clash", "phrase": "409 Try Again" }));
    is_written(Acme::from_code(418), json!({ "code": 418, "name": "418", "phrase": "418" }));
    is_written(Former::NotFound, json!({ "code": 1, "name": "NotFound", "phrase": "Not Found" }));
    is_written(Symbols::from_code(-7), json!({ "code": -7, "name": "-7", "phrase": "-7" }));
    is_written(Words::Overload, json!({ "code": "Überlast", "name": "Überlast", "phrase": "Überlast" }));
    is_written(Words::from_code("card x"), json!({ "code": "card x", "name": "card x", "phrase": "card x" }));
    for &status in Acme::ALL {
        let all = All { code: status, name: status, phrase: status };
        assert_eq!(from_value::<All<Acme>>(to_value(all).unwrap()).unwrap(), all);
    }
}

/// The message with which a value is refused.
fn refused<T: for<'de> Deserialize<'de> + Debug>(value: Value) -> String {
    from_value::<T>(value).unwrap_err().to_string()
}

#[derive(Debug, Deserialize)]
#[serde(transparent, bound = "")]
struct Code<S: VendorStatus>(#[serde(with = "status_core::serde::code")] S);

#[derive(Debug, Deserialize)]
#[serde(transparent, bound = "")]
struct Name<S: VendorStatus>(#[serde(with = "status_core::serde::name")] S);

#[test]
fn what_is_no_code_of_the_type_is_refused_with_its_bounds() {
    let expected = "expected a status code of Acme & Sons, 0 to 65535";
    assert_eq!(refused::<Code<Acme>>(json!(65_536)), format!("invalid value: integer `65536`, {expected}"));
    assert_eq!(refused::<Code<Acme>>(json!(-1)), format!("invalid value: integer `-1`, {expected}"));
    assert_eq!(refused::<Code<Acme>>(json!("404")), format!("invalid type: string \"404\", {expected}"));
    assert_eq!(
        refused::<Code<Acme>>(json!(404.5)),
        format!("invalid type: floating point `404.5`, {expected}")
    );
    let expected = "expected a status code of Acme Words, a text";
    assert_eq!(refused::<Code<Words>>(json!(404)), format!("invalid type: integer `404`, {expected}"));
    let wide = refused::<Code<Symbols>>(json!(1_u64 << 31));
    assert!(wide.ends_with("a status code of acme, -2147483648 to 2147483647"), "{wide}");
    let expected = "expected a name, phrase or number that stands for one status of Acme & Sons";
    assert_eq!(refused::<Name<Acme>>(json!("Tea")), format!("invalid value: string \"Tea\", {expected}"));
    assert_eq!(refused::<Name<Acme>>(json!(404)), format!("invalid type: integer `404`, {expected}"));
}

#[test]
fn a_problem_has_the_members_that_it_has() {
    let problem = ProblemDetails { instance: Some("/7"), ..ProblemDetails::of(Acme::NotFound) };
    assert_eq!(
        serde_json::to_string(&problem).unwrap(),
        r#"{"type":"about:blank","title":"Not Found","status":404,"detail":"The caller is wrong.","instance":"/7"}"#
    );
    let problem = ProblemDetails { detail: None, ..ProblemDetails::of(Words::from_code("x")) };
    assert_eq!(to_value(problem).unwrap(), json!({ "type": "about:blank" }));
    assert_eq!(ProblemDetails::MEDIA_TYPE, "application/problem+json");
}

/// A format that writes how many members there are before them, as binary ones do: it gives the number told and that given.
struct Counted;

struct Members(usize, usize);

impl SerializeStruct for Members {
    type Ok = (usize, usize);
    type Error = fmt::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, _: &T) -> Result<(), fmt::Error> {
        self.1 += 1;
        Ok(())
    }

    fn end(self) -> Result<(usize, usize), fmt::Error> {
        Ok((self.0, self.1))
    }
}

macro_rules! nothing_else {
    ($($method:ident($($type:ty),*) -> $to:ty;)*) => {
        $(fn $method(self, $(_: $type),*) -> Result<$to, fmt::Error> { Err(fmt::Error) })*
    };
}

type Told = (usize, usize);
type None = Impossible<Told, fmt::Error>;
type Word = &'static str;

impl Serializer for Counted {
    type Ok = Told;
    type Error = fmt::Error;
    type SerializeSeq = None;
    type SerializeTuple = None;
    type SerializeTupleStruct = None;
    type SerializeTupleVariant = None;
    type SerializeMap = None;
    type SerializeStruct = Members;
    type SerializeStructVariant = None;

    fn serialize_struct(self, _: Word, count: usize) -> Result<Members, fmt::Error> {
        Ok(Members(count, 0))
    }
    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<Told, fmt::Error> {
        Err(fmt::Error)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: Word, _: &T) -> Result<Told, fmt::Error> {
        Err(fmt::Error)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: Word,
        _: u32,
        _: Word,
        _: &T,
    ) -> Result<Told, fmt::Error> {
        Err(fmt::Error)
    }
    nothing_else! {
        serialize_bool(bool) -> Told;
        serialize_i8(i8) -> Told;
        serialize_i16(i16) -> Told;
        serialize_i32(i32) -> Told;
        serialize_i64(i64) -> Told;
        serialize_u8(u8) -> Told;
        serialize_u16(u16) -> Told;
        serialize_u32(u32) -> Told;
        serialize_u64(u64) -> Told;
        serialize_f32(f32) -> Told;
        serialize_f64(f64) -> Told;
        serialize_char(char) -> Told;
        serialize_str(&str) -> Told;
        serialize_bytes(&[u8]) -> Told;
        serialize_none() -> Told;
        serialize_unit() -> Told;
        serialize_unit_struct(Word) -> Told;
        serialize_unit_variant(Word, u32, Word) -> Told;
        serialize_seq(Option<usize>) -> None;
        serialize_tuple(usize) -> None;
        serialize_tuple_struct(Word, usize) -> None;
        serialize_tuple_variant(Word, u32, Word, usize) -> None;
        serialize_map(Option<usize>) -> None;
        serialize_struct_variant(Word, u32, Word, usize) -> None;
    }
}

#[test]
fn a_problem_tells_how_many_members_it_has() {
    let whole = ProblemDetails { instance: Some("/7"), ..ProblemDetails::of(Acme::NotFound) };
    let bare = ProblemDetails { detail: None, ..ProblemDetails::of(Words::from_code("x")) };
    for (problem, count) in [(whole, 5), (ProblemDetails::of(Acme::from_code(418)), 3), (bare, 1)] {
        assert_eq!(problem.serialize(Counted), Ok((count, count)));
    }
}
