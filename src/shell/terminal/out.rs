//! The way to the terminal: what is written comes whole, or nobody is there any more.

use std::{
    fs::File,
    io::{self, ErrorKind, Write},
    time::Duration,
};

use ratatui::layout::Size;

/// Columns and rows of the terminal. One that does not say is taken for 80×24.
pub fn size() -> Size {
    match crossterm::terminal::size() {
        Ok((width, height)) if width > 0 && height > 0 => Size { width, height },
        _ => Size { width: 80, height: 24 },
    }
}

/// Standard output without the buffer that cuts a frame into pieces.
pub(super) fn standard_output() -> io::Result<File> {
    #[cfg(unix)]
    let owned = std::os::fd::AsFd::as_fd(&io::stdout()).try_clone_to_owned()?;
    #[cfg(windows)]
    let owned = std::os::windows::io::AsHandle::as_handle(&io::stdout()).try_clone_to_owned()?;
    Ok(owned.into())
}

/// Writes everything, however slowly the terminal takes it.
pub(super) fn write_whole(out: &mut impl Write, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match out.write(bytes) {
            Ok(0) => return Err(ErrorKind::WriteZero.into()),
            Ok(count) => bytes = &bytes[count..],
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            // Somebody who shares the terminal has made it non-blocking.
            Err(error) if error.kind() == ErrorKind::WouldBlock => std::thread::sleep(Duration::from_millis(2)),
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Whether nobody is at the other end any more.
pub(super) fn is_hang_up(error: &io::Error) -> bool {
    /// What Unix says of a terminal that is gone (EIO, ENXIO); there is no [`ErrorKind`] for it.
    const GONE: [i32; 2] = [5, 6];
    let gone = |code: i32| cfg!(unix) && GONE.contains(&code);
    error.kind() == ErrorKind::BrokenPipe || error.raw_os_error().is_some_and(gone)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes a few bytes at a time and fails in between.
    struct Slow(Vec<u8>, u32);

    impl Write for Slow {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.1 += 1;
            match self.1 % 3 {
                0 => Err(ErrorKind::Interrupted.into()),
                1 => Err(ErrorKind::WouldBlock.into()),
                _ => {
                    let count = bytes.len().min(7);
                    self.0.extend(&bytes[..count]);
                    Ok(count)
                }
            }
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_slow_terminal_gets_every_byte_once() {
        let bytes: Vec<u8> = (0..100).collect();
        let mut slow = Slow(Vec::new(), 0);
        write_whole(&mut slow, &bytes).expect("it only takes its time");
        assert_eq!(slow.0, bytes);
    }

    #[test]
    fn a_terminal_that_is_gone_is_told_from_one_that_fails() {
        assert!(is_hang_up(&ErrorKind::BrokenPipe.into()));
        assert!(is_hang_up(&io::Error::from_raw_os_error(5)));
        assert!(!is_hang_up(&ErrorKind::WriteZero.into()));
    }
}
