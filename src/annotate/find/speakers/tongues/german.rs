//! The words of German around a quotation.

use super::Class;

pub(super) const WORDS: &[(Class, &str)] = &[
    (
        Class::SAY,
        "sagte sagt sagten sagen gesagt erklärte erklärt erklärten betonte betont meinte meint schrieb schreibt \
         geschrieben berichtete berichtet fragte fragt antwortete antwortet ergänzte ergänzt fügte fügt teilte teilt \
         mitgeteilt warnte warnt forderte fordert kündigte kündigt versicherte versichert behauptete behauptet rief \
         ruft unterstrich unterstreicht erläuterte erläutert äußerte äußert hob bekräftigte bekräftigt gab gibt sprach \
         spricht räumte räumt stellte stellt bemerkte bemerkt entgegnete erwiderte bestätigte bestätigt beklagte \
         beklagt kritisierte kritisiert lobte lobt twitterte hieß heißt flüsterte murmelte schrie bat bittet mahnte \
         mahnt verkündete verkündet zitierte betonten",
    ),
    (
        Class::CALL,
        "nannte nennt bezeichnete bezeichnet beschrieb beschreibt glaubt glaubte hält hielt findet fand sieht sah begrüßte lehnte wies",
    ),
    (Class::SAYING, ""),
    (Class::BE, "wurde wurden wird worden"),
    (
        Class::AUX,
        "ist sind war waren sei seien hat haben hatte hatten habe auch dann später noch weiter nun jedoch aber dazu sich zudem erneut bereits schon nicht wieder außerdem zuvor daraufhin dabei hinzu so",
    ),
    (
        Class::PREP,
        "in im am an auf bei beim mit von vom für über unter zu zum zur nach vor aus durch gegen ohne um während wegen \
         seit gegenüber zwischen neben hinter bis ins ans",
    ),
    (Class::BY, "von vom durch"),
    (Class::SUB, "dass daß weil wenn als ob obwohl während nachdem bevor damit wie was warum wo"),
    (Class::THAT, "dass daß"),
    (Class::CONJ, "und oder aber sondern denn doch"),
    (Class::REL, "welcher welche welches"),
    (
        Class::DET,
        "der die das den dem des ein eine einer eines einem einen sein seine seiner ihr ihre ihrer dieser diese dieses \
         zwei drei mehrere viele einige",
    ),
    (Class::OWN, "sein seine seiner ihr ihre ihrer"),
    (Class::HE, "er"),
    (Class::SHE, "sie"),
    (Class::THEY, "es"),
    (Class::SELF, "ich"),
    (Class::NOBODY, "ich wir du man ihr jemand niemand alle"),
    (
        Class::TIME,
        "montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend gestern heute morgen abend januar februar \
         märz april mai juni juli august september oktober november dezember woche monat jahr",
    ),
    (Class::WORDS, "erklärung aussage worte worten rede interview brief mitteilung antwort frage"),
    (Class::SOURCE, "laut so"),
    (
        Class::PERSON,
        "sprecher sprecherin präsident präsidentin minister ministerin kanzler kanzlerin chef chefin generalsekretär \
         generalsekretärin premierminister ministerpräsident ministerpräsidentin politiker politikerin außenminister \
         bürgermeister direktor professor mann frau autor vorsitzende vorsitzender",
    ),
    (Class::SCARE, "sogenannte sogenannten sogenannter genannt namens titel"),
];
