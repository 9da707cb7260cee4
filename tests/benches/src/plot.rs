//! Plots as SVG: panels of lines over a number of codes, or of bars, on a page of their own that follows the reader's
//! light or dark scheme. The same figures give the same bytes.

mod bars;
mod lines;
mod style;

use std::fmt::Write as _;
use style::STYLE;
pub use style::Style;

/// One figure.
#[derive(Debug)]
pub struct Plot<'a> {
    /// What is shown.
    pub title: &'a str,
    /// How it was measured, and which way is better; at most two lines.
    pub note: &'a str,
    /// What the legend names; panels refer to it by place.
    pub series: &'a [(&'a str, Style)],
    /// From left to right.
    pub panels: Vec<Panel<'a>>,
}

/// One set of axes.
#[derive(Debug)]
pub enum Panel<'a> {
    /// Lines on two logarithmic axes: a series by its place, and its points.
    Lines {
        /// Above the axes.
        title: &'a str,
        /// What is counted from left to right.
        x: &'a str,
        /// What is counted upwards, with its unit.
        y: &'a str,
        /// Points are (x, y), in the order of x, and above zero.
        lines: Vec<(usize, Vec<(f64, f64)>)>,
    },
    /// Bars from left to right on an axis from zero.
    Bars {
        /// Above the axes.
        title: &'a str,
        /// What a bar's length is, with its unit.
        x: &'a str,
        /// A label, and a bar for each series by its place.
        rows: Vec<(&'a str, Vec<(usize, f64)>)>,
        /// Digits after the point of the numbers at the bars' ends.
        digits: usize,
    },
}

const WIDTH: f64 = 900.0;
const MARGIN: f64 = 20.0;
const GAP: f64 = 22.0;
/// What title, note and legend take.
const HEAD: f64 = 110.0;
const BAR: f64 = 14.0;

impl Plot<'_> {
    /// The figure as a file of SVG.
    #[must_use]
    pub fn svg(&self) -> String {
        let width = (WIDTH - 2.0 * MARGIN + GAP) / self.panels.len() as f64 - GAP;
        let tallest = self.panels.iter().map(Panel::height).fold(0.0, f64::max);
        let height = HEAD + tallest + MARGIN;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{}\">\n<style>{STYLE}</style>\n",
            escape(self.title)
        );
        let page = (WIDTH - 1.0, height - 1.0);
        let _ = writeln!(
            svg,
            "<rect class=\"page\" x=\".5\" y=\".5\" width=\"{}\" height=\"{}\" rx=\"6\"/>",
            page.0, page.1
        );
        text(&mut svg, MARGIN, 30.0, "title", "start", self.title);
        for (line, y) in self.note.lines().zip([50.0, 66.0]) {
            text(&mut svg, MARGIN, y, "note", "start", line);
        }
        self.legend(&mut svg);
        for (place, panel) in self.panels.iter().enumerate() {
            let left = MARGIN + place as f64 * (width + GAP);
            panel.draw(&mut svg, self, left, width);
        }
        svg.push_str("</svg>\n");
        svg
    }

    /// The least and the most that all lines of a unit lie between: panels of one unit have the same axis.
    fn range(&self, unit: &str) -> (f64, f64) {
        let lines = self.panels.iter().filter_map(|panel| match panel {
            Panel::Lines { y, lines, .. } if *y == unit => Some(lines),
            _ => None,
        });
        let values = || lines.clone().flatten().flat_map(|(_, points)| points).map(|(_, y)| *y);
        let (low, high) = (values().fold(f64::INFINITY, f64::min), values().fold(0.0, f64::max));
        let digits = [0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0];
        let steps = |value: f64| digits.map(|digit| digit * 10_f64.powf(value.log10().floor()));
        let below = steps(low).into_iter().filter(|step| *step <= low).fold(0.0, f64::max);
        (below, steps(high).into_iter().filter(|step| *step >= high).fold(f64::INFINITY, f64::min))
    }

    fn legend(&self, svg: &mut String) {
        let mut x = MARGIN;
        for (name, style) in self.series {
            let _ = write!(svg, "<g class=\"{}\">", style.class());
            if matches!(self.panels.first(), Some(Panel::Bars { .. })) {
                let _ = write!(svg, "<rect class=\"mark\" x=\"{x}\" y=\"80\" width=\"26\" height=\"11\"/>");
            } else {
                let _ = write!(svg, "<path class=\"line\" d=\"M{x} 86h26\"/>{}", style.mark(x + 13.0, 86.0));
            }
            svg.push_str("</g>");
            let class = if *style == Style::Ours { "own" } else { "" };
            text(svg, x + 32.0, 90.0, class, "start", name);
            x += 52.0 + 7.2 * name.chars().count() as f64;
        }
    }
}

impl Panel<'_> {
    fn height(&self) -> f64 {
        match self {
            Self::Lines { .. } => 320.0,
            Self::Bars { rows, .. } => {
                64.0 + rows.iter().map(|(_, bars)| bars.len() as f64 * BAR + 10.0).sum::<f64>()
            }
        }
    }

    fn draw(&self, svg: &mut String, plot: &Plot<'_>, left: f64, width: f64) {
        match self {
            Self::Lines { title, x, y, lines } => {
                text(svg, left, HEAD + 14.0, "head", "start", title);
                text(svg, left, HEAD + 32.0, "tick", "start", &format!("{y}, log scale"));
                let area = [left + 38.0, HEAD + 44.0, left + width - 10.0, HEAD + 276.0];
                text(
                    svg,
                    (area[0] + area[2]) / 2.0,
                    HEAD + 312.0,
                    "tick",
                    "middle",
                    &format!("{x}, log scale"),
                );
                lines::draw(svg, plot.series, area, plot.range(y), lines);
            }
            Self::Bars { title, x, rows, digits } => {
                text(svg, left, HEAD + 14.0, "head", "start", title);
                text(svg, left, HEAD + 32.0, "tick", "start", x);
                let longest = rows.iter().map(|(label, _)| label.chars().count()).max().unwrap_or(0);
                let area = [left + 7.3 * longest as f64 + 10.0, left + width - 46.0];
                bars::draw(svg, plot.series, area, left, rows, *digits);
            }
        }
    }
}

/// A number as a label: no digits that say nothing, and thousands set apart.
#[must_use]
pub fn number(value: f64) -> String {
    if value < 1000.0 {
        let text = format!("{value:.2}");
        return text.trim_end_matches('0').trim_end_matches('.').to_owned();
    }
    let digits = format!("{value:.0}");
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap_or("")).collect();
    groups.join(",")
}

fn text(svg: &mut String, x: f64, y: f64, class: &str, anchor: &str, text: &str) {
    let _ = writeln!(
        svg,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" class=\"{class}\" text-anchor=\"{anchor}\">{}</text>",
        escape(text)
    );
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
