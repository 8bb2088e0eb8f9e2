//! Words and signs one after the other, so that each sign is read as the one that it is.
//!
//! Where two signs would run into one another, or a sign would stand between letters that keep it from being
//! one, an empty comment parts them: `a<!-- -->*(b)*`. Readers do not see it.

/// What parts two signs.
pub(super) const NOTHING: &str = "<!-- -->";

/// A piece of Markdown.
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) kind: PieceKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PieceKind {
    /// Words, code, brackets.
    Plain,
    /// A sign of emphasis that opens or closes.
    Sign { opens: bool },
}

/// Lets an emphasis that touches another sign of asterisks have underscores.
pub(super) fn letters_apart(pieces: &mut [Piece]) {
    let mut open: Vec<usize> = Vec::new();
    for index in 0..pieces.len() {
        match pieces[index].kind {
            PieceKind::Plain => {}
            PieceKind::Sign { opens: true } => open.push(index),
            PieceKind::Sign { opens: false } => {
                let Some(start) = open.pop() else { continue };
                let neighbours = [start.checked_sub(1), Some(start + 1), index.checked_sub(1), Some(index + 1)];
                let touches = |at: usize| {
                    let other = pieces.get(at).filter(|_| at != start && at != index);
                    other.is_some_and(|piece| {
                        matches!(piece.kind, PieceKind::Sign { .. }) && piece.text.starts_with('*')
                    })
                };
                if pieces[start].text == "*" && neighbours.into_iter().flatten().any(touches) {
                    pieces[start].text.replace_range(.., "_");
                    pieces[index].text.replace_range(.., "_");
                }
            }
        }
    }
}

/// The pieces one after the other, parted where they have to be.
pub(super) fn joined(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        if index > 0 && must_part(pieces, index) {
            out.push_str(NOTHING);
        }
        out.push_str(&piece.text);
    }
    out
}

/// Whether something has to stand between a piece and the one before it.
fn must_part(pieces: &[Piece], index: usize) -> bool {
    let (before, after) = (&pieces[index - 1], &pieces[index]);
    let (Some(last), Some(first)) = (before.text.chars().next_back(), after.text.chars().next()) else { return false };
    let both_plain = before.kind == PieceKind::Plain && after.kind == PieceKind::Plain;
    if last == first && (matches!(last, '*' | '_' | '~') && !both_plain || last == '`') {
        return true;
    }
    let opening = after.kind == PieceKind::Sign { opens: true } && {
        let next = pieces.get(index + 1).and_then(|piece| piece.text.chars().next());
        let beside_word = first != '_' && next.is_some_and(char::is_alphanumeric);
        !beside_word && !parts_words(last)
    };
    let closing = before.kind == PieceKind::Sign { opens: false } && {
        let inner = index.checked_sub(2).and_then(|inner| pieces[inner].text.chars().next_back());
        let beside_word = last != '_' && inner.is_some_and(char::is_alphanumeric);
        !beside_word && !parts_words(first)
    };
    opening || closing
}

/// Whether the character is surely white space or punctuation to every reader of Markdown.
fn parts_words(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_ascii_punctuation()
        || matches!(letter, '\u{2010}'..='\u{2027}' | '\u{3001}'..='\u{3003}')
}
