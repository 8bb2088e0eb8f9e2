//! Follows answers that only name another address, as long as that is one of the web.

use std::time::{Duration, Instant};

use ureq::{
    Agent, Body, Error,
    http::{Response, header},
};

use super::{Wrong, wrong};
use crate::read::address::{joined, scheme};

/// Redirections that are followed.
const REDIRECTS: usize = 10;

/// The first answer on the way from an address that is more than the name of another one, in so much time for all.
pub(super) fn followed(agent: &Agent, address: &str, patience: Duration) -> Result<Response<Body>, Wrong> {
    let until = Instant::now() + patience;
    let mut at = address.to_owned();
    for asked in 0..=REDIRECTS {
        let left = until.saturating_duration_since(Instant::now());
        let asking = agent.get(&at).config().timeout_global(Some(left)).build();
        let answer = asking.call().map_err(|error| if asked == 0 { wrong(&error) } else { wrong_behind(&error) })?;
        let Some(other) = other_address(&answer) else { return Ok(answer) };
        at = joined(&at, &other).filter(|whole| is_of_web(whole)).ok_or_else(elsewhere)?;
    }
    let what = format!("it leads to another address more than {REDIRECTS} times, perhaps in a circle");
    Err((what, "look at the address again, or try later"))
}

/// The address that an answer names in place of a page.
fn other_address(answer: &Response<Body>) -> Option<String> {
    let is_redirect = matches!(answer.status().as_u16(), 301 | 302 | 303 | 307 | 308);
    let named = answer.headers().get(header::LOCATION).filter(|_| is_redirect)?;
    Some(String::from_utf8_lossy(named.as_bytes()).into_owned())
}

fn is_of_web(address: &str) -> bool {
    scheme(address).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"))
}

/// What went wrong at an address that another one led to.
fn wrong_behind(error: &Error) -> Wrong {
    match error {
        Error::BadUri(_) | Error::Http(_) => elsewhere(),
        error => wrong(error),
    }
}

fn elsewhere() -> Wrong {
    ("it leads to what is no page of the web, and is not followed".to_owned(), "look at the address again")
}
