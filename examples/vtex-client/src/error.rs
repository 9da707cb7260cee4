use status_core::{StatusError, VendorStatus};

/// What can go wrong with a call.
#[derive(Debug, thiserror::Error)]
pub enum Error<S: VendorStatus> {
    /// The vendor answered with something else than success; the beginning of its body is kept.
    #[error(transparent)]
    Status(#[from] StatusError<S, String>),
    /// There was no answer, or one that is not what it should be.
    #[error("no answer that can be read")]
    Transport(#[from] reqwest::Error),
}

impl<S: VendorStatus> Error<S> {
    /// The vendor's status, if there was an answer.
    #[must_use]
    pub fn status(&self) -> Option<S> {
        match self {
            Error::Status(error) => Some(error.status()),
            Error::Transport(_) => None,
        }
    }

    /// What a user is told: the error, what to do about it, where the vendor says more.
    #[must_use]
    pub fn report(&self) -> String {
        let mut lines = vec![format!("error: {self}")];
        match self {
            Error::Status(error) => {
                let status = error.status();
                lines.extend(status.remedy().map(|remedy| format!("  what to do: {remedy}")));
                lines.extend(status.links().iter().map(|link| format!("  {}: {}", link.text, link.url)));
                if !error.body().is_empty() {
                    // A stranger's text, which is to move no cursor.
                    lines.push(format!("  the answer: {}", error.body().escape_debug()));
                }
            }
            Error::Transport(error) => lines.push(format!("  {error}")),
        }
        lines.join("\n")
    }
}
