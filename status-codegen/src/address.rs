//! Web addresses.

/// Why a text is not an address that is safe to link to; None if it is one. Behind the name of a field it is a message:
/// `url` needs a host after `//`.
#[must_use]
pub fn fault(url: &str) -> Option<&'static str> {
    let rest = ["https://", "http://"].iter().find_map(|scheme| {
        let (head, rest) = url.split_at_checked(scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then_some(rest)
    });
    match rest {
        None => Some("must begin with `https://` or `http://`"),
        Some(rest) if rest.is_empty() || rest.starts_with(['/', '?', '#']) => Some("needs a host after `//`"),
        Some(rest) if rest.contains(UNSAFE) => {
            Some("cannot contain a space, quote, bracket or backslash; write `%20` for a space")
        }
        Some(_) => None,
    }
}

/// What stands in an address only as `%20` and the like.
pub const UNSAFE: [char; 13] = [' ', '\t', '\r', '\n', '<', '>', '"', '`', '\\', '^', '{', '|', '}'];
