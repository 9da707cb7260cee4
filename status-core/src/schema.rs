//! A status in a schema: a whole number, the listed codes as examples, what they mean in the description. Not an
//! enumeration, since a vendor answers with unlisted codes too.

use crate::{VendorStatus, parse};
use alloc::string::String;
use core::fmt::Write;

/// The JSON Schema of any vendor's status.
#[cfg(feature = "schemars")]
pub fn schemars<S: VendorStatus>() -> schemars::Schema {
    schemars::json_schema!({
        "type": "integer",
        "format": "uint16",
        "minimum": u16::MIN,
        "maximum": u16::MAX,
        "description": description::<S>(),
        "examples": S::CODES,
    })
}

macro_rules! openapi {
    ($feature:literal $utoipa:ident) => {
        /// The OpenAPI schema of any vendor's status.
        #[cfg(feature = $feature)]
        pub fn $utoipa<S: VendorStatus>() -> $utoipa::openapi::RefOr<$utoipa::openapi::schema::Schema> {
            use $utoipa::openapi::{KnownFormat, ObjectBuilder, SchemaFormat, Type};

            ObjectBuilder::new()
                .schema_type(Type::Integer)
                .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int32)))
                .minimum(Some(u16::MIN))
                .maximum(Some(u16::MAX))
                .description(Some(description::<S>()))
                .examples(S::CODES.iter().copied())
                .into()
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
        let _ = write!(text, "\n- {} {}: {}", status.code(), parse::label(*status), status.description());
    }
    text
}
