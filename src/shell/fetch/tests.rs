//! Pages fetched from a server in the test itself.

use std::{
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
};

use super::*;

const SHORT: Patience = Patience {
    connect: Duration::from_millis(500),
    answer: Duration::from_millis(300),
    all: Duration::from_millis(1500),
};

/// A server that gives each who asks for a path the answer to it, as many times as asked for.
fn server(answers: usize, answer: impl Fn(&str, SocketAddr, &mut TcpStream) + Send + 'static) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        for stream in listener.incoming().take(answers) {
            let mut stream = stream.unwrap();
            let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
            let path = lines.next().and_then(|line| Some(line.split(' ').nth(1)?.to_owned())).unwrap_or_default();
            lines.take_while(|line| !line.is_empty()).for_each(drop);
            answer(&path, address, &mut stream);
        }
    });
    address
}

/// A whole answer.
fn put(stream: &mut TcpStream, status: &str, headers: &str, body: &[u8]) {
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n{headers}\r\n", body.len());
    let _ = stream.write_all(&[head.as_bytes(), body].concat());
}

fn page(address: &str) -> Result<Content, String> {
    fetched(address, SHORT, &AtomicU64::new(0)).map_err(|error| error.to_string())
}

#[test]
fn a_page_is_fetched_with_what_is_said_of_it() {
    let at = server(2, |path, _, stream| match path {
        "/old" => put(stream, "302 Found", "Location: /new.txt?x=1\r\n", b""),
        _ => put(stream, "200 OK", "Content-Type: text/html; charset=\"iso-8859-2\"\r\n", b"<p>Vu\xe8i\xe6</p>"),
    });
    let content = page(&format!("http://{at}/old")).unwrap();
    assert_eq!((content.format, content.charset.as_deref()), (Some(Format::Html), Some("iso-8859-2")));
    assert_eq!(content.address.as_deref(), Some(format!("http://{at}/new.txt?x=1").as_str()));
    assert_eq!(content.bytes, b"<p>Vu\xe8i\xe6</p>");
    let article = content.read("page").unwrap().article;
    assert_eq!(article.sections[0].blocks()[0].text, "Vučić");
    assert_eq!(article.source.unwrap().url, Some(format!("http://{at}/new.txt?x=1")));
}

#[test]
fn what_is_no_page_is_told_in_a_line() {
    let at = server(20, |path, at, stream| match path {
        "/circle" => put(stream, "302 Found", &format!("Location: http://{at}/circle\r\n"), b""),
        "/other" => put(stream, "301 Moved Permanently", "Location: gopher://a.example/1\r\n", b""),
        "/file" => put(stream, "302 Found", "Location: file:///etc/hosts\r\n", b""),
        "/gone" => put(stream, "404 Not Found", "", b"no"),
        "/login" => put(stream, "403 Forbidden", "", b"no"),
        "/fault" => put(stream, "503 Service Unavailable", "", b"no"),
        "/silent" => thread::sleep(Duration::from_secs(1)),
        "/short" => drop(stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")),
        "/noise" => drop(stream.write_all(b"\x15\x03\x01 nothing of HTTP\r\n\r\n")),
        _ => put(stream, "200 OK", "Content-Type: text/html\r\n", b""),
    });
    for (path, says) in [
        ("gone", "there is no such page (404 Not Found)"),
        ("login", "without a login (403 Forbidden)"),
        ("fault", "the server has a fault (503 Service Unavailable)"),
        ("short", "broke off"),
        ("noise", "help: "),
        ("circle", "more than 10 times"),
        ("other", "it leads to what is no page of the web, and is not followed"),
        ("file", "it leads to what is no page of the web, and is not followed"),
        ("silent", "does not answer in time"),
    ] {
        let told = page(&format!("http://{at}/{path}")).map(|content| content.bytes).unwrap_err();
        assert!(told.contains(says) && told.lines().count() == 2, "{told}");
    }
}

#[test]
fn a_machine_that_is_not_there_is_told() {
    let at = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    assert!(page(&format!("http://{at}/")).unwrap_err().contains("refuses the connection"));
    assert!(page("http://nowhere.invalid/").unwrap_err().starts_with("http://nowhere.invalid/: "));
    assert!(page("https://").unwrap_err().contains("no address"));
}

#[test]
fn an_answer_without_end_is_read_as_long_as_patience_lasts() {
    let at = server(1, |_, _, stream| {
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
        while stream.write_all(b"drop ").is_ok() {
            thread::sleep(Duration::from_millis(50));
        }
    });
    let begun = Instant::now();
    assert!(page(&format!("http://{at}/")).unwrap_err().contains("in time"));
    assert!(begun.elapsed() < Duration::from_secs(10));
}

#[test]
fn the_answer_or_the_name_tells_the_form() {
    for (stated, address, form) in [
        ("text/html; charset=utf-8", "https://a.example/x.txt", Some(Format::Html)),
        ("text/plain", "https://a.example/talks.md", Some(Format::Markdown)),
        ("text/plain", "https://a.example/talks", None),
        ("application/octet-stream", "https://a.example/b/book.epub?download", Some(Format::Epub)),
        ("", "https://notes.md", None),
        ("image/png", "https://a.example/a.txt", None),
    ] {
        assert_eq!(format(stated, address), form, "{stated} {address}");
    }
    assert_eq!(charset("text/html; Charset = \"koi8-r\""), Some("koi8-r".to_owned()));
    assert_eq!(charset("text/html"), None);
}
