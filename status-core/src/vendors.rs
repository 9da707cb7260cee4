//! The bundled vendors: an enum a table, behind the feature of the vendor's id, and look-ups over all of them at run time.
//!
//! # Examples
//!
//! ```
//! # #[cfg(all(feature = "vipps", feature = "vtex"))] {
//! use status_core::vendors::{self, VippsStatus};
//!
//! assert_eq!(VippsStatus::from_code(429).reason(), Some("Too Many Requests"));
//! let entry = vendors::lookup("vtex", 503).unwrap();
//! assert_eq!(entry.retry, status_core::Retry::Idempotent);
//! # }
//! ```

use crate::{Code, Entry, Protocol, Table};

/// The enums, each as the macro wrote it, or from its spec where the macro is there anyway; by feature with the impls of
/// other crates' traits; and the list of their tables.
macro_rules! bundled {
    // `http::StatusCode` is a number of 16 bits.
    (@http u16 $name:ident) => { crate::__impl_http!($name); };
    (@http $code:tt $name:ident) => {};

    ($($feature:literal $module:ident $name:ident($code:tt) $path:literal;)*) => {
        $(
            #[cfg(all(feature = $feature, any(docsrs, not(feature = "derive"))))]
            mod $module;
            #[cfg(all(feature = $feature, any(docsrs, not(feature = "derive"))))]
            #[cfg_attr(docsrs, doc(cfg(feature = $feature)))]
            pub use $module::$name;
            #[cfg(all(feature = $feature, not(any(docsrs, not(feature = "derive")))))]
            crate::vendor_status! {
                pub enum $name = $path;
            }
            #[cfg(all(feature = $feature, feature = "http"))]
            bundled! { @http $code $name }
            #[cfg(all(feature = $feature, feature = "serde"))]
            crate::__impl_serde!($name);
            #[cfg(all(feature = $feature, feature = "schemars"))]
            crate::__impl_schemars!($name);
            #[cfg(all(feature = $feature, feature = "utoipa-5"))]
            crate::__impl_utoipa_5!($name);
            #[cfg(all(feature = $feature, feature = "utoipa-6"))]
            crate::__impl_utoipa_6!($name);
        )*

        /// Every bundled table whose feature is on, by vendor and table id.
        ///
        /// ```
        /// let retried = status_core::vendors::ALL.iter().filter(|table| table.get(429).retry.allows(false));
        /// assert!(retried.count() <= status_core::vendors::ALL.len());
        /// ```
        pub static ALL: &[Table] = &[$(#[cfg(feature = $feature)] Table::of::<$name>()),*];
    };
}

bundled! {
    "ably" ably_errors AblyErrorsStatus(u32) "specs/ably-errors.yaml";
    "acme" acme_errors AcmeErrorsStatus(str) "specs/acme-errors.yaml";
    "anthropic" anthropic_error_types AnthropicErrorTypesStatus(str) "specs/anthropic-error-types.yaml";
    "anthropic" anthropic AnthropicStatus(u16) "specs/anthropic.yaml";
    "asterisk" asterisk_hangup AsteriskHangupStatus(u16) "specs/asterisk-hangup.yaml";
    "aws" aws_dynamodb AwsDynamodbStatus(str) "specs/aws-dynamodb.yaml";
    "aws" aws_s3 AwsS3Status(str) "specs/aws-s3.yaml";
    "aws-elb" aws_elb AwsElbStatus(u16) "specs/aws-elb.yaml";
    "binance" binance_errors BinanceErrorsStatus(i32) "specs/binance-errors.yaml";
    "binance" binance BinanceStatus(u16) "specs/binance.yaml";
    "cds-au" cds_au CdsAuStatus(u16) "specs/cds-au.yaml";
    "cloudflare" cloudflare_error CloudflareErrorStatus(u16) "specs/cloudflare-error.yaml";
    "cloudflare" cloudflare CloudflareStatus(u16) "specs/cloudflare-http.yaml";
    "discord" discord_gateway_close DiscordGatewayCloseStatus(u16) "specs/discord-gateway-close.yaml";
    "discord" discord DiscordStatus(u16) "specs/discord-http.yaml";
    "discord" discord_json_errors DiscordJsonErrorsStatus(u32) "specs/discord-json-errors.yaml";
    "discord" discord_rpc_close DiscordRpcCloseStatus(u16) "specs/discord-rpc-close.yaml";
    "discord" discord_rpc_error DiscordRpcErrorStatus(u16) "specs/discord-rpc-error.yaml";
    "discord" discord_voice_close DiscordVoiceCloseStatus(u16) "specs/discord-voice-close.yaml";
    "ethereum" ethereum_json_rpc EthereumJsonRpcStatus(i32) "specs/ethereum-json-rpc.yaml";
    "github" github GithubStatus(u16) "specs/github.yaml";
    "gitlab" gitlab GitlabStatus(u16) "specs/gitlab.yaml";
    "google" google_errors GoogleErrorsStatus(str) "specs/google-errors.yaml";
    "google-cloud-storage" google_cloud_storage GoogleCloudStorageStatus(u16) "specs/google-cloud-storage.yaml";
    "graphql-ws" graphql_ws_websocket GraphqlWsWebsocketStatus(u16) "specs/graphql-ws-websocket.yaml";
    "grpc" grpc GrpcStatus(u16) "specs/grpc.yaml";
    "iana" iana IanaStatus(u16) "specs/iana-http.yaml";
    "iana" iana_http2_error IanaHttp2ErrorStatus(u32) "specs/iana-http2-error.yaml";
    "iana" iana_http3_error IanaHttp3ErrorStatus(u64) "specs/iana-http3-error.yaml";
    "iana" iana_websocket IanaWebsocketStatus(u16) "specs/iana-websocket.yaml";
    "iis" iis IisStatus(u16) "specs/iis.yaml";
    "json-rpc" json_rpc_errors JsonRpcErrorsStatus(i32) "specs/json-rpc-errors.yaml";
    "kafka" kafka_errors KafkaErrorsStatus(i16) "specs/kafka-errors.yaml";
    "kubernetes" kubernetes KubernetesStatus(u16) "specs/kubernetes.yaml";
    "kubernetes" kubernetes_reasons KubernetesReasonsStatus(str) "specs/kubernetes-reasons.yaml";
    "mailgun" mailgun MailgunStatus(u16) "specs/mailgun.yaml";
    "mastodon" mastodon MastodonStatus(u16) "specs/mastodon.yaml";
    "matrix" matrix_client_server MatrixClientServerStatus(str) "specs/matrix-client-server.yaml";
    "microsoft-graph" microsoft_graph MicrosoftGraphStatus(u16) "specs/microsoft-graph.yaml";
    "nginx" nginx NginxStatus(u16) "specs/nginx.yaml";
    "notion" notion NotionStatus(u16) "specs/notion.yaml";
    "oauth" oauth_errors OauthErrorsStatus(str) "specs/oauth-errors.yaml";
    "oci" oci_distribution OciDistributionStatus(str) "specs/oci-distribution.yaml";
    "okta" okta_errors OktaErrorsStatus(str) "specs/okta-errors.yaml";
    "opc-ua" opc_ua_codes OpcUaCodesStatus(u32) "specs/opc-ua-codes.yaml";
    "openai" openai_error_codes OpenaiErrorCodesStatus(str) "specs/openai-error-codes.yaml";
    "openai" openai OpenaiStatus(u16) "specs/openai.yaml";
    "postgresql" postgresql_sqlstate PostgresqlSqlstateStatus(str) "specs/postgresql-sqlstate.yaml";
    "pusher" pusher_websocket PusherWebsocketStatus(u16) "specs/pusher-websocket.yaml";
    "roblox" roblox RobloxStatus(u16) "specs/roblox.yaml";
    "sendgrid" sendgrid SendgridStatus(u16) "specs/sendgrid.yaml";
    "shopify" shopify ShopifyStatus(u16) "specs/shopify.yaml";
    "slack" slack_web_api SlackWebApiStatus(str) "specs/slack-web-api.yaml";
    "smtp" smtp SmtpStatus(u16) "specs/smtp.yaml";
    "spotify" spotify SpotifyStatus(u16) "specs/spotify.yaml";
    "stripe" stripe_decline_codes StripeDeclineCodesStatus(str) "specs/stripe-decline-codes.yaml";
    "stripe" stripe_error_codes StripeErrorCodesStatus(str) "specs/stripe-error-codes.yaml";
    "stripe" stripe StripeStatus(u16) "specs/stripe.yaml";
    "twilio" twilio_email TwilioEmailStatus(u16) "specs/twilio-email.yaml";
    "twilio" twilio_errors TwilioErrorsStatus(u32) "specs/twilio-errors.yaml";
    "twilio" twilio TwilioStatus(u16) "specs/twilio.yaml";
    "vault" vault VaultStatus(u16) "specs/vault.yaml";
    "vipps" vipps_errors VippsErrorsStatus(u16) "specs/vipps-errors.yaml";
    "vipps" vipps VippsStatus(u16) "specs/vipps.yaml";
    "vtex" vtex_checkout VtexCheckoutStatus(str) "specs/vtex-checkout.yaml";
    "vtex" vtex VtexStatus(u16) "specs/vtex.yaml";
}

/// The table with an id, as specs and the command line have it: `vipps`, or `iana-http`, also written `iana/http`, where a
/// vendor has several tables. The vendor alone is its HTTP table, else its only one. `None` if [`ALL`] has no such table.
///
/// ```
/// # #[cfg(feature = "vipps")]
/// assert_eq!(status_core::vendors::find("vipps").unwrap().vendor.title, "Vipps MobilePay");
/// # #[cfg(feature = "iana")]
/// for id in ["iana", "iana-http", "iana/http"] {
///     assert_eq!(status_core::vendors::find(id).unwrap().vendor.table, "http");
/// }
/// assert!(status_core::vendors::find("no-such-vendor").is_none());
/// ```
#[must_use]
pub fn find(id: &str) -> Option<&'static Table> {
    let mut tables = ALL.iter().filter(|table| table.vendor.id == id);
    let is_http = |table: &&Table| {
        table.vendor.protocol == Protocol::Http && table.vendor.table == Protocol::Http.as_str()
    };
    let alone = tables.clone().find(is_http).or_else(|| tables.next().filter(|_| tables.next().is_none()));
    let is_named = |table: &&Table| {
        let rest = id.strip_prefix(table.vendor.id).and_then(|rest| rest.strip_prefix(['/', '-']));
        rest == Some(table.vendor.table)
    };
    alone.or_else(|| ALL.iter().find(is_named))
}

/// What a vendor's table says of a code, a number or a text, listed or not; `None` if [`find`] knows no such table.
///
/// The id of a vendor alone is its HTTP table, or its only one, if that lists the code; else the first of the vendor's tables
/// that does, by table id.
///
/// ```
/// # #[cfg(feature = "vtex")]
/// assert_eq!(status_core::vendors::lookup("vtex", 418).unwrap().category, status_core::Category::ClientError);
/// # #[cfg(feature = "stripe")]
/// assert_eq!(status_core::vendors::lookup("stripe", "card_declined").unwrap().name, "CardDeclined");
/// ```
#[must_use]
pub fn lookup<'c>(id: &str, code: impl Into<Code<'c>>) -> Option<Entry> {
    let code = code.into();
    let found = find(id).map(|table| table.get(code));
    let others = || ALL.iter().filter(|table| table.vendor.id == id).map(|table| table.get(code));
    match found {
        Some(entry) if entry.is_known => found,
        _ => others().find(|entry| entry.is_known).or(found),
    }
}
