//! French: what figures are told with.

use std::sync::OnceLock;

use super::{
    super::unit::Measure::{Money, Share, Size, Time},
    Nouns, Tongue,
};

use crate::article::Exactness::{About, AtLeast, AtMost, LessThan, MoreThan};

pub(super) static TONGUE: Tongue = Tongue {
    decimal: Some(','),
    capitals: false,
    nouns: Nouns::First,
    units: &[
        ("%,pour cent,pourcent", Share),
        ("points de pourcentage", Share),
        ("euros,euro,eur", Money),
        ("dollars,dollar,usd", Money),
        ("livres,livre,livres sterling,gbp", Money),
        ("francs,franc", Money),
        ("francs suisses,chf", Money),
        ("centimes,centime", Money),
        ("yens,yen,jpy", Money),
        ("roubles,rouble", Money),
        ("dinars,dinar,rsd", Money),
        ("mètres,mètre", Size),
        ("km,kilomètres,kilomètre", Size),
        ("cm,centimètres,centimètre", Size),
        ("mm,millimètres,millimètre", Size),
        ("milles,milles marins", Size),
        ("km²,kilomètres carrés,kilomètre carré", Size),
        ("m²,mètres carrés,mètre carré", Size),
        ("m³,mètres cubes,mètre cube", Size),
        ("hectares,hectare", Size),
        ("km/h,kilomètres à l'heure,kilomètres heure,kilomètres par heure", Size),
        ("kg,kilos,kilo,kilogrammes", Size),
        ("grammes,gramme", Size),
        ("tonnes,tonne", Size),
        ("litres,litre", Size),
        ("barils,baril", Size),
        ("°C,degrés celsius", Size),
        ("degrés,degré", Size),
        ("mégawatts,mégawatt", Size),
        ("gigawatts,gigawatt", Size),
        ("ans,an", Time),
        ("années,année", Time),
        ("mois", Time),
        ("semaines,semaine", Time),
        ("jours,jour", Time),
        ("heures,heure", Time),
        ("minutes,minute", Time),
        ("secondes,seconde", Time),
    ],
    by_spelling: OnceLock::new(),
    stops: "\
        le la les un une des du de d l ce cet cette ces son sa ses leur leurs et ou mais donc ni car que qui dont ou quand \
        si comme dans en a au aux par pour sur sous avec sans chez vers entre contre depuis pendant apres avant jusque \
        est sont etait etaient a ont avait avaient sera seront fut furent il elle ils elles on nous vous se ne pas plus \
        moins tres aussi encore deja puis alors ainsi fois hors dans apres pres vers mais tous toutes selon environ",
    about: &[
        ("environ,quelque,quelques,presque,pres de,pres d,autour de", About),
        ("plus de,plus d", MoreThan),
        ("moins de,moins d", LessThan),
        ("au moins", AtLeast),
        ("jusqu’a,jusqu'a,au plus", AtMost),
    ],
    names: "\
        no n numero page pages p article articles chapitre section partie tome volume vol salle chambre ligne psaume groupe \
        classe niveau phase etape jour semaine annee annexe resolution tel telephone fax version type modele categorie top \
        rue route vol",
    no_figure: "fois heures h tiers quarts demi e er eme autres apres",
    near_times: "derniers dernieres dernier derniere prochains prochaines prochain prochaine premiers premieres tous toutes ces a y les depuis",
    known: "",
    more: "autres",
    early: "nouveaux nouvelles grands grandes petits petites jeunes premiers premieres derniers dernieres anciens anciennes vieux bons bonnes gros grosses seuls seules principaux principales",
    of: "de d des du",
    inside: "en dans a au aux",
    being: "est sont a ont ete etait etaient",
    modal: "",
    per: "par",
    to: "à a",
    and: "et ou",
    opens: ["entre", "de"],
};
