//! German: what figures are told with.

use std::sync::OnceLock;

use super::{
    super::unit::Measure::{Money, Share, Size, Time},
    Nouns, Tongue,
};

use crate::article::Exactness::{About, AtLeast, AtMost, LessThan, MoreThan};

pub(super) static TONGUE: Tongue = Tongue {
    decimal: Some(','),
    capitals: true,
    nouns: Nouns::Capital,
    units: &[
        ("%,prozent,v h", Share),
        ("Prozentpunkte,prozentpunkt,prozentpunkten", Share),
        ("Euro,euros,eur", Money),
        ("Dollar,us-dollar,usd", Money),
        ("Pfund,gbp", Money),
        ("Franken,schweizer franken,chf", Money),
        ("Cent,cents", Money),
        ("Rubel", Money),
        ("Yen,jpy", Money),
        ("Kronen", Money),
        ("Dinar,rsd", Money),
        ("Meter,metern,metre", Size),
        ("km,kilometer,kilometern", Size),
        ("cm,zentimeter,zentimetern", Size),
        ("mm,millimeter,millimetern", Size),
        ("Meilen,meile", Size),
        ("Seemeilen", Size),
        ("km²,quadratkilometer,quadratkilometern", Size),
        ("m²,quadratmeter,quadratmetern", Size),
        ("m³,kubikmeter,kubikmetern", Size),
        ("Hektar", Size),
        ("km/h,stundenkilometer,stundenkilometern,kilometer pro stunde", Size),
        ("kg,kilogramm,kilo", Size),
        ("Gramm", Size),
        ("Tonnen,tonne", Size),
        ("Liter,litern", Size),
        ("Barrel", Size),
        ("°C,grad celsius", Size),
        ("Grad", Size),
        ("Megawatt", Size),
        ("Gigawatt", Size),
        ("Kilowatt", Size),
        ("Jahre,jahr,jahren", Time),
        ("Monate,monat,monaten", Time),
        ("Wochen,woche", Time),
        ("Tage,tag,tagen", Time),
        ("Stunden,stunde", Time),
        ("Minuten,minute", Time),
        ("Sekunden,sekunde", Time),
    ],
    by_spelling: OnceLock::new(),
    stops: "\
        der die das den dem des ein eine einem einen einer eines kein keine und oder aber sondern als wie wenn weil dass \
        in im an am auf aus bei mit nach von vom vor zu zum zur uber unter durch fur gegen ohne um seit bis pro \
        ist sind war waren wird werden wurde wurden hat haben hatte hatten kann konnen soll sollen muss mussen \
        er sie es wir ihr sich sein seine ihre ihren nicht auch noch nur schon so dann dort hier etwa rund mehr weniger \
        lang alt hoch tief breit spater zuvor sowie davon darunter jeweils",
    about: &[
        ("etwa,rund,fast,knapp,ca,circa,ungefahr,annahernd,gut", About),
        ("uber,mehr als", MoreThan),
        ("unter,weniger als", LessThan),
        ("mindestens", AtLeast),
        ("hochstens,bis zu,nicht mehr als", AtMost),
    ],
    names: "\
        nr nummer seite s artikel art absatz abs kapitel band teil paragraf paragraph zimmer raum flug linie psalm gruppe \
        klasse stufe phase tag woche jahr halfte bus zug gleis resolution telefon tel fax postleitzahl modell typ version \
        kategorie platz rang baujahr ziffer tabelle bild abbildung",
    no_figure: "uhr jahrige jahrigen jahriger mal prozentig v chr",
    near_times: "letzten vergangenen nachsten kommenden ersten vor alle jeden seit diesen",
    known: "",
    more: "weitere weiteren andere anderen zusatzliche zusatzlichen",
    early: "",
    of: "",
    inside: "in im aus",
    being: "ist sind war waren wurde wurden sei seien",
    modal: "",
    per: "pro je",
    to: "bis",
    and: "und oder",
    opens: ["zwischen", "von"],
};
