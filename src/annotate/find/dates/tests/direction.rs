//! Which day of a name is meant: one that was, one to come, or none at all.

use super::finds;

#[test]
fn a_weekday_that_may_be_any_of_its_name_is_no_date() {
    for (language, text) in [
        ("en", "He was born on a Monday."),
        ("en", "It rained on a Monday morning, as it does on Mondays."),
        ("en", "They married on a Tuesday in May, and a Friday when it snowed was her last."),
        ("de", "Sie kam an einem Montag zur Welt."),
        ("de", "Es war ein Dienstag im Mai, an dem es begann."),
        ("fr", "Elle est née un lundi de mai."),
        ("fr", "Le musée est fermé le lundi."),
        ("es", "Nació un martes de mayo."),
        ("es", "El museo cierra los lunes."),
        ("sr", "Rodio se jednog ponedeljka."),
    ] {
        finds(language, text, &[]);
    }
    finds("en", "He said so in a Wednesday interview.", &[("Wednesday", "2022-08-17")]);
    finds("en", "It fell on a Monday in May 1999.", &[("May 1999", "1999-05")]);
    finds("fr", "Il a parlé le mercredi 17 août.", &[("mercredi 17 août", "2022-08-17")]);
    finds("es", "Habló el miércoles.", &[("miércoles", "2022-08-17")]);
}
