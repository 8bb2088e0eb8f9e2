//! What a mark or a mention means to the eye, said once for the screen and for print.

use crate::{
    article::{Inline, Kind},
    palette::Role,
};

/// The role of a mark; none for a mention written out, as it is among the mentions that are found.
pub fn role_of_mark(inline: &Inline) -> Option<Role> {
    match inline {
        Inline::Emphasis => Some(Role::Emphasis),
        Inline::Strong => Some(Role::Strong),
        Inline::Strike => Some(Role::Strike),
        Inline::Code => Some(Role::Code),
        Inline::Link(_) => Some(Role::Link),
        Inline::Speech(_) => Some(Role::Speech),
        Inline::Mention(_) | Inline::Reported(_) => None,
    }
}

/// The role of a mention of an entry of some kind.
pub fn role_of_kind(kind: Kind) -> Role {
    match kind {
        Kind::Person => Role::Person,
        Kind::Date => Role::Date,
        Kind::Place => Role::Place,
        Kind::Organisation => Role::Organisation,
    }
}
