//! Lines on two logarithmic axes.

use super::{number, style::Style, text};
use std::fmt::Write as _;

/// In an area of left, top, right and bottom, with an axis from `low` to `high`.
pub(super) fn draw(
    svg: &mut String,
    series: &[(&str, Style)],
    [left, top, right, bottom]: [f64; 4],
    (low, high): (f64, f64),
    lines: &[(usize, Vec<(f64, f64)>)],
) {
    let points = || lines.iter().flat_map(|(_, points)| points);
    let mut sizes: Vec<f64> = points().map(|(x, _)| *x).collect();
    sizes.sort_by(f64::total_cmp);
    sizes.dedup();
    let (first, last) = (sizes.first().copied().unwrap_or(1.0), sizes.last().copied().unwrap_or(10.0));
    let across = |x: f64| left + 8.0 + (x / first).ln() / (last / first).ln() * (right - left - 16.0);
    let up = |y: f64| bottom - (y / low).ln() / (high / low).ln() * (bottom - top);
    let decades = (high / low).log10();
    for decade in low.log10().floor() as i32..=high.log10().floor() as i32 {
        for digit in 1..=9 {
            let value = f64::from(digit) * 10_f64.powi(decade);
            if value < low * 0.999 || value > high * 1.001 {
                continue;
            }
            let y = up(value);
            if digit == 1 || decades <= 3.0 {
                let class = if digit == 1 { "grid" } else { "grid faint" };
                let _ = writeln!(svg, "<path class=\"{class}\" d=\"M{left:.1} {y:.1}H{right:.1}\"/>");
            }
            if digit == 1 || decades <= 2.5 && (digit == 2 || digit == 5) {
                text(svg, left - 5.0, y + 4.0, "tick", "end", &number(value));
            }
        }
    }
    for size in &sizes {
        let x = across(*size);
        let _ = writeln!(svg, "<path class=\"grid\" d=\"M{x:.1} {top:.1}V{:.1}\"/>", bottom + 4.0);
        text(svg, x, bottom + 17.0, "tick", "middle", &number(*size));
    }
    let _ = writeln!(
        svg,
        "<path class=\"axis\" fill=\"none\" d=\"M{left:.1} {top:.1}V{bottom:.1}H{right:.1}\"/>"
    );
    // Ours last, so that nothing lies over them.
    let peer = |place: usize| matches!(series[place].1, Style::Peer(_));
    let (peers, ours): (Vec<_>, Vec<_>) = lines.iter().partition(|(place, _)| peer(*place));
    for (place, points) in peers.into_iter().chain(ours.into_iter().rev()) {
        let style = series[*place].1;
        let path: Vec<String> =
            points.iter().map(|(x, y)| format!("{:.1} {:.1}", across(*x), up(*y))).collect();
        let _ =
            write!(svg, "<g class=\"{}\"><path class=\"line\" d=\"M{}\"/>", style.class(), path.join("L"));
        points.iter().for_each(|(x, y)| svg.push_str(&style.mark(across(*x), up(*y))));
        svg.push_str("</g>\n");
    }
}
