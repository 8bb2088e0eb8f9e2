//! Fetches a page of the web, in bounded time and size. Nothing is fetched but what was asked for by its address.

mod redirects;

use std::{
    io::{self, IsTerminal, Read},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
        mpsc::{self, RecvTimeoutError},
    },
    thread,
    time::{Duration, Instant},
};

use ureq::{Agent, Error, ResponseExt, Timeout, http::header};

use crate::{
    read::{Content, Format, limits},
    text::clean_line,
};

/// What went wrong, and what to do.
type Wrong = (String, &'static str);

/// Why a page was not fetched.
#[derive(Debug, thiserror::Error)]
#[error("{address}: {what}\nhelp: {help}")]
pub struct FetchError {
    address: String,
    what: String,
    help: &'static str,
}

/// How long is waited.
#[derive(Debug, Clone, Copy)]
struct Patience {
    /// For the machine to be reached.
    connect: Duration,
    /// For it to begin to answer.
    answer: Duration,
    /// For all.
    all: Duration,
}

const PATIENCE: Patience =
    Patience { connect: Duration::from_secs(15), answer: Duration::from_secs(30), all: Duration::from_secs(120) };

/// What is fetched in less is not told.
const UNTOLD: Duration = Duration::from_secs(1);
/// How often it is told how far it is.
const TELLING: Duration = Duration::from_millis(200);

/// Fetches what is at an address; tells on the terminal how far it is, where that takes longer than a moment.
pub(super) fn fetch(address: &str) -> Result<Content, FetchError> {
    let bytes = Arc::new(AtomicU64::new(0));
    let (sender, receiver) = mpsc::channel();
    let (asked, count) = (address.to_owned(), Arc::clone(&bytes));
    let fetching = thread::Builder::new().name("fetch".into()).spawn(move || {
        // Who no longer listens needs no answer.
        let _ = sender.send(fetched(&asked, PATIENCE, &count));
    });
    if fetching.is_err() {
        return fetched(address, PATIENCE, &bytes);
    }
    let told = told(address, &bytes, &receiver);
    told.unwrap_or_else(|| fetched(address, PATIENCE, &bytes))
}

/// Waits for the answer and tells meanwhile how far it is; none if there is nobody who could answer.
fn told(
    address: &str,
    bytes: &AtomicU64,
    receiver: &mpsc::Receiver<Result<Content, FetchError>>,
) -> Option<Result<Content, FetchError>> {
    let begun = Instant::now();
    let is_terminal = io::stderr().is_terminal();
    let mut wait = UNTOLD;
    loop {
        let answer = receiver.recv_timeout(wait);
        wait = TELLING;
        match answer {
            Err(RecvTimeoutError::Timeout) if is_terminal => {
                let (kib, seconds) = (bytes.load(Ordering::Relaxed) >> 10, begun.elapsed().as_secs());
                eprint!("\r\x1b[KFetching {} … {kib} KiB, {seconds} s (Ctrl-C ends it)", shortened(address));
            }
            Err(RecvTimeoutError::Timeout) => {}
            answer => {
                if is_terminal && begun.elapsed() >= UNTOLD {
                    eprint!("\r\x1b[K");
                }
                return answer.ok();
            }
        }
    }
}

/// An address as it fits on a line.
fn shortened(address: &str) -> String {
    let address = clean_line(address);
    match address.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", &address[..end]),
        None => address,
    }
}

/// Fetches what is at an address, counting its bytes.
fn fetched(address: &str, patience: Patience, count: &AtomicU64) -> Result<Content, FetchError> {
    let failed = |(what, help): Wrong| FetchError { address: clean_line(address), what, help };
    let agent: Agent = Agent::config_builder()
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .timeout_connect(Some(patience.connect))
        .timeout_resolve(Some(patience.connect))
        .timeout_recv_response(Some(patience.answer))
        .user_agent(concat!("dateline/", env!("CARGO_PKG_VERSION")))
        .accept("text/html, application/xhtml+xml, application/epub+zip, text/markdown, text/plain, */*;q=0.5")
        .build()
        .into();
    let response = redirects::followed(&agent, address, patience.all).map_err(failed)?;
    let status = response.status();
    if !status.is_success() {
        return Err(failed(refused(status.as_u16(), status.canonical_reason().unwrap_or_default())));
    }
    let from = response.get_uri().to_string();
    let stated = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let (format, charset) = (format(stated, &from), charset(stated));
    let body = response.into_body().into_with_config().limit(limits::FILE_SIZE).reader();
    let mut counted = Counted { body, count };
    let mut bytes = Vec::new();
    counted.read_to_end(&mut bytes).map_err(|error| failed(wrong(&Error::from(error))))?;
    Ok(Content { bytes, format, charset, address: Some(from) })
}

