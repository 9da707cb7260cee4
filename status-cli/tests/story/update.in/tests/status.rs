#[test]
fn every_error_has_advice() {
    for &status in acme_sdk::AcmeStatus::ALL {
        let is_error = status.into_result().is_err();
        assert!(!is_error || acme_sdk::advice(status).is_some(), "no advice for {status}");
    }
}
