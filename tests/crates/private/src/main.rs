//! A program that uses one method of each enum: nothing warns of the others.

#![deny(warnings, missing_docs, clippy::all, clippy::nursery, clippy::pedantic)]

status_core::vendor_status! { enum Acme = "../../specs/acme.yaml"; }
status_core::vendor_status! { enum Edges = "../../specs/edges.yaml"; }

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, status_core::VendorStatus)]
#[status(vendor = "acme")]
enum Own {
    #[status(200)]
    Ok,
    #[status(404)]
    NotFound,
    #[status(catch_all)]
    Unknown(status_core::UnknownCode<Self>),
}

mod printed {
    include!(concat!(env!("OUT_DIR"), "/close.rs"));
    include!(concat!(env!("OUT_DIR"), "/one.rs"));
}

fn main() {
    let code = u16::try_from(std::env::args().count()).unwrap_or_default();
    println!("{} {}", Acme::from_code(code), Edges::from_code(code).code());
    println!("{} {}", Own::from_code(code).description(), printed::Close::from_code(code));
    println!("{}", printed::One::from(code));
}