/// What is read, with how much of it was.
struct Counted<'a, R> {
    body: R,
    count: &'a AtomicU64,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let size = self.body.read(room)?;
        self.count.fetch_add(size as u64, Ordering::Relaxed);
        Ok(size)
    }
}

/// The form that an answer says to have; what says nothing of it is told by its name, else by its first bytes.
fn format(stated: &str, address: &str) -> Option<Format> {
    let kind = stated.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let path = path.split_once("://").map_or(path, |(_, path)| path);
    match kind.as_str() {
        "text/html" | "application/xhtml+xml" => Some(Format::Html),
        "application/epub+zip" => Some(Format::Epub),
        "application/yaml" | "text/yaml" | "application/x-yaml" | "text/x-yaml" => Some(Format::Yaml),
        "" | "text/plain" | "text/markdown" | "application/octet-stream" | "binary/octet-stream" => {
            // The name of a machine has an ending too.
            path.split_once('/').and_then(|(_, path)| Format::of_name(Path::new(path)))
        }
        _ => None,
    }
}

/// The encoding that an answer says to have.
fn charset(stated: &str) -> Option<String> {
    let mut parameters = stated.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
    let (_, charset) = parameters.find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))?;
    Some(charset.trim().trim_matches(['"', '\'']).to_owned())
}

/// What an answer without the page says, and what to do.
fn refused(status: u16, reason: &str) -> Wrong {
    let (what, help) = match status {
        401 | 403 | 407 => {
            ("it may not be read without a login", "log in with a browser, save the page, and name that file")
        }
        404 | 410 => ("there is no such page", "look at the address again"),
        429 => ("the server asks for less haste", "wait a minute, and try again"),
        500..=599 => ("the server has a fault", "try again later"),
        _ => ("the server does not give the page", "open it with a browser, save it, and name that file"),
    };
    (format!("{what} ({status} {reason})"), help)
}

/// What went wrong on the way to a page, and what to do.
fn wrong(error: &Error) -> Wrong {
    let again = "look at the address again, or try later";
    match error {
        Error::HostNotFound => {
            ("there is no machine of that name".to_owned(), "look at the address again, or at the network")
        }
        Error::BadUri(_) | Error::Http(_) => {
            ("this is no address of a page".to_owned(), "write it as https://example.org/page")
        }
        Error::Timeout(Timeout::Resolve | Timeout::Connect) => {
            ("the machine cannot be reached in time".to_owned(), again)
        }
        Error::Timeout(_) => ("the machine does not answer in time".to_owned(), again),
        Error::ConnectionFailed => ("the machine cannot be reached".to_owned(), again),
        Error::BodyExceedsLimit(_) => {
            (format!("it is larger than {} MiB", limits::FILE_SIZE >> 20), "fetch it with another program, and cut it")
        }
        Error::Tls(_) | Error::Rustls(_) => (
            format!("the connection is not safe: {}", clean_line(&error.to_string())),
            "open it with a browser, which tells more",
        ),
        Error::Io(error) => inner(error),
        error => (clean_line(&error.to_string()), again),
    }
}

/// What went wrong below: an error of the system, or one that was handed through it.
fn inner(error: &io::Error) -> Wrong {
    let again = "try again later";
    if let Some(error) = error.get_ref().and_then(|inner| inner.downcast_ref::<Error>()) {
        return wrong(error);
    }
    match error.kind() {
        io::ErrorKind::ConnectionRefused => ("the machine refuses the connection".to_owned(), again),
        io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => {
            ("the machine does not answer in time".to_owned(), again)
        }
        io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionAborted => {
            ("the connection broke off before all was there".to_owned(), again)
        }
        io::ErrorKind::InvalidData => {
            (format!("the connection is not safe, or the answer is damaged: {}", clean_line(&error.to_string())), again)
        }
        _ => (clean_line(&error.to_string()), again),
    }
}

#[cfg(test)]
mod tests;
