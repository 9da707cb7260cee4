//! A server on loopback that answers as a table says: for tests of a client.

use http::{HeaderMap, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use status_core::{ProblemDetails, VendorStatus};
use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;

/// What the server has been asked, in order: `POST /orders`.
pub type Log = Arc<Mutex<Vec<String>>>;

/// Starts a server that answers by `answer`, which is given the request and the number of requests before it to the same
/// path by the same method. It ends with the runtime.
///
/// # Errors
///
/// No port is free.
pub async fn start<A>(answer: A) -> io::Result<(SocketAddr, Log)>
where
    A: Fn(&Request<Bytes>, usize) -> Response<Vec<u8>> + Send + Sync + 'static,
{
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = listener.local_addr()?;
    let (answer, log) = (Arc::new(answer), Log::default());
    let asked = Arc::clone(&log);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (answer, asked) = (Arc::clone(&answer), Arc::clone(&asked));
            let service = service_fn(move |request: Request<Incoming>| {
                let (answer, asked) = (Arc::clone(&answer), Arc::clone(&asked));
                async move {
                    let (head, body) = request.into_parts();
                    let body =
                        body.collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
                    let line = format!("{} {}", head.method, head.uri.path());
                    let before = {
                        let mut asked = asked.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                        asked.push(line.clone());
                        asked.iter().filter(|asked| **asked == line).count() - 1
                    };
                    let response = answer(&Request::from_parts(head, body), before);
                    Ok::<_, Infallible>(response.map(|body| Full::new(Bytes::from(body))))
                }
            });
            tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
        }
    });
    Ok((address, log))
}

/// The answer of a status: its number, and its problem details as JSON.
///
/// # Errors
///
/// A number that HTTP does not have.
pub fn problem<S: VendorStatus<Code = u16>>(
    status: S,
    headers: HeaderMap,
) -> http::Result<Response<Vec<u8>>> {
    let body = serde_json::to_vec(&ProblemDetails::of(status)).unwrap_or_default();
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(status.code())?;
    *response.headers_mut() = headers;
    let media_type = http::HeaderValue::from_static(ProblemDetails::MEDIA_TYPE);
    response.headers_mut().insert(http::header::CONTENT_TYPE, media_type);
    Ok(response)
}
