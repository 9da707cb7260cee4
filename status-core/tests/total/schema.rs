//! The bounds in a schema are those of the codes' type, or there are none: utoipa counts them in words of the machine, which
//! with 32 bits do not hold every code.

use status_core::vendors::{BinanceErrorsStatus, IanaHttp3ErrorStatus, KafkaErrorsStatus, VippsStatus};
use utoipa_5::PartialSchema;

fn bounds<S: PartialSchema>() -> [Option<i128>; 2] {
    let schema: serde_json::Value = serde_json::to_value(S::schema()).unwrap();
    let bound = |name| schema.get(name).map(|bound| bound.to_string().parse().unwrap());
    [bound("minimum"), bound("maximum")]
}

#[test]
fn bounds_are_those_of_the_type_or_left_out() {
    assert_eq!(bounds::<VippsStatus>(), [Some(0), Some(65_535)]);
    assert_eq!(bounds::<KafkaErrorsStatus>(), [Some(-32_768), Some(32_767)]);
    assert_eq!(bounds::<BinanceErrorsStatus>(), [Some(i32::MIN.into()), Some(i32::MAX.into())]);
    let greatest = usize::try_from(u64::MAX).ok().map(|_| u64::MAX.into());
    assert_eq!(bounds::<IanaHttp3ErrorStatus>(), [Some(0), greatest]);
}
