//! Web addresses.

/// Why a text is not an address that is safe to link to; None if it is one. Behind the name of a field it is a message:
/// `url` wants a host after the `//`.
#[must_use]
pub fn fault(url: &str) -> Option<&'static str> {
    let rest = ["https://", "http://"].iter().find_map(|scheme| {
        let (head, rest) = url.split_at_checked(scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then_some(rest)
    });
    match rest {
        None => Some("wants `https://` or `http://` at its start"),
        Some(rest) if rest.is_empty() || rest.starts_with(['/', '?', '#']) => {
            Some("wants a host after the `//`")
        }
        Some(rest) if rest.contains(UNSAFE) => {
            Some("may hold no space, quote, bracket or backslash; write `%20` for a space")
        }
        Some(_) => None,
    }
}

/// What stands in an address only as `%20` and the like.
pub const UNSAFE: [char; 13] = [' ', '\t', '\r', '\n', '<', '>', '"', '`', '\\', '^', '{', '|', '}'];
