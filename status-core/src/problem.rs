use crate::code::CodeType;
use crate::{Protocol, VendorStatus, parse};

/// The body of an error answer as [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457.html) has it, for those who write
/// servers, proxies or mocks. `Serialize` with the feature `serde`; your own members go next to it by
/// `#[serde(flatten)]`.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "vipps")] {
/// use status_core::{ProblemDetails, vendors::VippsStatus};
///
/// let problem = ProblemDetails { instance: Some("/payments/7"), ..ProblemDetails::of(VippsStatus::TooManyRequests) };
/// assert_eq!((problem.type_uri, problem.title, problem.status), ("about:blank", Some("Too Many Requests"), Some(429)));
/// # #[cfg(feature = "serde")]
/// assert_eq!(
///     serde_json::to_string(&problem).unwrap(),
///     r#"{"type":"about:blank","title":"Too Many Requests","status":429,"detail":"You have reached the rate limit for this API","instance":"/payments/7"}"#
/// );
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ProblemDetails<'a> {
    /// `type`: a URI that tells kinds of problem apart; `about:blank` where the status says it all.
    pub type_uri: &'a str,
    /// `title`: the vendor's phrase.
    pub title: Option<&'a str>,
    /// `status`: the HTTP status code; `None` where the table is of another protocol.
    pub status: Option<u16>,
    /// `detail`: what is to be said of this very problem; the status's description to begin with.
    pub detail: Option<&'a str>,
    /// `instance`: a URI of this very problem.
    pub instance: Option<&'a str>,
}

impl ProblemDetails<'_> {
    /// The media type of such a body.
    pub const MEDIA_TYPE: &'static str = "application/problem+json";

    /// The problem that a status is, whatever its category.
    ///
    /// ```
    /// # #[cfg(feature = "vtex")] {
    /// use status_core::{ProblemDetails, vendors::VtexStatus};
    /// assert_eq!(ProblemDetails::of(VtexStatus::NotFound).title, Some("Not Found"));
    /// # }
    /// ```
    #[must_use]
    pub fn of<S: VendorStatus>(status: S) -> Self {
        ProblemDetails {
            type_uri: "about:blank",
            title: status.is_known().then(|| parse::label(status)),
            status: S::Code::short(status.code()).filter(|_| S::VENDOR.protocol == Protocol::Http),
            detail: Some(status.description()),
            instance: None,
        }
    }
}

#[cfg(feature = "serde")]
#[cfg_attr(docsrs, doc(cfg(feature = "serde")))]
impl ::serde::Serialize for ProblemDetails<'_> {
    fn serialize<Z: ::serde::Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        use ::serde::ser::SerializeStruct;

        let given = [self.title, self.detail, self.instance].iter().flatten().count();
        let count = 1 + given + usize::from(self.status.is_some());
        let mut members = serializer.serialize_struct("ProblemDetails", count)?;
        members.serialize_field("type", self.type_uri)?;
        if let Some(title) = self.title {
            members.serialize_field("title", title)?;
        }
        if let Some(status) = self.status {
            members.serialize_field("status", &status)?;
        }
        if let Some(detail) = self.detail {
            members.serialize_field("detail", detail)?;
        }
        if let Some(instance) = self.instance {
            members.serialize_field("instance", instance)?;
        }
        members.end()
    }
}
