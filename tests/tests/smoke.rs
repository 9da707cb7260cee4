//! x
use status_core::vendors::*;
#[test]
fn smoke() {
    for code in 0..=u16::MAX { assert_eq!(VippsStatus::from_code(code).code(), code); assert_eq!(VtexStatus::from_code(code).code(), code);}
    let t = VippsStatus::from_code(418);
    println!("{t:?} {t} {} {:?} {}", t.description(), t.category(), VtexStatus::from_code(418).description());
    println!("{} {:?}", VtexStatus::ServiceUnavailable.into_result().unwrap_err(), "too many requests".parse::<VippsStatus>());
    assert_eq!(size_of::<VtexStatus>(),4); assert_eq!(size_of::<Option<VtexStatus>>(),4);assert_eq!(size_of::<Result<(),VtexStatus>>(),4);
}
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, status_core::VendorStatus)]
#[status(vendor = "acme")]
enum My {
    /// All is well.
    #[status(200)] Ok,
    #[status(catch_all)] Unknown(status_core::UnknownCode<Self>),
    #[status(404, reason="Not Found")] Nope,
}
#[test] fn d() { println!("{:?} {} {} {}", My::from_code(404), My::Nope, My::Ok.description(), My::from_code(5)); }
