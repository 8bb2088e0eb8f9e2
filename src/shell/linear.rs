//! The dialogue on standard input and output, or on any other two streams: lines in, lines out.

use std::io::{self, BufRead, Read, Write};

use super::keeping::keep;
use crate::linear::Linear;

/// Bytes of a line that are looked at; what follows them is passed over.
const LONGEST: u64 = 4096;

/// Holds a dialogue about an article until it is ended or the input is. At the end of the input nobody can be asked any
/// more, so hands that were counted and are not written are written then.
///
/// Nothing but whole lines is written, and nothing is asked of a terminal, so that both streams may be pipes. That
/// nobody reads what is written ends the dialogue without an error.
pub fn run(dialogue: Linear, input: impl BufRead, output: impl Write) -> io::Result<()> {
    match talk(dialogue, input, output) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        ended => ended,
    }
}

fn talk(mut linear: Linear, mut input: impl BufRead, mut output: impl Write) -> io::Result<()> {
    write(&mut output, &linear.greeting())?;
    while let Some(line) = read(&mut input)? {
        let answer = linear.answer(&line);
        write(&mut output, &answer.lines)?;
        keep_asked(&mut linear, &mut output)?;
        if answer.quit {
            return Ok(());
        }
    }
    linear.keep_at_the_end();
    keep_asked(&mut linear, &mut output)
}

/// Writes what stays of a lesson, if that is to be done; says what came of it.
fn keep_asked(linear: &mut Linear, output: &mut impl Write) -> io::Result<()> {
    linear.to_keep().map_or(Ok(()), |kept| write(output, &linear.written(keep(&kept))))
}

/// The next line, whatever its bytes; none at the end of the input.
fn read(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut line = Vec::new();
    if input.by_ref().take(LONGEST).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if !line.ends_with(b"\n") {
        input.skip_until(b'\n')?;
    }
    Ok(Some(String::from_utf8_lossy(&line).into_owned()))
}

/// Writes lines as one piece, so that a slow line does not get them in drops.
fn write(output: &mut impl Write, lines: &[String]) -> io::Result<()> {
    let text: String = lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect();
    output.write_all(text.as_bytes())?;
    output.flush()
}
