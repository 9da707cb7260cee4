//! The client against a server on loopback that answers as the tables say.

use http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};
use recipes::server::{self, Log};
use status_core::vendors::VtexStatus;
use status_core::{Retry, UnknownCode, VendorStatus};
use std::fmt::Debug;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::time::Instant;
use vtex_client::{Client, Error, Limits, Order, Product, Receipt};

/// The same shop by an enum of the user's own: stricter than VTEX's table, and with a wait of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, VendorStatus)]
#[status(vendor = "shop", title = "Our shop", retry_after("X-Wait"), impls(http))]
enum ShopStatus {
    /// Here you are.
    #[status(200, reason = "OK")]
    Ok,
    /// The shop is being cleaned.
    #[status(409, reason = "Cleaning", retry = always, remedy = "Come back when the floor is dry.")]
    Cleaning,
    /// The till is broken.
    #[status(500, reason = "Till Broken", retry = never)]
    TillBroken,
    /// The shop is closed.
    #[status(503, reason = "Closed", retry = idempotent)]
    Closed,
    #[status(catch_all)]
    Other(UnknownCode<Self>),
}

const LIMITS: Limits =
    Limits { tries: 3, backoff: Duration::from_millis(100), wait: Duration::from_secs(60) };
const ORDER: Order = Order { product: 7, quantity: 2 };

/// Successes without a body, from which no product can be read.
const EMPTY: [u16; 2] = [204, 205];

fn success(path: &str) -> Response<Vec<u8>> {
    let body = if path == "/orders" {
        serde_json::to_vec(&Receipt { order: "v-1".into() })
    } else {
        serde_json::to_vec(&Product { id: 7, name: "Lamp".into() })
    };
    Response::new(body.unwrap())
}

/// A shop that answers `code` the first `times` times to each request, with these headers, and then as it should.
async fn shop<S: VendorStatus<Code = u16>>(
    code: u16,
    times: usize,
    headers: &[(&'static str, &'static str)],
) -> (SocketAddr, Log) {
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        map.insert(*name, HeaderValue::from_static(value));
    }
    let answer = move |request: &Request<_>, before| match S::from_code(code) {
        _ if before >= times => success(request.uri().path()),
        status if !status.is_success() => server::problem(status, map.clone()).unwrap(),
        status => {
            let mut response = success(request.uri().path());
            *response.status_mut() = StatusCode::from_u16(status.code()).unwrap();
            if EMPTY.contains(&status.code()) {
                response.body_mut().clear();
            }
            response
        }
    };
    server::start(answer).await.unwrap()
}

/// A call of each kind: its method and what came of it.
async fn calls<S: VendorStatus<Code = u16>>(client: &Client<S>) -> [(Method, Result<(), Error<S>>); 3] {
    [
        (Method::GET, client.product(7).await.map(|product| assert_eq!(product.name, "Lamp"))),
        (Method::PUT, client.set_price(7, 1999).await),
        (Method::POST, client.place(ORDER).await.map(|receipt| assert_eq!(receipt.order, "v-1"))),
    ]
}

fn count(log: &Log, method: &Method) -> u32 {
    let log = log.lock().unwrap();
    log.iter().filter(|asked| asked.starts_with(method.as_str())).count().try_into().unwrap()
}

