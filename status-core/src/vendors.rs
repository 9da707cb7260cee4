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

use crate::{Entry, Protocol, Table};

/// The enums, each from its spec; by feature with the impls of other crates' traits; and the list of their tables.
macro_rules! bundled {
    ($($feature:literal $name:ident $path:literal;)*) => {
        $(
            #[cfg(feature = $feature)]
            crate::vendor_status! {
                #[cfg_attr(docsrs, doc(cfg(feature = $feature)))]
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
    "anthropic" AnthropicStatus "specs/anthropic.yaml";
    "asterisk" AsteriskHangupStatus "specs/asterisk-hangup.yaml";
    "aws-elb" AwsElbStatus "specs/aws-elb.yaml";
    "binance" BinanceStatus "specs/binance.yaml";
    "cds-au" CdsAuStatus "specs/cds-au.yaml";
    "cloudflare" CloudflareErrorStatus "specs/cloudflare-error.yaml";
    "cloudflare" CloudflareStatus "specs/cloudflare-http.yaml";
    "discord" DiscordGatewayCloseStatus "specs/discord-gateway-close.yaml";
    "discord" DiscordStatus "specs/discord-http.yaml";
    "discord" DiscordRpcCloseStatus "specs/discord-rpc-close.yaml";
    "discord" DiscordRpcErrorStatus "specs/discord-rpc-error.yaml";
    "discord" DiscordVoiceCloseStatus "specs/discord-voice-close.yaml";
    "github" GithubStatus "specs/github.yaml";
    "gitlab" GitlabStatus "specs/gitlab.yaml";
    "google-cloud-storage" GoogleCloudStorageStatus "specs/google-cloud-storage.yaml";
    "graphql-ws" GraphqlWsWebsocketStatus "specs/graphql-ws-websocket.yaml";
    "grpc" GrpcStatus "specs/grpc.yaml";
    "iana" IanaStatus "specs/iana-http.yaml";
    "iana" IanaHttp2ErrorStatus "specs/iana-http2-error.yaml";
    "iana" IanaHttp3ErrorStatus "specs/iana-http3-error.yaml";
    "iana" IanaWebsocketStatus "specs/iana-websocket.yaml";
    "iis" IisStatus "specs/iis.yaml";
    "kubernetes" KubernetesStatus "specs/kubernetes.yaml";
    "mailgun" MailgunStatus "specs/mailgun.yaml";
    "mastodon" MastodonStatus "specs/mastodon.yaml";
    "microsoft-graph" MicrosoftGraphStatus "specs/microsoft-graph.yaml";
    "nginx" NginxStatus "specs/nginx.yaml";
    "notion" NotionStatus "specs/notion.yaml";
    "openai" OpenaiStatus "specs/openai.yaml";
    "pusher" PusherWebsocketStatus "specs/pusher-websocket.yaml";
    "roblox" RobloxStatus "specs/roblox.yaml";
    "sendgrid" SendgridStatus "specs/sendgrid.yaml";
    "shopify" ShopifyStatus "specs/shopify.yaml";
    "smtp" SmtpStatus "specs/smtp.yaml";
    "spotify" SpotifyStatus "specs/spotify.yaml";
    "stripe" StripeStatus "specs/stripe.yaml";
    "twilio" TwilioStatus "specs/twilio.yaml";
    "twilio" TwilioEmailStatus "specs/twilio-email.yaml";
    "vault" VaultStatus "specs/vault.yaml";
    "vipps" VippsStatus "specs/vipps.yaml";
    "vipps" VippsErrorsStatus "specs/vipps-errors.yaml";
    "vtex" VtexStatus "specs/vtex.yaml";
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

/// What a vendor's table says of a code, listed or not; `None` if [`find`] knows no such table.
///
/// ```
/// # #[cfg(feature = "vtex")]
/// assert_eq!(status_core::vendors::lookup("vtex", 418).unwrap().category, status_core::Category::ClientError);
/// ```
#[must_use]
pub fn lookup(id: &str, code: u16) -> Option<Entry> {
    find(id).map(|table| table.get(code))
}
