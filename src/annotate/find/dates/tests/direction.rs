//! Which day of a name is meant: one that was, one to come, or none at all.

use super::{article, dates, finds};

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

/// The values of paragraphs filed on Thursday, 18 August 2022.
#[track_caller]
fn means(language: &str, paragraphs: &[&str], values: &[&str]) {
    let dates = dates(&article(language, "2022-08-18", paragraphs));
    let dates: Vec<String> = dates.into_iter().map(|date| date.when.to_string()).collect();
    assert_eq!(dates, values, "{paragraphs:?}");
}

#[test]
fn what_is_to_come_after_something_of_a_weekday_does_not_pull_that_day_along() {
    for (language, text, values) in [
        ("en", "The pool will stay open on Sundays after a vote of the council on Tuesday.", &["2022-08-16"][..]),
        ("en", "After a meeting with farmers on Monday, the minister will change the law.", &["2022-08-15"]),
        ("en", "Two roads will be widened after a decision by the region on Wednesday.", &["2022-08-17"]),
        ("de", "Das Bad soll nach einer Abstimmung am Dienstag sonntags offen bleiben.", &["2022-08-16"]),
        ("fr", "La piscine restera ouverte après un vote du conseil mardi.", &["2022-08-16"]),
        ("es", "La piscina abrirá tras una votación del consejo el martes.", &["2022-08-16"]),
        ("es", "La piscina abrirá después de una votación del consejo el martes.", &["2022-08-16"]),
        // The vote that everybody knows may be past or to come.
        ("en", "The mayor will resign after the vote on Tuesday.", &[]),
        ("sr", "Bazen će biti otvoren nakon glasanja u utorak.", &[]),
        // Here it is the day of what is to come.
        ("en", "The pool will open again after a break on Tuesday.", &["2022-08-23"]),
        ("en", "The pool will open again after three weeks on Tuesday.", &["2022-08-23"]),
        ("en", "The pool will, after a long debate, open on Tuesday.", &["2022-08-23"]),
        ("en", "The pool will open after Tuesday.", &["2022-08-23"]),
        ("en", "They will meet on Tuesday after a vote.", &["2022-08-23"]),
        ("en", "The minister will go after an election in October.", &["2022-10"]),
        ("en", "She could be jailed following a trial on Monday.", &["2022-08-15"]),
        ("en", "He resigned after a vote on Tuesday.", &["2022-08-16"]),
    ] {
        means(language, &[text], values);
    }
}

#[test]
fn who_looks_ahead_means_what_is_to_come() {
    for (language, text, value) in [
        ("en", "The president faces an election in December.", "2022-12"),
        ("en", "The country goes to the polls in February.", "2023-02"),
        ("en", "The village prepares for a feast in December.", "2022-12"),
        ("en", "The orchestra hopes to play in Oslo in December.", "2022-12"),
        ("en", "The show runs until December, she said.", "2022-12"),
        ("en", "The driver faces a judge on Tuesday.", "2022-08-23"),
        ("en", "The show ran until December.", "2021-12"),
        ("en", "The bear slept until Tuesday.", "2022-08-16"),
        ("de", "Das Dorf hofft auf ein Fest im Dezember.", "2022-12"),
        ("de", "Die Ausstellung läuft bis Dienstag.", "2022-08-23"),
        ("fr", "Le village attend une fête en décembre.", "2022-12"),
        ("es", "El presidente afronta una elección en diciembre.", "2022-12"),
        ("fr", "La foire dure jusqu’au 3 décembre.", "2022-12-03"),
        ("es", "La feria sigue hasta el martes.", "2022-08-23"),
        ("sr", "Predsednika očekuju izbori u decembru.", "2022-12"),
    ] {
        means(language, &[text], &[value]);
    }
}

#[test]
fn that_evening_is_of_the_day_told_near_before_or_of_none() {
    for (language, paragraphs, values) in [
        ("en", &["The ship sank in a storm. Later that evening, nobody slept."][..], &[][..]),
        ("en", &["She was six in 1944. That morning, she heard the bells."], &["1944"]),
        ("en", &["On 3 May 1999 it rained.", "Later that evening, it snowed."], &["1999-05-03", "1999-05-03"]),
        ("en", &["The ship sank in a storm. The next day, it was found."], &[]),
        ("en", &["The ship sank in a storm. Nobody slept that week, and few that year."], &[]),
        ("en", &["The ship sank in a storm. The following week, it was found."], &[]),
        ("en", &["The ship sank on 3 May 1999. Few slept that year."], &["1999-05-03", "1999"]),
        ("en", &["Prices fell from a day earlier. They will fall by the end of the year."], &["2022-08-17", "2022"]),
        ("en", &["It rained on Monday.", "That night, it snowed."], &["2022-08-15", "2022-08-15"]),
        ("en", &["It rained on Monday.", "In June it was dry. That day, a fire began."], &["2022-08-15", "2022-06"]),
        ("en", &["It rained on Monday.", "1", "2", "3", "4", "That day, a fire began."], &["2022-08-15"]),
        ("de", &["An jenem Abend schlief niemand."], &[]),
        ("de", &["Am Montag regnete es. An jenem Abend schlief niemand."], &["2022-08-15", "2022-08-15"]),
        ("fr", &["Il pleuvait. Le lendemain, il neigeait, et le jour suivant aussi."], &[]),
        ("fr", &["Ce soir-là, personne ne dormait."], &[]),
        ("fr", &["Il a plu lundi. Ce soir-là, personne ne dormait."], &["2022-08-15", "2022-08-15"]),
        ("es", &["Aquella noche nadie durmió."], &[]),
        ("es", &["Llovió el lunes. Esa noche nadie durmió."], &["2022-08-15", "2022-08-15"]),
        ("sr", &["Tog dana je padala kiša."], &[]),
        ("sr", &["Padala je kiša u ponedeljak. Tog dana niko nije spavao."], &["2022-08-15", "2022-08-15"]),
    ] {
        means(language, paragraphs, values);
    }
}
