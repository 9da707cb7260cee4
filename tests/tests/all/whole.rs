//! What holds for all 65,536 codes of every shape of table, through code that knows only the trait.

use crate::enums::{Acme, built, every_enum};
use status_core::{UnknownCode, VendorStatus};
use std::fmt::Debug;
use std::mem::size_of;
use std::str::FromStr;

fn four_bytes<S: VendorStatus>() {
    assert_eq!(size_of::<S>(), 4);
    assert_eq!(size_of::<Option<S>>(), 4);
    assert_eq!(size_of::<Result<(), S>>(), 4);
}

const _: () = assert!(size_of::<Acme>() == 4 && size_of::<Option<built::Dense>>() == 4);

#[test]
fn an_enum_is_four_bytes_and_so_are_option_and_result() {
    every_enum!(four_bytes);
}

fn round_trips<S: VendorStatus<Code = u16> + From<u16> + Into<u16>>() {
    for code in 0..=u16::MAX {
        let status = S::from_code(code);
        assert_eq!(status.code(), code);
        assert_eq!(S::from(code), status);
        assert_eq!(Into::<u16>::into(status), code);
        assert_eq!(status.is_known(), S::CODES.binary_search(&code).is_ok(), "{code}");
        // A listed number is a text too, which is never made at run time.
        let text: Option<&'static str> = status.code_str();
        assert_eq!(text, status.is_known().then(|| code.to_string()).as_deref());
    }
}

const _: () = assert!(matches!(Acme::NotFound.code_str(), Some(text) if matches!(text.as_bytes(), b"404")));

#[test]
fn every_code_comes_back_from_its_status_a_listed_one_as_a_text_too() {
    every_enum!(round_trips);
}

fn ascend<S: VendorStatus>() {
    assert!(!S::CODES.is_empty());
    assert!(S::CODES.windows(2).all(|pair| pair[0] < pair[1]));
    assert_eq!(S::ALL.iter().map(|status| status.code()).collect::<Vec<_>>(), S::CODES);
}

#[test]
fn listed_codes_ascend_in_step_with_their_variants() {
    every_enum!(ascend);
}

fn refuses<S: VendorStatus<Code = u16>>() {
    for code in 0..=u16::MAX {
        let unknown = UnknownCode::<S>::new(code);
        assert_eq!(unknown.is_none(), S::from_code(code).is_known(), "{code}");
        if let Some(unknown) = unknown {
            assert_eq!(unknown.code(), code);
            assert_eq!(format!("{unknown} {unknown:?}"), format!("{code} {code}"));
        }
    }
}

#[test]
fn an_unknown_code_is_made_of_no_listed_one() {
    every_enum!(refuses);
}

fn says<S: VendorStatus<Code = u16>>() {
    for code in 0..=u16::MAX {
        let status = S::from_code(code);
        let category = status.category();
        assert!(!status.description().is_empty());
        assert_eq!(status.is_retryable(), status.retry().is_retryable());
        let tests = [
            (status.is_informational(), "informational"),
            (status.is_success(), "success"),
            (status.is_redirection(), "redirection"),
            (status.is_client_error(), "client_error"),
            (status.is_server_error(), "server_error"),
        ];
        assert!(tests.iter().all(|&(is, word)| is == (category.as_str() == word)), "{code}: {tests:?}");
        match status.into_result() {
            Ok(fine) => assert!(fine == status && !category.is_error()),
            Err(error) => {
                assert!(error.status() == status && category.is_error());
                assert_eq!(error.to_string(), format!("{status}: {}", status.description()));
            }
        }
        if status.is_known() {
            let phrase = status.reason().unwrap_or(status.name());
            assert_eq!(status.to_string(), format!("{code} {phrase}"));
            assert_eq!(format!("{status:?}"), status.name());
        } else {
            assert_eq!(status.to_string(), code.to_string());
            assert_eq!(format!("{status:?}"), format!("Unknown({code})"));
            assert_eq!((status.reason(), status.deprecated(), status.name()), (None, None, "Unknown"));
            assert!(status.links().is_empty() && status.tags().is_empty() && !status.is_documented());
        }
    }
}

#[test]
fn every_code_is_described_and_displayed() {
    every_enum!(says);
}

fn parses<S: VendorStatus<Code = u16>>()
where
    <S as FromStr>::Err: Debug,
{
    for code in 0..=u16::MAX {
        let status = S::from_code(code);
        assert_eq!(status.to_string().parse::<S>().unwrap(), status);
        assert_eq!(code.to_string().parse::<S>().unwrap(), status);
    }
    for status in S::ALL {
        assert_eq!(status.name().parse::<S>().unwrap(), *status);
    }
}

#[test]
fn what_display_prints_is_read_back() {
    // The enums of 5,000 codes are parsed by search: a sample of them is in the test of the parser.
    use crate::doors::{Partial, Plain};
    use crate::enums::{Beyond, Bolt, Brink, Close, Edges, Mail, One, Rpc};
    use status_core::vendors::{VippsStatus, VtexStatus};
    parses::<VippsStatus>();
    parses::<VtexStatus>();
    parses::<Acme>();
    parses::<Beyond>();
    parses::<Bolt>();
    parses::<Brink>();
    parses::<Close>();
    parses::<Edges>();
    parses::<Mail>();
    parses::<One>();
    parses::<Rpc>();
    parses::<Partial>();
    parses::<Plain>();
}

#[test]
fn five_thousand_codes_keep_their_names() {
    assert_eq!(built::Dense::CODES.len(), 5000);
    assert_eq!(built::Dense::from_code(1000), built::Dense::C1000);
    assert_eq!(built::Dense::from_code(5999).name(), "C5999");
    assert!(!built::Dense::from_code(6000).is_known());
    assert_eq!(built::Scattered::from_code(13 * 4999), built::Scattered::C4999);
    assert!(!built::Scattered::from_code(14).is_known());
    assert_eq!("c4999".parse::<built::Scattered>().unwrap(), built::Scattered::C4999);
}
