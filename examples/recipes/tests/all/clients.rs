//! reqwest and ureq speak `http::StatusCode`, so a vendor's status is one `from` away.

use crate::TurnstileStatus;
use http::HeaderMap;
use recipes::server;
use status_core::vendors::VtexStatus;

#[tokio::test]
async fn a_status_of_reqwest_is_a_vendors() {
    let (address, _) = server::start(|request, _| {
        let code = request.uri().path().trim_start_matches('/').parse().unwrap();
        server::problem(VtexStatus::from_code(code), HeaderMap::new()).unwrap()
    })
    .await
    .unwrap();
    for code in [200, 404, 418, 503, 599, 999] {
        let response = reqwest::get(format!("http://{address}/{code}")).await.unwrap();
        let status = VtexStatus::from(response.status());
        assert_eq!(status.code(), code);
        assert!(status == response.status());
        let problem: serde_json::Value = serde_json::from_str(&response.text().await.unwrap()).unwrap();
        assert_eq!(problem["detail"], status.description());
        assert_eq!(reqwest::StatusCode::try_from(status).unwrap().as_u16(), code);
    }
}

#[tokio::test]
async fn a_status_of_ureq_is_a_vendors() {
    let (address, _) =
        server::start(|_, _| server::problem(TurnstileStatus::TooManyPeople, HeaderMap::new()).unwrap())
            .await
            .unwrap();
    let answer = tokio::task::spawn_blocking(move || {
        // Else ureq makes an error of its own of the answer, without its body.
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        agent.get(format!("http://{address}/")).call()
    });
    let mut response = answer.await.unwrap().unwrap();
    assert_eq!(TurnstileStatus::from(response.status()), TurnstileStatus::TooManyPeople);
    assert!(response.body_mut().read_to_string().unwrap().contains("Too many at once."));
}
