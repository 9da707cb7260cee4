//! Bars on an axis from zero.

use super::{BAR, HEAD, number, style::Style, text};
use std::fmt::Write as _;

pub(super) fn draw(
    svg: &mut String,
    series: &[(&str, Style)],
    [start, end]: [f64; 2],
    left: f64,
    rows: &[(&str, Vec<(usize, f64)>)],
    digits: usize,
) {
    let most = rows.iter().flat_map(|(_, bars)| bars).map(|(_, value)| *value).fold(0.0, f64::max);
    let step = step(most / 3.0);
    let across = |value: f64| start + value / most * (end - start);
    let mut y = HEAD + 42.0;
    let mut bars_drawn = String::new();
    for (label, bars) in rows {
        let height = bars.len() as f64 * BAR;
        let own = bars.iter().any(|(place, _)| series[*place].1 == Style::Ours);
        text(&mut bars_drawn, left, y + height / 2.0 + 4.0, if own { "own" } else { "" }, "start", label);
        for (place, value) in bars {
            let _ = write!(
                bars_drawn,
                "<g class=\"{}\"><rect class=\"mark\" x=\"{start:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{:.1}\"/></g>",
                series[*place].1.class(),
                across(*value) - start,
                BAR - 2.0
            );
            text(
                &mut bars_drawn,
                across(*value) + 5.0,
                y + 10.0,
                "tick",
                "start",
                &format!("{value:.digits$}"),
            );
            y += BAR;
        }
        y += 10.0;
    }
    let mut value = 0.0;
    while value <= most {
        let x = across(value);
        let class = if value == 0.0 { "axis" } else { "grid" };
        let _ = writeln!(svg, "<path class=\"{class}\" d=\"M{x:.1} {:.1}V{y:.1}\"/>", HEAD + 38.0);
        text(svg, x, y + 14.0, "tick", "middle", &number(value));
        value += step;
    }
    svg.push_str(&bars_drawn);
}

/// The next of 1, 2, 5, 10, … that is no less.
fn step(least: f64) -> f64 {
    let decade = 10_f64.powf(least.log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|digit| digit * decade)
        .find(|step| *step >= least)
        .unwrap_or(decade)
}
