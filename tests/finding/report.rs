//! A whole report as agencies send them, in plain text of ours: its people with their offices, its days, its headings
//! as panes, and the words of one man who is told of as `he` and by an office that is written in two ways.

use dateline::{annotate, annotate::find, read};

const REPORT: &str = "\
Secretary-General of the Lake Council receives neighbours

114
The Secretary-General with the Estonian President (top) and the Prime Minister of Latvia (bottom)
The Secretary-General with the Estonian President (top) and the Prime Minister of Latvia (bottom)

Geneva, 9 May 2019 (LCN): Secretary-General of the Lake Council (LC), Peter Lindqvist met with Estonian President, \
Marko Petrić, and Prime Minister of Latvia, Anton Keller.

The two leaders called on the LC Secretary-General one by one. The meetings took place on 8 May in Geneva.

Meeting with Estonian President

The Secretary-General of LC Peter Lindqvist praised the quiet on the lake while meeting with the Estonian President. \
Also, he asked all neighbours to “fish by daylight and keep the nets marked.”

In addition, the Secretary-General hailed the planned session of the council.

Moreover, he urged both to come to the session on 9 May. Furthermore, he referred to the session as “the table at \
which every harbour has a chair.”

“We will go on sharing our charts with your country,” the Secretary-General added, referring to a long friendship.

Meeting with Prime Minister of Latvia

Secretary General Peter Lindqvist also met Prime Minister of Latvia, Anton Keller. In the joint press conference, LC \
Secretary General again welcomed the quiet.

Notably, he termed the session “the only way towards a clean lake.” “It is an opportunity for Latvia to show its \
good will,” he continued.

Lastly, Secretary General Lindqvist said “The council takes no side. It is ready to send its boats.”

The fleet of the council now has about 370 boats from 20 members and seven partners.
";

#[test]
fn a_report_has_its_people_days_headings_and_all_words_of_its_speaker() {
    let read = read::from_stream("report.txt", REPORT.as_bytes(), None).expect("plain text is read").article;
    let found = find::found(&read).expect("something is found");
    let titles: Vec<&str> = found.sections.iter().map(|section| &*section.title).collect();
    assert_eq!(titles, ["", "Meeting with Estonian President", "Meeting with Prime Minister of Latvia"]);
    let mut people: Vec<(&str, &str)> =
        found.people.iter().map(|person| (&*person.name, person.role.as_deref().unwrap_or_default())).collect();
    people.sort_unstable();
    assert_eq!(
        people,
        [
            ("Anton Keller", "Prime Minister of Latvia"),
            ("Marko Petrić", "Estonian President"),
            ("Peter Lindqvist", "LC Secretary General"),
        ]
    );
    let days: Vec<String> = found.dates.iter().map(|date| date.when.to_string()).collect();
    assert_eq!(days, ["2019-05-08", "2019-05-09"]);
    let mentions = annotate::mentions(&found);
    let speakers: Vec<&str> = mentions.quotations().iter().map(|quotation| found.name(quotation.speaker)).collect();
    assert_eq!(speakers, ["Peter Lindqvist"; 6]);
}
