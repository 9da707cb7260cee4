//! The recipes for retries against a server: what the table allows is sent again, and nothing else.

use crate::TurnstileStatus;
use backon::ExponentialBuilder;
use http::{HeaderMap, HeaderValue, Method, Request, Response};
use recipes::server::{self, Log};
use reqwest_middleware::ClientBuilder;
use reqwest_retry::RetryTransientMiddleware;
use reqwest_retry::policies::ExponentialBackoff;
use status_core::{RetryDecision, StatusError};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::time::Instant;
use tower::{Service, ServiceBuilder, ServiceExt};

/// The code that the path asks for, once; 200 from then on. `/429/7` asks to wait for seven seconds.
async fn flapping() -> (SocketAddr, Log) {
    let answer = |request: &Request<_>, before: usize| {
        let mut path = request.uri().path().split('/').skip(1);
        let code = path.next().and_then(|code| code.parse().ok()).unwrap();
        let status = if before == 0 { TurnstileStatus::from_code(code) } else { TurnstileStatus::Ok };
        let mut headers = HeaderMap::new();
        if let Some(seconds) = path.next() {
            headers.insert("retry-after", HeaderValue::from_str(seconds).unwrap());
        }
        server::problem(status, headers).unwrap()
    };
    server::start(answer).await.unwrap()
}

/// Codes that the server answers with first, and by which methods each is sent again.
fn expected() -> impl Iterator<Item = (Method, u16, usize)> {
    let codes = TurnstileStatus::CODES.iter().copied().chain([418, 502]);
    codes.flat_map(|code| {
        [Method::GET, Method::PUT, Method::POST].map(|method| {
            let again = TurnstileStatus::from_code(code).retry().allows(method.is_idempotent());
            (method, code, 1 + usize::from(again))
        })
    })
}

fn count(log: &Log, method: &Method, path: &str) -> usize {
    let line = format!("{method} {path}");
    log.lock().unwrap().iter().filter(|asked| **asked == line).count()
}

#[tokio::test]
async fn reqwest_retry_retries_what_the_table_allows() {
    let (address, log) = flapping().await;
    let client = |idempotent| {
        let policy = ExponentialBackoff::builder()
            .retry_bounds(Duration::from_millis(1), Duration::from_millis(2))
            .build_with_max_retries(2);
        let strategy =
            recipes::reqwest_retry::ByTable::<TurnstileStatus>::new(idempotent, Duration::from_secs(1));
        let retries = RetryTransientMiddleware::new_with_policy_and_strategy(policy, strategy);
        ClientBuilder::new(reqwest::Client::new()).with(retries).build()
    };
    let (idempotent, once) = (client(true), client(false));
    for (method, code, times) in expected() {
        let client = if method.is_idempotent() { &idempotent } else { &once };
        client.request(method.clone(), format!("http://{address}/{code}")).send().await.unwrap();
        assert_eq!(count(&log, &method, &format!("/{code}")), times, "{method} {code}");
    }
    // Longer than the policy waits: handed over at once.
    let response = idempotent.get(format!("http://{address}/429/2")).send().await.unwrap();
    assert_eq!(TurnstileStatus::from(response.status()), TurnstileStatus::TooManyPeople);
    // No answer at all: only what is idempotent is sent again.
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    assert!(once.post(format!("http://{nobody}/")).send().await.is_err());
}

/// reqwest as tower's service of `http` requests.
fn service(
    client: reqwest::Client,
) -> impl Service<Request<String>, Response = Response<()>, Error = reqwest::Error> + Clone {
    tower::service_fn(move |request: Request<String>| {
        let client = client.clone();
        async move {
            let response = client.execute(request.try_into()?).await?;
            let (head, _) = Response::<reqwest::Body>::from(response).into_parts();
            Ok(Response::from_parts(head, ()))
        }
    })
}

#[tokio::test(start_paused = true)]
async fn tower_retries_what_the_table_allows_and_waits_as_told() {
    let (address, log) = flapping().await;
    let backoff = Duration::from_millis(100);
    let policy = recipes::tower::ByTable::<TurnstileStatus>::new(2, backoff, Duration::from_secs(60));
    let client = ServiceBuilder::new().retry(policy).service(service(reqwest::Client::new()));
    let send = async |method: &Method, path: &str| {
        let request = Request::builder().method(method).uri(format!("http://{address}{path}"));
        let start = Instant::now();
        let response = client.clone().oneshot(request.body(String::new()).unwrap()).await.unwrap();
        (TurnstileStatus::from(response.status()), start.elapsed())
    };
    for (method, code, times) in expected() {
        let path = format!("/{code}");
        let (_, waited) = send(&method, &path).await;
        assert_eq!(count(&log, &method, &path), times, "{method} {code}");
        assert_eq!(waited >= backoff, times == 2, "{method} {code}");
    }
    let (status, waited) = send(&Method::POST, "/429/7").await;
    assert_eq!(status, TurnstileStatus::Ok);
    assert!((7..8).contains(&waited.as_secs()), "{waited:?}");
    let (status, waited) = send(&Method::POST, "/429/61").await;
    assert_eq!((status, waited.as_secs()), (TurnstileStatus::TooManyPeople, 0));
}

#[tokio::test(start_paused = true)]
async fn backon_retries_what_the_table_allows_and_waits_as_told() {
    let (address, log) = flapping().await;
    let client = reqwest::Client::new();
    let send = async |method: &Method, path: &str| {
        let start = Instant::now();
        let attempt = async || {
            let response =
                client.request(method.clone(), format!("http://{address}{path}")).send().await.unwrap();
            let (head, _) = Response::<reqwest::Body>::from(response).into_parts();
            recipes::backon::attempt::<TurnstileStatus>(&head, method.is_idempotent())
        };
        let backoff =
            ExponentialBuilder::default().with_min_delay(Duration::from_millis(100)).with_max_times(2);
        let result = recipes::backon::retry(attempt, backoff, tokio::time::sleep).await;
        (result, start.elapsed())
    };
    for (method, code, times) in expected() {
        let path = format!("/{code}");
        let (result, waited) = send(&method, &path).await;
        assert_eq!(count(&log, &method, &path), times, "{method} {code}");
        assert_eq!(result.is_ok(), times == 2 || code == 200, "{method} {code}");
        assert_eq!(waited >= Duration::from_millis(100), times == 2, "{method} {code}");
    }
    let (result, waited) = send(&Method::POST, "/429/7").await;
    assert_eq!((result, waited.as_secs()), (Ok(TurnstileStatus::Ok), 7));
    let (result, _) = send(&Method::POST, "/429/61").await;
    assert_eq!(result, Err(StatusError::new(TurnstileStatus::TooManyPeople).with_body(RetryDecision::Stop)));
}
