//! A status in a schema: a whole number or a text, the listed codes as examples, what they mean in the description. Not an
//! enumeration, since a vendor answers with unlisted codes too.

use crate::code::CodeType;
use crate::error::Described;
use crate::{Code, VendorStatus};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

/// The JSON Schema of any vendor's status.
#[cfg(feature = "schemars")]
pub fn schemars<S: VendorStatus>() -> schemars::Schema {
    use schemars::json_schema;

    let (description, (low, high)) = (description::<S>(), S::Code::BOUNDS);
    if S::Code::IS_TEXT {
        return json_schema!({ "type": "string", "description": description, "examples": texts::<S>() });
    }
    let bits = u32::from(low < 0) + (i128::BITS - high.leading_zeros());
    let format = alloc::format!("{}int{bits}", if low < 0 { "" } else { "u" });
    let mut schema = json_schema!({
        "type": "integer",
        "format": format,
        "minimum": low as i64,
        "maximum": high as u64,
        "description": description,
        "examples": numbers::<S, u64>(),
    });
    if low < 0 {
        schema.insert("examples".into(), numbers::<S, i64>().into());
    }
    schema
}

macro_rules! openapi {
    ($feature:literal $utoipa:ident) => {
        /// The OpenAPI schema of any vendor's status.
        #[cfg(feature = $feature)]
        pub fn $utoipa<S: VendorStatus>() -> $utoipa::openapi::RefOr<$utoipa::openapi::schema::Schema> {
            use $utoipa::openapi::{KnownFormat, ObjectBuilder, SchemaFormat, Type};

            let object = ObjectBuilder::new().description(Some(description::<S>()));
            let (low, high) = S::Code::BOUNDS;
            if S::Code::IS_TEXT {
                return object.schema_type(Type::String).examples(texts::<S>()).into();
            }
            let is_short = high <= i128::from(i32::MAX);
            let format = if is_short { KnownFormat::Int32 } else { KnownFormat::Int64 };
            let object = object.schema_type(Type::Integer).format(Some(SchemaFormat::KnownFormat(format)));
            // Bounds are counted in words of the machine: one that a word does not hold is left out.
            if low < 0 {
                let object = object.minimum(isize::try_from(low).ok()).maximum(isize::try_from(high).ok());
                object.examples(numbers::<S, i64>()).into()
            } else {
                let object = object.minimum(usize::try_from(low).ok()).maximum(usize::try_from(high).ok());
                object.examples(numbers::<S, u64>()).into()
            }
        }
    };
}

openapi!("utoipa-5" utoipa_5);
openapi!("utoipa-6" utoipa_6);

/// Whose status it is, and a line for each listed code.
fn description<S: VendorStatus>() -> String {
    let mut text = String::from("Status code of ");
    text.push_str(S::VENDOR.title);
    text.push_str("; unlisted ones may come too.\n");
    for status in S::ALL {
        // Writing to a `String` cannot fail.
        let _ = write!(text, "\n- {}", Described(*status));
    }
    text
}

/// The listed codes of a table of numbers; none of a table of texts.
fn numbers<S: VendorStatus, T: TryFrom<i128>>() -> Vec<T> {
    let number = |code: Code<'static>| match code {
        Code::Number(number) => T::try_from(number).ok(),
        Code::Text(_) => None,
    };
    S::CODES.iter().filter_map(|&code| number(code.into())).collect()
}

/// The listed codes of a table of texts; none of a table of numbers.
fn texts<S: VendorStatus>() -> Vec<&'static str> {
    let text = |code: Code<'static>| match code {
        Code::Text(text) => Some(text),
        Code::Number(_) => None,
    };
    S::CODES.iter().filter_map(|&code| text(code.into())).collect()
}
