//! Kafka's error codes.

use crate::{UNLISTED, compare, compare_retries, table};
use kafka_protocol::ResponseError;

/// Every error that kafka-protocol has a name for.
fn errors() -> impl Iterator<Item = (i16, ResponseError)> {
    let errors = (i16::MIN..=i16::MAX).filter_map(|code| Some((code, ResponseError::try_from_code(code)?)));
    errors.filter(|(_, error)| !matches!(error, ResponseError::Unknown(_)))
}

#[test]
fn errors_agree_with_kafka_protocol() {
    let named = errors().map(|(code, error)| (code, format!("{error:?}")));
    compare(
        table("kafka"),
        |entry| entry.name,
        named,
        &[(0, UNLISTED, "NoError", "theirs: an `Option` says that there is no error")],
    );
}

#[test]
fn advice_agrees_with_kafka_protocol() {
    let retriable = |code| ResponseError::try_from_code(code).is_some_and(|error| error.is_retriable());
    compare_retries(
        table("kafka"),
        errors().map(|(code, _)| code),
        retriable,
        &[(51, "given up", "idempotent", "theirs: not as the page of 3.9, where it is retriable")],
    );
}
