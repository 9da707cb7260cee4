//! What a process and all that it starts cost.

use std::io;
use std::process::{Command, Stdio};
use std::time::Instant;
use wait4::Wait4 as _;

/// The least cost of several runs: what else the machine does only adds to it.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// Seconds of CPU time, of users and of the system.
    pub cpu: f64,
    /// Seconds of the clock.
    pub clock: f64,
    /// MiB of memory at the most, of the process that took most.
    pub peak: f64,
}

impl Cost {
    /// More than anything costs.
    pub const MAX: Self = Cost { cpu: f64::INFINITY, clock: f64::INFINITY, peak: f64::INFINITY };

    /// Runs a command that exits with one of these codes.
    ///
    /// # Errors
    ///
    /// Where it does not run, or exits otherwise.
    pub fn of(command: &mut Command, codes: &[i32]) -> io::Result<Self> {
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let start = Instant::now();
        let used = command.spawn()?.wait4()?;
        let clock = start.elapsed().as_secs_f64();
        if !used.status.code().is_some_and(|code| codes.contains(&code)) {
            return Err(io::Error::other(format!("{command:?}: {}", used.status)));
        }
        let cpu = (used.rusage.utime + used.rusage.stime).as_secs_f64();
        Ok(Cost { cpu, clock, peak: used.rusage.maxrss as f64 / f64::from(1 << 20) })
    }

    /// As cells of a table: seconds of CPU time, seconds of the clock, MiB.
    #[must_use]
    pub fn cells(self) -> [String; 3] {
        [format!("{:.2}", self.cpu), format!("{:.2}", self.clock), format!("{:.0}", self.peak)]
    }

    /// The least of each.
    #[must_use]
    pub fn min(self, other: Self) -> Self {
        Cost {
            cpu: self.cpu.min(other.cpu),
            clock: self.clock.min(other.clock),
            peak: self.peak.min(other.peak),
        }
    }
}

/// The least cost of each of several things, which take turns.
///
/// # Errors
///
/// Where one cannot be measured.
pub fn least<T>(
    things: &[T],
    rounds: usize,
    measure: impl Fn(&T) -> io::Result<Cost>,
) -> io::Result<Vec<Cost>> {
    let mut least = vec![Cost::MAX; things.len()];
    for _ in 0..rounds {
        for (thing, least) in things.iter().zip(&mut least) {
            *least = least.min(measure(thing)?);
        }
    }
    Ok(least)
}

/// How often what is timed is repeated: the variable `ROUNDS`, else this.
#[must_use]
pub fn rounds(default: usize) -> usize {
    std::env::var("ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(default)
}
