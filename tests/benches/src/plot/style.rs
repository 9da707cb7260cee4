//! Colours, dashes and marks.

/// How a series is drawn: ours stand out, and peers differ in colour, dash and mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// status-core.
    Ours,
    /// A second way to use status-core.
    OursToo,
    /// A third.
    OursAlso,
    /// A peer, by number from 0 to 3.
    Peer(u8),
}

/// The classes, for light pages and dark ones.
pub(super) const STYLE: &str = "\
svg{font:12px system-ui,-apple-system,'Segoe UI',Helvetica,Arial,sans-serif}
.page{fill:#fff;stroke:#d1d9e0}text{fill:#1f2328}.title{font-size:16px;font-weight:600}.head{font-weight:600}
.note,.tick{fill:#59636e}.tick{font-size:11px}.own{font-weight:600}.grid{stroke:#d1d9e0;stroke-width:.6}.faint{opacity:.55}.axis{stroke:#818b98}
.line{fill:none;stroke:currentColor;stroke-width:1.8}.mark{fill:currentColor}.hollow{fill:none;stroke:currentColor;stroke-width:1.6}
.ours .line{stroke-width:3.4}.ours{color:#0550ae}.too{color:#218bff}.also{color:#80ccff}.p0{color:#bc4c00}.p1{color:#8250df}.p2{color:#1a7f37}.p3{color:#818b98}
.too .line{stroke-width:2.4;stroke-dasharray:7 3}.also .line{stroke-width:2.4;stroke-dasharray:2 3}.p1 .line{stroke-dasharray:6 3}.p2 .line{stroke-dasharray:2 3}.p3 .line{stroke-dasharray:9 3 2 3}
@media(prefers-color-scheme:dark){.page{fill:#0d1117;stroke:#3d444d}text{fill:#f0f6fc}.note,.tick{fill:#9198a1}.grid{stroke:#3d444d}.axis{stroke:#656c76}
.ours{color:#58a6ff}.too{color:#a5d6ff}.also{color:#1f6feb}.p0{color:#f0883e}.p1{color:#d2a8ff}.p2{color:#56d364}.p3{color:#9198a1}}";

impl Style {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::OursToo => "too",
            Self::OursAlso => "also",
            Self::Peer(0) => "p0",
            Self::Peer(1) => "p1",
            Self::Peer(2) => "p2",
            Self::Peer(_) => "p3",
        }
    }

    /// The mark at a point.
    pub(super) fn mark(self, x: f64, y: f64) -> String {
        match self {
            Self::Ours => format!("<circle class=\"mark\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4.5\"/>"),
            Self::OursToo | Self::OursAlso => {
                format!("<circle class=\"hollow\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\"/>")
            }
            Self::Peer(0) => {
                format!("<path class=\"mark\" d=\"M{:.1} {:.1}h7v7h-7z\"/>", x - 3.5, y - 3.5)
            }
            Self::Peer(1) => {
                format!("<path class=\"mark\" d=\"M{x:.1} {:.1}l4.5 8h-9z\"/>", y - 5.0)
            }
            Self::Peer(2) => {
                format!("<path class=\"mark\" d=\"M{x:.1} {:.1}l4.5 4.5l-4.5 4.5l-4.5 -4.5z\"/>", y - 4.5)
            }
            Self::Peer(_) => {
                format!("<path class=\"hollow\" d=\"M{:.1} {:.1}l7 7m0 -7l-7 7\"/>", x - 3.5, y - 3.5)
            }
        }
    }
}
