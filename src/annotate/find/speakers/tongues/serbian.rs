//! The words of Serbian around a quotation, in Latin letters without accents being needed: Cyrillic ones are folded.

use super::Class;

pub(super) const WORDS: &[(Class, &str)] = &[
    (
        Class::SAY,
        "rekao rekla rekli kazao kazala kazali kaže kažu reče izjavio izjavila izjavljuje naveo navela navodi istakao \
         istakla ističe dodao dodala dodaje naglasio naglasila naglašava poručio poručila poručuje napisao napisala \
         piše objasnio objasnila objašnjava saopštio saopštila saopštava upozorio upozorila upozorava ocenio ocenila \
         ocenjuje zaključio zaključila podsetio podsetila podseća smatra tvrdi tvrdio tvrdila pitao pitala pita \
         upitao upitala odgovorio odgovorila odgovara potvrdio potvrdila potvrđuje najavio najavila najavljuje \
         primetio primetila priznao priznala precizirao precizirala ponovio ponovila obećao obećala pozvao pozvala \
         zatražio zatražila viknuo viknula šapnuo šapnula uzviknuo prošaputao nastavio nastavila apelovao demantovao \
         konstatovao ukazao ukazala ukazuje",
    ),
    (
        Class::CALL,
        "nazvao nazvala naziva opisao opisala opisuje ocenio pohvalio pohvalila kritikovao kritikovala optužio optužila veruje misli želi vidi",
    ),
    (Class::SAYING, "rekavši govoreći dodajući ističući navodeći dodavši"),
    (Class::AUX, "je su sam smo bi će takođe još zatim potom onda već danas juče se i da nije ponovo kasnije"),
    (
        Class::PREP,
        "u na za sa s od do iz po o prema kod pri nakon posle pre tokom zbog bez protiv između među preko uoči povodom",
    ),
    (Class::SUB, "da jer kada kad ako dok iako kako što gde"),
    (Class::THAT, "da"),
    (Class::CONJ, "i ili ali a pa te"),
    (Class::REL, "koji koja koje"),
    (Class::DET, "ovaj ova ovo taj ta to njegov njegova njen njena svoj dva tri neki neke mnogi"),
    (Class::OWN, "njegov njegova njegovo njen njena njeno"),
    (Class::HE, "on"),
    (Class::SHE, "ona"),
    (Class::THEY, "oni ono one"),
    (Class::SELF, "ja"),
    (Class::NOBODY, "ja mi ti vi svi neko niko"),
    (
        Class::TIME,
        "ponedeljak utorak sredu sreda četvrtak petak subotu subota nedelju nedelja juče danas sutra sinoć večeras jutros \
         januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
    ),
    (Class::WORDS, "izjava izjavi saopštenje saopštenju reči rečima pismo govor poruka odgovor intervju intervjuu"),
    (Class::SOURCE, "prema po"),
    (
        Class::PERSON,
        "predsednik predsednica premijer premijerka ministar ministarka portparol portparolka sekretar sekretarka \
         direktor direktorka gradonačelnik poslanik poslanica general profesor profesorka advokat autor kandidat lider \
         šef čovek žena",
    ),
    (Class::SCARE, "takozvani takozvana takozvano takozvane takozvanih tzv. tzv"),
];
