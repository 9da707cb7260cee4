//! The specs that come with the engine.

macro_rules! specs {
    ($($id:literal)*) => {
        /// Id and text of every bundled spec, by id.
        pub const SPECS: &[(&str, &str)] = &[$(($id, include_str!(concat!("../specs/", $id, ".yaml")))),*];
    };
}

specs! {
    "ably-errors"
    "acme-errors"
    "anthropic"
    "anthropic-error-types"
    "asterisk-hangup"
    "aws-dynamodb"
    "aws-elb"
    "aws-s3"
    "binance"
    "binance-errors"
    "cds-au"
    "cloudflare-error"
    "cloudflare-http"
    "discord-gateway-close"
    "discord-http"
    "discord-json-errors"
    "discord-rpc-close"
    "discord-rpc-error"
    "discord-voice-close"
    "ethereum-json-rpc"
    "github"
    "gitlab"
    "google-cloud-storage"
    "google-errors"
    "graphql-ws-websocket"
    "grpc"
    "iana-http"
    "iana-http2-error"
    "iana-http3-error"
    "iana-websocket"
    "iis"
    "json-rpc-errors"
    "kafka-errors"
    "kubernetes"
    "kubernetes-reasons"
    "mailgun"
    "mastodon"
    "matrix-client-server"
    "microsoft-graph"
    "nginx"
    "notion"
    "oauth-errors"
    "oci-distribution"
    "okta-errors"
    "opc-ua-codes"
    "openai"
    "openai-error-codes"
    "postgresql-sqlstate"
    "pusher-websocket"
    "roblox"
    "sendgrid"
    "shopify"
    "slack-web-api"
    "smtp"
    "spotify"
    "stripe"
    "stripe-decline-codes"
    "stripe-error-codes"
    "twilio"
    "twilio-email"
    "twilio-errors"
    "vault"
    "vipps"
    "vipps-errors"
    "vtex"
    "vtex-checkout"
}

/// Id and text of the bundled spec with this id: `vipps`, `discord-gateway-close`, also written `discord/gateway-close`. A
/// vendor alone is its http table. None if there is no such spec.
///
/// ```
/// let (id, text) = status_codegen::tool::bundled::find("discord").unwrap();
/// assert_eq!(id, "discord-http");
/// assert!(text.contains("vendor: discord"));
/// ```
#[must_use]
pub fn find(id: &str) -> Option<(&'static str, &'static str)> {
    let exact = |id: &str| {
        let index = SPECS.binary_search_by_key(&id, |&(id, _)| id).ok()?;
        SPECS.get(index).copied()
    };
    exact(id).or_else(|| exact(&id.replace('/', "-"))).or_else(|| exact(&format!("{id}-http")))
}
