//! Fences around blocks of code, for the passes that come before the grammar.

/// The fence that is open, if any, as a text is passed line by line: its character and how many of it opened it.
#[derive(Default)]
pub struct Fence(Option<(u8, usize)>);

impl Fence {
    /// Passes a line; true if it is a fence or stands within one.
    pub fn holds(&mut self, line: &str) -> bool {
        let Some((byte, length)) = fence(line) else { return self.0.is_some() };
        match self.0 {
            None => self.0 = Some((byte, length)),
            Some((open, least)) if byte == open && length >= least => self.0 = None,
            Some(_) => {}
        }
        true
    }
}

fn fence(line: &str) -> Option<(u8, usize)> {
    let line = line.trim_start_matches([' ', '\t', '>']);
    let byte = *line.as_bytes().first().filter(|byte| matches!(byte, b'`' | b'~'))?;
    let length = line.bytes().take_while(|b| *b == byte).count();
    let inline = byte == b'`' && line.get(length..).is_some_and(|rest| rest.contains('`'));
    (length >= 3 && !inline).then_some((byte, length))
}
