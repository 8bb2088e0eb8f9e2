//! The words that roles beside names are made of, and those that are none.

use crate::text::is_one_of;

/// Words that come before a role and say that it is one no longer, or not quite.
const LEADING: &str = "former ex acting deputy then";
/// Small words that say which office: `foreign minister`, `police chief`.
const MODIFIERS: &str = "foreign interior defence defense finance health justice education energy trade transport environment \
    opposition party prime vice chief executive managing national police army military state federal \
    district human rights security football head senior political press general attorney science \
    research team climate";
/// Trades and parts that say who somebody is, and that stand beside no name as a title does.
const TRADES: &str = "cook driver fisherman sailor mate bosun crewman harbourmaster harbormaster miner docker electrician \
    plumber carpenter builder baker butcher barber tailor shopkeeper grocer innkeeper waiter waitress \
    bartender chef gardener forester ranger shepherd farmhand labourer laborer mechanic welder machinist \
    technician operator firefighter fireman paramedic midwife dentist pharmacist therapist psychologist \
    psychiatrist veterinarian doctor physician researcher geologist botanist zoologist biochemist \
    statistician archaeologist anthropologist sociologist linguist librarian curator archivist \
    translator interpreter lecturer tutor student pupil graduate headmaster headmistress headteacher \
    clerk accountant banker broker trader merchant dealer auctioneer landlord tenant resident villager \
    neighbour neighbor passenger tourist witness survivor victim volunteer organiser organizer \
    coordinator adviser advisor aide consultant assistant planner surveyor cameraman blogger broadcaster \
    dancer drummer violinist soprano tenor sprinter cyclist swimmer boxer wrestler golfer jockey referee \
    umpire goalkeeper soldier officer guard policeman policewoman warden veteran pensioner retiree widow \
    widower mother father master";
/// Small words that are no nouns, and with which something else than a role begins or goes on.
const NO_NOUNS: &str = "who whom whose which that but was were are has had have having will would can could may might shall \
    should must did does not now when where while after before because than then though although until \
    since she him his her hers they them their its our your you said says told asked made went came took \
    got put let with without into onto upon about over under between during against through like how why \
    what all both each some any also only just still even ever never once again here there being been \
    years months weeks days hours";

/// Whether a word comes before a role and belongs to it: `former`.
pub(super) fn is_leading(word: &str) -> bool {
    is_one_of(word, LEADING)
}

/// Whether a small word says which office.
pub(super) fn is_modifier(word: &str) -> bool {
    is_one_of(word, MODIFIERS)
}

/// Whether a word is a trade, which is a role behind a name only.
pub(super) fn is_trade(word: &str) -> bool {
    is_one_of(word, TRADES)
}

/// Whether a small word is surely no noun.
pub(super) fn is_no_noun(word: &str) -> bool {
    is_one_of(word, NO_NOUNS)
}