/// An answer that stays: it is sent again as often as the limits allow if the table does, else once.
async fn every_code_is_retried_as_the_table_says<S: VendorStatus<Code = u16>>() {
    for code in S::CODES.iter().copied().chain([402, 408, 418, 451, 499, 505, 507, 599, 700, 999]) {
        let status = S::from_code(code);
        let (address, log) = shop::<S>(code, usize::MAX, &[]).await;
        let client = Client::<S>::new(format!("http://{address}"), LIMITS);
        for (method, result) in calls(&client).await {
            let tries = if status.retry().allows(method.is_idempotent()) { LIMITS.tries } else { 1 };
            assert_eq!(count(&log, &method), tries, "{method} {status:?}");
            let read = method == Method::PUT || !EMPTY.contains(&code);
            match result {
                Ok(()) => assert!(status.is_success() && read, "{method} {status:?}"),
                Err(Error::Status(error)) => {
                    assert!(error.status() == status && !status.is_success(), "{method}")
                }
                Err(Error::Transport(error)) => assert!(!read && error.is_decode(), "{method} {status:?}"),
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn every_code_of_vtex_is_retried_as_its_table_says() {
    every_code_is_retried_as_the_table_says::<VtexStatus>().await;
}

#[tokio::test(start_paused = true)]
async fn every_code_of_an_own_enum_is_retried_as_it_says() {
    every_code_is_retried_as_the_table_says::<ShopStatus>().await;
}

#[tokio::test(start_paused = true)]
async fn a_flapping_server_is_asked_until_it_answers() {
    let (address, log) = shop::<VtexStatus>(429, 2, &[]).await;
    let start = Instant::now();
    let client = Client::<VtexStatus>::new(format!("http://{address}"), LIMITS);
    for (method, result) in calls(&client).await {
        assert!(result.is_ok(), "{method} {result:?}");
        assert_eq!(count(&log, &method), 3);
    }
    // 100 ms, then 200 ms, for each of the three.
    assert!((900..950).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());

    let (address, log) = shop::<ShopStatus>(503, 2, &[]).await;
    let client = Client::<ShopStatus>::new(format!("http://{address}"), LIMITS);
    let status = client.place(ORDER).await.unwrap_err().status();
    assert_eq!((status, count(&log, &Method::POST)), (Some(ShopStatus::Closed), 1));
}

#[tokio::test(start_paused = true)]
async fn an_order_is_never_sent_twice_where_it_may_have_been_taken() {
    for code in
        VtexStatus::CODES.iter().copied().filter(|code| VtexStatus::from_code(*code).retry() != Retry::Always)
    {
        let (address, log) = shop::<VtexStatus>(code, usize::MAX, &[("retry-after", "1")]).await;
        let client = Client::<VtexStatus>::new(format!("http://{address}"), LIMITS);
        let result = client.place(ORDER).await;
        assert_eq!(count(&log, &Method::POST), 1, "{code} {result:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn the_vendors_wait_goes_before_the_backoff() {
    async fn wait<S: VendorStatus<Code = u16>>(
        code: u16,
        header: (&'static str, &'static str),
    ) -> (bool, u64) {
        let (address, _) = shop::<S>(code, 1, &[header]).await;
        let start = Instant::now();
        let result = Client::<S>::new(format!("http://{address}"), LIMITS).place(ORDER).await;
        (result.is_ok(), start.elapsed().as_secs())
    }
    assert_eq!(wait::<VtexStatus>(429, ("retry-after", "7")).await, (true, 7));
    assert_eq!(wait::<VtexStatus>(429, ("retry-after", "60")).await, (true, 60));
    assert_eq!(wait::<VtexStatus>(429, ("retry-after", "61")).await, (false, 0), "longer than the limit");
    assert_eq!(wait::<VtexStatus>(429, ("retry-after", "Fri, 31 Dec 9999 23:59:59 GMT")).await, (false, 0));
    assert_eq!(wait::<VtexStatus>(429, ("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT")).await, (true, 0));
    assert_eq!(wait::<VtexStatus>(429, ("retry-after", "soon")).await, (true, 0), "the backoff");
    assert_eq!(wait::<VtexStatus>(404, ("retry-after", "7")).await, (false, 0), "not retried at all");
    assert_eq!(wait::<ShopStatus>(409, ("x-wait", "9")).await, (true, 9));
    assert_eq!(wait::<ShopStatus>(409, ("retry-after", "9")).await, (true, 0), "not the shop's header");
}

#[tokio::test]
async fn a_user_sees_what_happened_and_what_to_do() {
    let (address, _) = shop::<VtexStatus>(500, usize::MAX, &[]).await;
    let error =
        Client::<VtexStatus>::new(format!("http://{address}"), LIMITS).place(ORDER).await.unwrap_err();
    let report = error.report();
    let lines: Vec<&str> = report.lines().collect();
    assert!(lines[0].starts_with("error: 500 Internal Server Error: An internal server error has occurred."));
    assert!(lines[1].starts_with("  what to do: Verify the headers"));
    assert_eq!(
        lines[2..4],
        ["  VTEX status page: https://status.vtex.com/", "  VTEX Support: https://help.vtex.com/support"]
    );
    assert!(
        lines[4]
            .starts_with(r#"  the answer: {\"type\":\"about:blank\",\"title\":\"Internal Server Error\""#)
    );

    let (address, _) = shop::<ShopStatus>(409, usize::MAX, &[("x-wait", "3600")]).await;
    let error =
        Client::<ShopStatus>::new(format!("http://{address}"), LIMITS).place(ORDER).await.unwrap_err();
    assert!(error.report().starts_with(
        "error: 409 Cleaning: The shop is being cleaned.\n  what to do: Come back when the floor is dry.\n"
    ));

    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let error = Client::<VtexStatus>::new(format!("http://{nobody}"), LIMITS).place(ORDER).await.unwrap_err();
    assert_eq!(error.status(), None);
    assert!(error.report().starts_with("error: no answer that can be read\n"), "{}", error.report());
}

#[tokio::test]
async fn the_program_prints_the_answer_or_the_report() {
    async fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
        let program = env!("CARGO_BIN_EXE_vtex-client");
        let output = tokio::process::Command::new(program).args(arguments).output().await.unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code(), text(output.stdout), text(output.stderr))
    }
    let (address, log) = shop::<VtexStatus>(429, 1, &[("retry-after", "0")]).await;
    let base = format!("http://{address}");
    assert_eq!(run(&[&base, "product", "7"]).await, (Some(0), "Lamp\n".into(), String::new()));
    assert_eq!(run(&[&base, "order", "7", "2"]).await, (Some(0), "ordered: v-1\n".into(), String::new()));
    assert_eq!(log.lock().unwrap().len(), 4);

    let (address, _) = shop::<VtexStatus>(404, usize::MAX, &[]).await;
    let (code, printed, told) = run(&[&format!("http://{address}"), "product", "8"]).await;
    assert_eq!((code, printed.as_str()), (Some(1), ""));
    assert!(told.starts_with("error: 404 Not Found: The requested resource cannot be located."), "{told}");
    assert!(told.contains("\n  what to do: Refer to VTEX API Reference for correct endpoint naming.\n"));
    assert_eq!(run(&["product"]).await.0, Some(2));
}
