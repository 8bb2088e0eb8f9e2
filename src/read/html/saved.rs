//! Pictures that a browser saved beside a page.

use crate::read::address::{decoded, scheme};

/// A picture that a browser saved beside the page, as the name of its file below the folder of the page; other addresses are
/// of the web.
pub(super) fn saved(reference: &str) -> Option<String> {
    let path = reference.split(['?', '#']).next().unwrap_or_default();
    let file = decoded(path);
    // Names are looked at once more as they are with their letters, for `%2e%2e%2f` is one too.
    let stays = |name: &str| scheme(name).is_none() && !name.starts_with('/') && !name.contains(['\\', ':', '\0']);
    let below = !file.split('/').any(|step| step == "..");
    (stays(path) && stays(&file) && below && file.contains("_files/")).then_some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_saved_beside_a_page_is_a_file() {
        assert_eq!(saved("./My%20page_files/a%2.png").as_deref(), Some("./My page_files/a%2.png"));
        assert_eq!(saved("x_files/a.png?v=1#b").as_deref(), Some("x_files/a.png"));
        for other in [
            "https://a.example/x_files/a.png",
            "/x_files/a.png",
            "%2Fx_files/a.png",
            "a.png",
            "a.png?x_files/",
            "x_files/../../a.png",
            "x_files/%2e%2e/%2E./a.png",
            "../x_files/a.png",
            "..%2fx_files/a.png",
            "C:\\x_files/a.png",
            "C%3A/x_files/a.png",
            "x_files/..\\a.png",
            "x_files/a%00.png",
        ] {
            assert_eq!(saved(other), None, "{other}");
        }
    }
}
