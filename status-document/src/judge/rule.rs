//! Rules: each takes a candidate, leaves it, or lets the next one decide.

/// One rule about candidates whose facts are an `E`.
pub struct Rule<E: 'static> {
    ruling: Ruling,
    applies: fn(&E) -> bool,
}

/// What a rule decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ruling {
    pub takes: bool,
    pub rule: &'static str,
    pub why: &'static str,
}

/// A rule that takes what it applies to.
pub const fn take<E>(rule: &'static str, why: &'static str, applies: fn(&E) -> bool) -> Rule<E> {
    Rule { ruling: Ruling { takes: true, rule, why }, applies }
}

/// A rule that leaves what it applies to.
pub const fn leave<E>(rule: &'static str, why: &'static str, applies: fn(&E) -> bool) -> Rule<E> {
    Rule { ruling: Ruling { takes: false, rule, why }, applies }
}

#[cfg(test)]
impl<E> Rule<E> {
    pub fn name(&self) -> &'static str {
        self.ruling.rule
    }

    pub fn takes(&self) -> bool {
        self.ruling.takes
    }
}

/// Where no rule applies.
const UNANNOUNCED: Ruling =
    Ruling { takes: false, rule: "unannounced", why: "nothing says that its numbers are codes" };

/// What the first rule that applies decides.
pub fn decide<E>(rules: &[Rule<E>], evidence: &E) -> Ruling {
    rules.iter().find(|rule| (rule.applies)(evidence)).map_or(UNANNOUNCED, |rule| rule.ruling)
}

/// Some of several things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    pub part: usize,
    pub whole: usize,
}

/// A number of parts, and the number of parts that make a whole.
#[derive(Debug, Clone, Copy)]
pub struct Fraction(pub usize, pub usize);

impl Share {
    /// How many of the things a test holds for.
    pub fn of<T>(things: impl IntoIterator<Item = T>, mut test: impl FnMut(&T) -> bool) -> Self {
        let count = |share: Self, thing: T| Self {
            part: share.part + usize::from(test(&thing)),
            whole: share.whole + 1,
        };
        things.into_iter().fold(Self::default(), count)
    }

    pub fn at_least(self, Fraction(part, whole): Fraction) -> bool {
        self.part * whole >= self.whole * part
    }

    /// Whether it is more than half.
    pub fn is_most(self) -> bool {
        self.part * 2 > self.whole
    }

    pub fn is_all(self) -> bool {
        self.part == self.whole
    }

    /// From 0 to 1; nothing of nothing is nothing.
    pub fn value(self) -> f64 {
        self.part as f64 / self.whole.max(1) as f64
    }
}

/// More often than not; the least that speaks for the whole.
pub const HALF: Fraction = Fraction(1, 2);
/// Enough where other things are known to stand in between.
pub const THIRD: Fraction = Fraction(1, 3);
/// All but stray ones.
pub const THREE_QUARTERS: Fraction = Fraction(3, 4);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_compared_at_the_brink() {
        let share = |part, whole| Share { part, whole };
        assert_eq!(Share::of([1, 2, 3], |number| *number > 1), share(2, 3));
        assert!(share(3, 4).at_least(THREE_QUARTERS) && !share(2, 3).at_least(THREE_QUARTERS));
        assert!(share(2, 3).is_most() && !share(1, 2).is_most() && !share(0, 0).is_most());
        assert!(share(2, 2).is_all() && !share(1, 2).is_all() && share(0, 0).is_all());
        let values = [share(1, 2), share(3, 3), share(0, 0)].map(|share| share.value().to_string());
        assert_eq!(values, ["0.5", "1", "0"]);
    }
}
