//! Where the sockets of running lessons are: a folder that nobody else can look into.

use std::{
    env, fs,
    io::{self, ErrorKind},
    os::unix::{
        fs::{DirBuilderExt, MetadataExt},
        net::UnixListener,
    },
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

/// The folders in which lessons may be, the best first.
#[derive(Debug, Clone)]
pub struct Places {
    folders: Vec<PathBuf>,
}

/// What the name of a socket begins and ends with.
const NAME: (&str, &str) = ("lesson-", ".socket");
/// More names of a folder are not looked at.
const MOST: usize = 1000;

impl Places {
    /// The folders of this user: in `XDG_RUNTIME_DIR` (<https://specifications.freedesktop.org/basedir-spec>), and in the
    /// folder for what is temporary.
    pub fn here() -> Self {
        let runtime = env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from).filter(|folder| folder.is_absolute());
        let own = format!("dateline-{}", rustix::process::getuid().as_raw());
        let folders = runtime.map(|folder| folder.join("dateline"));
        Self { folders: folders.into_iter().chain([env::temp_dir().join(own)]).collect() }
    }

    /// One folder.
    pub fn at(folder: &Path) -> Self {
        Self { folders: vec![folder.to_owned()] }
    }

    /// A socket that listens, and its path. Nobody sees it before it listens.
    pub(super) fn open(&self) -> io::Result<(UnixListener, PathBuf)> {
        let opened = self.folders.iter().map(|folder| private(folder).and_then(|()| listen(folder)));
        let mut failed = io::Error::from(ErrorKind::NotFound);
        for opened in opened {
            match opened {
                Ok(opened) => return Ok(opened),
                Err(error) => failed = error,
            }
        }
        Err(failed)
    }

    /// The sockets that there are, dead ones too.
    pub(super) fn sockets(&self) -> Vec<PathBuf> {
        let is_own = |folder: &&PathBuf| fs::symlink_metadata(folder).is_ok_and(|it| is_private(&it));
        let entries = self.folders.iter().filter(is_own).filter_map(|folder| fs::read_dir(folder).ok());
        let paths = entries.flat_map(|entries| entries.take(MOST)).flatten().map(|entry| entry.path());
        let mut sockets: Vec<PathBuf> = paths.filter(|path| is_socket_name(path)).collect();
        sockets.sort();
        sockets
    }
}

fn is_socket_name(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.starts_with(NAME.0) && name.ends_with(NAME.1)
}

fn is_private(folder: &fs::Metadata) -> bool {
    folder.is_dir() && folder.uid() == rustix::process::getuid().as_raw() && folder.mode().trailing_zeros() >= 6
}

/// Makes a folder for this user alone. One that others can look into, or that is somebody else's, is not used.
fn private(folder: &Path) -> io::Result<()> {
    match fs::DirBuilder::new().mode(0o700).create(folder) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    if is_private(&fs::symlink_metadata(folder)?) {
        return Ok(());
    }
    let wrong = format!("{} is not a folder of this user alone", folder.display());
    Err(io::Error::new(ErrorKind::PermissionDenied, wrong))
}

/// Listens under a name of this process. Another process that had the number before is dead.
fn listen(folder: &Path) -> io::Result<(UnixListener, PathBuf)> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let path = folder.join(format!("{}{}-{number}{}", NAME.0, process::id(), NAME.1));
    let hidden = folder.join(format!(".{}-{number}", process::id()));
    let _ = fs::remove_file(&hidden);
    let listener = UnixListener::bind(&hidden)?;
    fs::rename(&hidden, &path)?;
    Ok((listener, path))
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn a_socket_is_seen_once_it_listens_and_only_in_a_folder_of_ones_own() {
        let base = tempfile::tempdir().unwrap();
        let folder = base.path().join("mine");
        let places = Places::at(&folder);
        assert!(places.sockets().is_empty());
        let (_listener, path) = places.open().unwrap();
        assert_eq!(fs::metadata(&folder).unwrap().mode() & 0o777, 0o700);
        fs::write(folder.join("something else"), "").unwrap();
        assert_eq!(places.sockets(), [path]);
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
        assert!(places.sockets().is_empty() && places.open().is_err());
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
        let link = base.path().join("link");
        symlink(&folder, &link).unwrap();
        assert!(Places::at(&link).open().is_err());
    }

    #[test]
    fn where_the_first_folder_cannot_be_had_the_second_is_used() {
        let base = tempfile::tempdir().unwrap();
        let second = base.path().join("second");
        let places = Places { folders: vec![base.path().join("is/not/there"), second.clone()] };
        assert!(places.open().unwrap().1.starts_with(second));
        assert!(Places { folders: Vec::new() }.open().is_err());
    }
}
