//! `dateline present --notes`: the teacher's screen of a lesson that runs on this machine.

use super::failure::Failure;
use crate::cli::Options;

/// Without Unix sockets a lesson cannot be followed.
#[cfg(not(unix))]
pub(super) fn notes(_: &Options) -> Result<u8, Failure> {
    Err(Failure::NoSockets)
}

#[cfg(unix)]
pub(super) use following::notes;

#[cfg(unix)]
mod following {
    use std::{
        io::{self, BufRead, Read},
        time::SystemTime,
    };

    use jiff::{Timestamp, ZonedDateTime};

    use super::super::{output, read::settings};
    use super::{Failure, Options};
    use crate::shell::{
        lesson::{self, Places, Running},
        session::End,
        surroundings::Surroundings,
    };

    /// Bytes of an answer that are looked at.
    const ANSWER: u64 = 64;

    /// Shows the notes of the lesson that runs, of the one that is chosen, or of the first that begins; the exit code.
    pub(in super::super) fn notes(options: &Options) -> Result<u8, Failure> {
        let places = Places::here();
        let mut running = lesson::find(&places);
        if !output::is_terminal() {
            if running.is_empty() {
                return Err(Failure::NoLesson);
            }
            let told = "the notes are a screen, and standard output is no terminal";
            return Err(Failure::Terminal(io::Error::new(io::ErrorKind::Unsupported, told)));
        }
        let running = match running.len() {
            0 | 1 => running.pop(),
            _ => Some(running.swap_remove(chosen(&running)?)),
        };
        let surroundings = Surroundings::of(|name| std::env::var(name).ok());
        let settings = surroundings.suit(settings(options));
        let ground = surroundings.awaited(&settings);
        let end = lesson::run(places, running, settings, surroundings.colours, ground);
        match end.map_err(Failure::Terminal)? {
            End::Quit => Ok(0),
            End::Signal(code) => Ok(code),
        }
    }

    /// Asks which of several lessons.
    fn chosen(running: &[Running]) -> Result<usize, Failure> {
        output::put(&list(running, &ZonedDateTime::now()))?;
        let mut answer = String::new();
        // What cannot be read is no answer.
        let _ = io::stdin().lock().take(ANSWER).read_line(&mut answer);
        number(&answer, running.len()).ok_or(Failure::NotChosen)
    }

    /// The lessons with their numbers, since when they run and where they are, as several may have one title; and the
    /// question.
    fn list(running: &[Running], now: &ZonedDateTime) -> String {
        let line = |(lesson, number): (&Running, usize)| {
            let since = lesson.since.and_then(|since| began(since, now)).map(|since| format!("since {since}"));
            let told: String = since.iter().chain(&lesson.at).flat_map(|told| [" · ", told]).collect();
            format!("{number}  {}{told}\n", lesson.title)
        };
        let lines: String = running.iter().zip(1..).map(line).collect();
        format!("Lessons on this machine:\n{lines}Which one? Its number, then Enter: ")
    }

    /// When something began, on the clocks of who asks: `14:05`, or with its day where that is not today.
    fn began(since: SystemTime, now: &ZonedDateTime) -> Option<String> {
        let since = Timestamp::try_from(since).ok()?.to_zoned_datetime(now.time_zone().clone());
        let form = if since.date() == now.date() { "%H:%M" } else { "%Y-%m-%d %H:%M" };
        Some(since.strftime(form).to_string())
    }

    /// The lesson of a number that was typed, from 0.
    fn number(answer: &str, count: usize) -> Option<usize> {
        let number: usize = answer.trim().parse().ok()?;
        number.checked_sub(1).filter(|index| *index < count)
    }

    #[cfg(test)]
    mod tests {
        use std::time::Duration;

        use jiff::tz::TimeZone;

        use super::*;

        #[test]
        fn lessons_are_listed_with_the_numbers_by_which_they_are_chosen() {
            let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_867_200);
            let lesson = |hours: u64, at: &str| {
                let since = Some(noon - Duration::from_secs(hours * 3600));
                Running { path: at.into(), title: "Talks".into(), since, at: Some(at.into()) }
            };
            let unknown = Running { path: "c".into(), title: "Fish".into(), since: None, at: None };
            let running = [lesson(1, "step 4 of 13, Serbian meeting"), lesson(24, "resting"), unknown];
            let told = list(&running, &Timestamp::try_from(noon).unwrap().to_zoned_datetime(TimeZone::UTC));
            assert_eq!(
                told,
                "Lessons on this machine:\n\
                 1  Talks · since 11:00 · step 4 of 13, Serbian meeting\n\
                 2  Talks · since 2026-11-27 12:00 · resting\n\
                 3  Fish\n\
                 Which one? Its number, then Enter: "
            );
            for (answer, chosen) in
                [("1\n", Some(0)), (" 2 ", Some(1)), ("0", None), ("3", None), ("", None), ("-1", None), ("a", None)]
            {
                assert_eq!(number(answer, 2), chosen, "{answer:?}");
            }
        }
    }
}
