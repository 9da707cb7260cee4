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
    ($($feature:literal $module:ident $name:ident $path:literal;)*) => {
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
            crate::__impl_http!($name);
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
    "anthropic" anthropic AnthropicStatus "specs/anthropic.yaml";
    "asterisk" asterisk_hangup AsteriskHangupStatus "specs/asterisk-hangup.yaml";
    "aws-elb" aws_elb AwsElbStatus "specs/aws-elb.yaml";
    "binance" binance BinanceStatus "specs/binance.yaml";
    "cds-au" cds_au CdsAuStatus "specs/cds-au.yaml";
    "cloudflare" cloudflare_error CloudflareErrorStatus "specs/cloudflare-error.yaml";
    "cloudflare" cloudflare CloudflareStatus "specs/cloudflare-http.yaml";
    "discord" discord_gateway_close DiscordGatewayCloseStatus "specs/discord-gateway-close.yaml";
    "discord" discord DiscordStatus "specs/discord-http.yaml";
    "discord" discord_rpc_close DiscordRpcCloseStatus "specs/discord-rpc-close.yaml";
    "discord" discord_rpc_error DiscordRpcErrorStatus "specs/discord-rpc-error.yaml";
    "discord" discord_voice_close DiscordVoiceCloseStatus "specs/discord-voice-close.yaml";
    "github" github GithubStatus "specs/github.yaml";
    "gitlab" gitlab GitlabStatus "specs/gitlab.yaml";
    "google-cloud-storage" google_cloud_storage GoogleCloudStorageStatus "specs/google-cloud-storage.yaml";
    "graphql-ws" graphql_ws_websocket GraphqlWsWebsocketStatus "specs/graphql-ws-websocket.yaml";
    "grpc" grpc GrpcStatus "specs/grpc.yaml";
    "iana" iana IanaStatus "specs/iana-http.yaml";
    "iana" iana_http2_error IanaHttp2ErrorStatus "specs/iana-http2-error.yaml";
    "iana" iana_http3_error IanaHttp3ErrorStatus "specs/iana-http3-error.yaml";
    "iana" iana_websocket IanaWebsocketStatus "specs/iana-websocket.yaml";
    "iis" iis IisStatus "specs/iis.yaml";
    "kubernetes" kubernetes KubernetesStatus "specs/kubernetes.yaml";
    "mailgun" mailgun MailgunStatus "specs/mailgun.yaml";
    "mastodon" mastodon MastodonStatus "specs/mastodon.yaml";
    "microsoft-graph" microsoft_graph MicrosoftGraphStatus "specs/microsoft-graph.yaml";
    "nginx" nginx NginxStatus "specs/nginx.yaml";
    "notion" notion NotionStatus "specs/notion.yaml";
    "openai" openai OpenaiStatus "specs/openai.yaml";
    "pusher" pusher_websocket PusherWebsocketStatus "specs/pusher-websocket.yaml";
    "roblox" roblox RobloxStatus "specs/roblox.yaml";
    "sendgrid" sendgrid SendgridStatus "specs/sendgrid.yaml";
    "shopify" shopify ShopifyStatus "specs/shopify.yaml";
    "smtp" smtp SmtpStatus "specs/smtp.yaml";
    "spotify" spotify SpotifyStatus "specs/spotify.yaml";
    "stripe" stripe StripeStatus "specs/stripe.yaml";
    "twilio" twilio_email TwilioEmailStatus "specs/twilio-email.yaml";
    "twilio" twilio TwilioStatus "specs/twilio.yaml";
    "vault" vault VaultStatus "specs/vault.yaml";
    "vipps" vipps_errors VippsErrorsStatus "specs/vipps-errors.yaml";
    "vipps" vipps VippsStatus "specs/vipps.yaml";
    "vtex" vtex VtexStatus "specs/vtex.yaml";
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
/// The id of a vendor alone is its HTTP table, or its only one; if that has numbers and the code is a text, it is the vendor's
/// only table of texts.
///
/// ```
/// # #[cfg(feature = "vtex")]
/// assert_eq!(status_core::vendors::lookup("vtex", 418).unwrap().category, status_core::Category::ClientError);
/// ```
#[must_use]
pub fn lookup<'c>(id: &str, code: impl Into<Code<'c>>) -> Option<Entry> {
    let code = code.into();
    let mut texts = ALL.iter().filter(|table| table.vendor.id == id && table.is_of_texts());
    let text = texts.next().filter(|_| texts.next().is_none() && matches!(code, Code::Text(_)));
    text.or_else(|| find(id)).map(|table| table.get(code))
}
