//! What a lesson is about, as the step says that shows it.

use crate::article::Article;

/// What a lesson is about; what the lesson does not say, the article does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About<'a> {
    /// The title of the lesson, or that of the article.
    pub title: &'a str,
    /// The title of the article, where that of the lesson is another.
    pub article: Option<&'a str>,
    /// The summary of the article, where no aims are stated.
    pub summary: Option<&'a str>,
    /// The aims of the lesson.
    pub aims: &'a [String],
}

impl<'a> About<'a> {
    /// What the lesson of an article is about.
    pub fn of(article: &'a Article) -> Self {
        let lesson = article.lesson.as_ref();
        let title = lesson.and_then(|lesson| lesson.title.as_deref()).unwrap_or(&article.title);
        let aims = lesson.map_or(&[][..], |lesson| &lesson.aims);
        Self {
            title,
            article: (title != article.title).then_some(&article.title),
            summary: article.summary.as_deref().filter(|_| aims.is_empty()),
            aims,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Lesson;

    #[test]
    fn what_the_lesson_does_not_say_the_article_does() {
        let lesson = |title: Option<&str>, aims: &[&str]| {
            let aims = aims.iter().copied().map(str::to_owned).collect();
            Some(Lesson { title: title.map(str::to_owned), aims, ..Lesson::default() })
        };
        for (lesson, title, over, summary, aims) in [
            (None, "Fish", None, Some("Of fish."), &[][..]),
            (lesson(None, &[]), "Fish", None, Some("Of fish."), &[]),
            (lesson(Some("Fish"), &["Quotas"]), "Fish", None, None, &["Quotas"]),
            (lesson(Some("Prices"), &[]), "Prices", Some("Fish"), Some("Of fish."), &[]),
            (lesson(Some("Prices"), &["Quotas"]), "Prices", Some("Fish"), None, &["Quotas"]),
        ] {
            let summary_of_all = Some("Of fish.".to_owned());
            let article = Article { title: "Fish".to_owned(), summary: summary_of_all, lesson, ..Article::default() };
            let about = About::of(&article);
            assert_eq!((about.title, about.article, about.summary), (title, over, summary));
            assert_eq!(about.aims, aims);
        }
    }
}
