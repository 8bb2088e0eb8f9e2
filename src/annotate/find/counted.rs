//! Nouns that numbers count in news, by which a number is known to be no year, whatever stands before it.

use crate::text::is_one_of;

/// They are in English, German, French, Spanish, Serbian, Italian, Portuguese and Dutch, the letters as they are folded.
const COUNTED: &str = "\
    people person persons man men woman women child children boys girls students pupils teachers workers employees \
    staff members residents citizens villagers voters refugees migrants victims patients protesters demonstrators \
    visitors passengers tourists fans delegates lawmakers officials officers policemen police firefighters rescuers \
    soldiers troops fighters militants rebels prisoners hostages civilians casualties dead wounded injured personnel \
    households families homes houses flats buildings hectares acres jobs votes seats copies words pages shares \
    vehicles cars trucks buses planes aircraft tanks ships guns horses cavalry infantry cattle sheep \
    cases deaths infections doses tests complaints tickets rooms beds trees animals \
    km kilometres kilometers miles mile metres meters metre meter m feet ft tons tonnes tonne kg kilograms kilos \
    litres liters barrels percent per dollars euros pounds yen francs million billion thousand calories rpm cc hp mhz mb gb kb bytes bits ns ms px x \
    menschen personen frauen manner kinder soldaten einwohner mitarbeiter beschaftigte teilnehmer besucher \
    demonstranten polizisten fluchtlinge tote verletzte hauser wohnungen stimmen euro dollar kilometer meter tonnen \
    liter hektar \
    personnes hommes femmes enfants soldats habitants manifestants policiers morts blesses salaries etudiants \
    personas hombres mujeres ninos soldados habitantes manifestantes policias muertos heridos empleados kilometros \
    ljudi vojnika osoba gradjana stanovnika zena dece radnika policajaca evra dinara kilometara metara tona hektara \
    metri chilometri tonnellate ettari gradi persone morti feriti abitanti voti \
    metros quilometros toneladas pessoas mortos feridos votos reais \
    mensen doden gewonden inwoners stemmen kilo";

/// Whether a word, in small plain letters, is one of them.
pub(super) fn is_counted(word: &str) -> bool {
    is_one_of(word, COUNTED)
}
