//! Retry advice for HTTP: what clients do, general ones against the registry's table and vendors' own against theirs.

use crate::{Difference, codes, compare_retries, table};

/// The statuses that a table lists and those that a client names.
fn union(id: &str, named: &[u16]) -> Vec<u16> {
    codes(id).chain(named.iter().copied()).collect()
}

#[test]
fn http_advice_agrees_with_reqwest_retry() {
    // reqwest-retry 0.9.1, `default_on_request_success`.
    let retries = |code| matches!(code, 408 | 429 | 500..=599);
    const BY_DIGIT: &str = "theirs: by the first digit; nothing says that another try would go better";
    compare_retries(
        table("iana"),
        100..=599,
        retries,
        &[
            (425, "given up", "always", "theirs: for clients that send no TLS early data"),
            (501, "retried", "never", BY_DIGIT),
            (505, "retried", "never", BY_DIGIT),
            (506, "retried", "never", BY_DIGIT),
            (507, "retried", "never", BY_DIGIT),
            (508, "retried", "never", BY_DIGIT),
            (510, "retried", "never", BY_DIGIT),
            (511, "retried", "never", BY_DIGIT),
        ],
    );
}

#[test]
fn http_advice_agrees_with_urllib3() {
    // urllib3 2.8.0 (Python), `Retry.RETRY_AFTER_STATUS_CODES`: retried where a Retry-After came along.
    compare_retries(
        table("iana"),
        [413, 429, 503],
        |_| true,
        &[(413, "retried", "never", "ours: temporary only with Retry-After, as the remedy says")],
    );
}

/// The client that Stainless generates, `_should_retry`; it sends an idempotency key.
fn stainless(id: &str, known: &[Difference<u16>]) {
    let codes = union(id, &[408, 409, 429, 500, 502, 503, 504, 529]);
    compare_retries(table(id), codes, |code| matches!(code, 408 | 409 | 429 | 500..), known);
}

#[test]
fn anthropic_advice_agrees_with_its_sdk() {
    // anthropic 2.14.0 (Python).
    stainless("anthropic", &[]);
}

#[test]
fn openai_advice_agrees_with_its_sdk() {
    // openai 3.57.0 (Python).
    stainless("openai", &[]);
}

#[test]
fn stripe_advice_agrees_with_its_sdk() {
    // stripe 16.1.0 (Python), `HTTPClient._should_retry` where no `stripe-should-retry` came along.
    compare_retries(
        table("stripe"),
        union("stripe", &[409, 500, 502, 503, 504]),
        |code| matches!(code, 409 | 500..),
        &[(429, "given up", "always", "theirs: left to the header; the page says to retry with backoff")],
    );
}

#[test]
fn github_advice_agrees_with_octokit() {
    // @octokit/plugin-retry 8.1.1 (npm), `doNotRetry`; what GitHub's page does not list is IANA's.
    const FATAL: [u16; 7] = [400, 401, 403, 404, 410, 422, 451];
    let documented = codes("github").filter(|&code| table("github").get(code).is_documented);
    let codes = documented.chain(FATAL).chain([500, 502, 503, 504]);
    compare_retries(table("github"), codes, |code| code >= 400 && !FATAL.contains(&code), &[]);
}

#[test]
fn gitlab_advice_agrees_with_python_gitlab() {
    // python-gitlab 8.6.0 (Python), `RETRYABLE_TRANSIENT_ERROR_CODES`, and 429 by `obey_rate_limit`.
    let named: Vec<_> = [429, 500, 502, 503, 504].into_iter().chain(520..=530).collect();
    compare_retries(table("gitlab"), union("gitlab", &named), |code| named.contains(&code), &[]);
    // From 520 on they are Cloudflare's.
    const CERTIFICATE: &str =
        "theirs: 520 to 530 alike; Cloudflare says that retrying its TLS errors will not help";
    let known = [(525, "retried", "never", CERTIFICATE), (526, "retried", "never", CERTIFICATE)];
    compare_retries(table("cloudflare"), 520..=530, |_| true, &known);
}

#[test]
fn discord_advice_agrees_with_discord_py() {
    // discord.py 2.7.1 (Python), `HTTPClient.request`.
    compare_retries(table("discord"), [429, 500, 502, 504, 524], |_| true, &[]);
}

#[test]
fn microsoft_graph_advice_agrees_with_its_sdk() {
    // @microsoft/microsoft-graph-client 3.0.7 (npm), `RetryHandler.RETRY_STATUS_CODES`.
    compare_retries(table("microsoft-graph"), [429, 503, 504], |_| true, &[]);
}

#[test]
fn shopify_advice_agrees_with_its_sdk() {
    // @shopify/graphql-client 2.0.0 (npm), `RETRIABLE_STATUS_CODES`.
    compare_retries(table("shopify"), [429, 503], |_| true, &[]);
}
