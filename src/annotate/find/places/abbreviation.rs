//! Short forms of states and provinces behind the name of a town: of the Associated Press, of the post, of Canada and
//! Australia.

use super::file::{self, Place};
use super::name::key;
use crate::text::is_one_of;

/// Short forms, and what they stand for; one that several have stands in several rows.
#[rustfmt::skip]
const SHORT: [(&str, &str); 74] = [
    ("Ala. AL", "Alabama"), ("AK", "Alaska"), ("Ariz. AZ", "Arizona"), ("Ark. AR", "Arkansas"), ("Calif. CA", "California"),
    ("Colo. CO", "Colorado"), ("Conn. CT", "Connecticut"), ("Del. DE", "Delaware"), ("Fla. FL", "Florida"), ("Ga. GA", "Georgia"),
    ("HI", "Hawaii"), ("ID", "Idaho"), ("Ill. IL", "Illinois"), ("Ind. IN", "Indiana"), ("IA", "Iowa"), ("Kan. Kans. KS", "Kansas"),
    ("Ky. KY", "Kentucky"), ("La. LA", "Louisiana"), ("ME", "Maine"), ("Md. MD", "Maryland"), ("Mass. MA", "Massachusetts"),
    ("Mich. MI", "Michigan"), ("Minn. MN", "Minnesota"), ("Miss. MS", "Mississippi"), ("Mo. MO", "Missouri"), ("Mont. MT", "Montana"),
    ("Neb. Nebr. NE", "Nebraska"), ("Nev. NV", "Nevada"), ("N.H. NH", "New Hampshire"), ("N.J. NJ", "New Jersey"),
    ("N.M. NM", "New Mexico"), ("N.Y. NY", "New York"), ("N.C. NC", "North Carolina"), ("N.D. ND", "North Dakota"), ("OH", "Ohio"),
    ("Okla. OK", "Oklahoma"), ("Ore. OR", "Oregon"), ("Pa. PA", "Pennsylvania"), ("R.I. RI", "Rhode Island"),
    ("S.C. SC", "South Carolina"), ("S.D. SD", "South Dakota"), ("Tenn. TN", "Tennessee"), ("Tex. TX", "Texas"), ("UT", "Utah"),
    ("Vt. VT", "Vermont"), ("Va. VA", "Virginia"), ("Wash. WA", "Washington"), ("W.Va. WV", "West Virginia"),
    ("Wis. WI", "Wisconsin"), ("Wyo. WY", "Wyoming"), ("D.C. DC", "District of Columbia"),
    ("Alta. AB", "Alberta"), ("B.C. BC", "British Columbia"), ("Man. MB", "Manitoba"), ("N.B. NB", "New Brunswick"),
    ("N.L. NL", "Newfoundland and Labrador"), ("N.S. NS", "Nova Scotia"), ("N.W.T. NT", "Northwest Territories"), ("NU", "Nunavut"),
    ("Ont. ON", "Ontario"), ("P.E.I. PE PEI", "Prince Edward Island"), ("Que. QC", "Quebec"), ("Sask. SK", "Saskatchewan"),
    ("YT", "Yukon"),
    ("A.C.T. ACT", "Australian Capital Territory"), ("N.S.W. NSW", "New South Wales"), ("N.T. NT", "Northern Territory"),
    ("Qld. Qld QLD", "Queensland"), ("S.A. SA", "South Australia"), ("Tas. TAS", "Tasmania"), ("Vic. Vic VIC", "Victoria"),
    ("W.A. WA", "Western Australia"), ("U.S. US", "United States"), ("U.K. UK", "United Kingdom"),
];

/// The states of which a text begins with a short form, and how many bytes that takes.
pub(super) fn states(text: &str) -> Vec<(Place, usize)> {
    let ends = |short: &&str| text.strip_prefix(short).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let rows = SHORT.iter().filter_map(|(short, name)| Some((short.split(' ').rev().find(|one| ends(one))?, name)));
    let states = rows.flat_map(|(short, name)| {
        let areas = file::named(&key(name)).into_iter().filter(|place| place.kind < file::TOWN);
        areas.filter(|place| place.kind != file::CAPITAL).map(move |place| (place, short.len()))
    });
    states.collect()
}

/// What a short form stands for, in full.
pub(super) fn name(short: &str) -> Option<&'static str> {
    SHORT.iter().find(|(forms, _)| is_one_of(short, forms)).map(|(_, name)| *name)
}
