//! The teacher's screen and the lesson over their real socket: it follows, comes late, drives, and whatever either side
//! does, or a stranger, the other goes on.
#![cfg(unix)]

use std::{
    fs,
    io::{Read, Write},
    os::unix::net::{UnixListener, UnixStream},
    path::PathBuf,
    sync::{
        Arc,
        mpsc::{self, Receiver},
    },
    thread,
    time::{Duration, Instant},
};

use dateline::{
    app::{Action, Desk, DeskWish, Drive, Effect, Opened, Origin, Settings},
    lesson::{Audience, Outline, Snapshot, Told, Wish},
    read::{self, bundled},
    reader::{Reader, chords},
    shell::lesson::{Driven, Follower, Heard, Hub, Places, Running, find},
    view,
};
use ratatui::{buffer::Buffer, layout::Size};

/// So long is waited for anything, on the slowest machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// A folder for the sockets of a test.
struct Classroom {
    folder: tempfile::TempDir,
}

impl Classroom {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("dateline")
    }

    fn places(&self) -> Places {
        Places::at(&self.path())
    }

    /// A lesson of a bundled article at its first step.
    fn lesson(&self, name: &str) -> Lesson {
        let bundled = bundled::find(name).unwrap();
        let article = read::article(bundled.name, bundled.source, bundled.format).unwrap();
        let mut reader = Reader::open(Opened { article: Arc::new(article), origin: Origin::Bundled(bundled.name) });
        reader.settle();
        reader.model.present();
        let (to, keys) = mpsc::channel();
        let hub = Hub::open(&self.places(), move |driven| to.send(driven).is_ok()).unwrap();
        let plan = &reader.model.teaching().unwrap().plan;
        hub.outline(&Outline::of(&reader.model.document.article, plan, None));
        let lesson = Lesson { hub, reader, keys };
        lesson.show();
        lesson
    }

    /// A teacher's screen of the lesson of a title.
    fn teacher(&self, title: &str) -> Teacher {
        let running = find(&self.places()).into_iter().find(|lesson| lesson.title.contains(title)).unwrap();
        self.waiting(Some(running))
    }

    /// A teacher's screen of a lesson, or of the first that begins.
    fn waiting(&self, running: Option<Running>) -> Teacher {
        let (to, heard) = mpsc::channel();
        let follower = Follower::start(self.places(), running, move |told| to.send(told).is_ok()).unwrap();
        let desk = Desk::new(Settings::default(), Size { width: 120, height: 40 });
        Teacher { desk, follower, heard }
    }
}

struct Lesson {
    hub: Hub,
    reader: Reader,
    keys: Receiver<Driven>,
}

impl Lesson {
    fn show(&self) {
        self.hub.show(self.reader.model.snapshot(Audience::Teacher));
    }

    fn press(&mut self, keys: &str) {
        self.reader.press(keys);
        self.show();
    }

    /// Takes a key from another screen as the program does.
    fn take_key(&mut self) {
        let Driven { drive, turn } = self.keys.recv_timeout(PATIENCE).expect("a key comes");
        if let Some(action) = self.reader.model.driven(drive) {
            self.reader.act(action).settle();
        }
        self.show();
        drop(turn);
    }

    fn step(&self) -> usize {
        self.reader.model.teaching().unwrap().walk.stage
    }
}

struct Teacher {
    desk: Desk,
    follower: Follower,
    heard: Receiver<Heard>,
}

impl Teacher {
    fn wait_for(&mut self, text: &str) {
        let begun = Instant::now();
        while !screen(&self.desk).contains(text) {
            assert!(begun.elapsed() < PATIENCE, "no {text:?} on\n{}", screen(&self.desk));
            match self.heard.recv_timeout(Duration::from_millis(50)) {
                Ok(Heard::Told(told, _turn)) => self.desk.hear(*told, Duration::ZERO),
                Ok(Heard::Ended) => self.desk.lose(Duration::ZERO),
                Err(_) => {}
            }
        }
    }

    fn press(&mut self, key: &str) {
        for chord in chords(key).unwrap() {
            if let Some(DeskWish::Drive(drive)) = self.desk.press(chord) {
                self.follower.drive(drive);
            }
        }
    }
}

fn screen(desk: &Desk) -> String {
    let area = desk.plan.screen;
    let mut buffer = Buffer::empty(area);
    view::notes::draw(desk, &mut buffer);
    let line = |y| (0..area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
    (0..area.height).map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_notes_follow_and_who_comes_late_is_at_once_at_the_right_step() {
    let room = Classroom::new();
    let mut lesson = room.lesson("kosovo-talks");
    let mut teacher = room.teacher("NATO");
    teacher.wait_for("1 of 17");
    lesson.press("]");
    teacher.wait_for("2 of 17");
    assert!(screen(&teacher.desk).contains("Who are the three people"), "{}", screen(&teacher.desk));
    lesson.press("5");
    teacher.wait_for("5 … Enter goes to that step");
    lesson.press("Enter 1 2 ↓ 3");
    teacher.wait_for("5 of 17");
    teacher.wait_for("15 hands · 12 right");
    let mut late = room.teacher("NATO");
    late.wait_for("15 hands · 12 right");
    assert_eq!(screen(&late.desk), screen(&teacher.desk));
    lesson.press(".");
    late.wait_for("The projector is black.");
    lesson.press("p");
    late.wait_for("The lesson rests");
    late.wait_for("p goes on with it");
    late.press("]");
    assert!(lesson.keys.try_recv().is_err());
    // The key is meant for the lesson, whatever is typed at the projector.
    lesson.press("/ o");
    late.press("p");
    lesson.take_key();
    late.wait_for("teaching");
    late.wait_for("5 of 17");
    assert!(!screen(&late.desk).contains("rests"), "{}", screen(&late.desk));
    lesson.press("p");
    late.wait_for("The lesson rests");
    late.press("]");
    drop(lesson);
    late.wait_for("The lesson has ended");
    assert!(!screen(&late.desk).contains("rests"), "{}", screen(&late.desk));
}

#[test]
fn notes_that_come_first_wait_for_the_first_lesson() {
    let room = Classroom::new();
    let mut teacher = room.waiting(None);
    teacher.wait_for("No lesson runs yet; it is shown as soon as one begins · q ends");
    teacher.press("]");
    assert!(screen(&teacher.desk).contains("There is no lesson to drive"), "{}", screen(&teacher.desk));
    let _lesson = room.lesson("kosovo-talks");
    teacher.wait_for("1 of 17");
}

#[test]
fn the_notes_drive_the_lesson_but_do_not_leave_it() {
    let room = Classroom::new();
    let mut lesson = room.lesson("kosovo-talks");
    let mut teacher = room.teacher("NATO");
    teacher.wait_for("1 of 17");
    for (key, step) in [("]", 1), ("]", 2), ("[", 1), ("G", 16), ("g", 0)] {
        teacher.press(key);
        lesson.take_key();
        assert_eq!(lesson.step(), step, "{key}");
        teacher.wait_for(&format!("{} of 17", step + 1));
    }
    for key in ["5", "Enter", "7", "7"] {
        teacher.press(key);
        lesson.take_key();
        lesson.reader.settle();
    }
    teacher.wait_for("77 hands");
    for key in ["p", "T", "?", "q", ": 7 x Esc", "Ctrl-c"] {
        teacher.press(key);
    }
    teacher.press("Backspace");
    lesson.take_key();
    teacher.wait_for("7 hands");
    assert!(lesson.reader.model.teaching().is_some() && lesson.keys.try_recv().is_err());
}

#[test]
fn the_notes_have_the_hands_written_and_are_told_what_came_of_it() {
    let room = Classroom::new();
    let mut lesson = room.lesson("kosovo-talks");
    let mut teacher = room.teacher("NATO");
    teacher.wait_for("1 of 17");
    for key in ["5", "Enter", "7", "W"] {
        teacher.press(key);
        lesson.take_key();
    }
    let effects = lesson.reader.effects();
    assert!(matches!(&effects[..], [Effect::Keep(kept)] if kept.tallies[0].total() == 7), "{effects:?}");
    lesson.reader.act(Action::Written(Ok("talks-results.csv written".into())));
    lesson.show();
    teacher.wait_for("talks-results.csv written");
}

#[test]
fn keys_that_do_something_else_at_the_projector_are_not_taken() {
    let room = Classroom::new();
    let mut lesson = room.lesson("kosovo-talks");
    let running = find(&room.places()).remove(0);
    let mut stranger = greeted(&running.path);
    lesson.press(":");
    for key in ["q", "Ctrl-c", "p", "Enter", "x", "]"] {
        stranger.write_all(Wish::Press(key.into()).line().as_bytes()).unwrap();
        lesson.take_key();
    }
    lesson.press("Esc");
    assert_eq!(lesson.step(), 0);
    assert!(lesson.reader.model.teaching().is_some() && lesson.reader.effects().is_empty());
}

#[test]
fn either_side_may_end_and_come_back() {
    let room = Classroom::new();
    let mut lesson = room.lesson("kosovo-talks");
    let mut teacher = room.teacher("NATO");
    lesson.press("]");
    teacher.wait_for("2 of 17");
    drop(lesson);
    teacher.wait_for("The lesson has ended");
    teacher.wait_for("2 of 17");
    let mut lesson = room.lesson("kosovo-talks");
    teacher.wait_for("teaching");
    teacher.wait_for("1 of 17");
    drop(teacher);
    lesson.press("] ] ]");
    room.teacher("NATO").wait_for("4 of 17");
}

#[test]
fn of_two_lessons_each_is_followed_alone() {
    let room = Classroom::new();
    let mut talks = room.lesson("kosovo-talks");
    let mut pole = room.lesson("south-pole");
    assert_eq!(find(&room.places()).len(), 2);
    let (mut one, mut two) = (room.teacher("NATO"), room.teacher("degrees"));
    talks.press("] ]");
    pole.press("]");
    one.wait_for("3 of 17");
    two.wait_for("2 of ");
    one.press("]");
    talks.take_key();
    assert_eq!((talks.step(), pole.step()), (3, 1));
    drop(talks);
    one.wait_for("The lesson has ended");
    // The other lesson is none that comes in its place.
    thread::sleep(Duration::from_millis(1200));
    one.wait_for("The lesson has ended");
    assert!(pole.keys.try_recv().is_err());
}

#[test]
fn a_dead_socket_is_recognised_and_removed() {
    let room = Classroom::new();
    drop(room.lesson("kosovo-talks"));
    assert_eq!(fs::read_dir(room.path()).unwrap().count(), 0);
    let dead = room.path().join("lesson-1-0.socket");
    drop(UnixListener::bind(&dead).unwrap());
    assert!(dead.exists() && find(&room.places()).is_empty() && !dead.exists());
}

fn greeted(path: &PathBuf) -> UnixStream {
    let mut stream = UnixStream::connect(path).unwrap();
    // One too many is sent away, perhaps before it has said anything.
    let _ = stream.write_all(Wish::Hello(Wish::VERSION).line().as_bytes());
    stream
}

#[test]
fn a_key_that_changes_nothing_is_answered_and_one_that_nobody_takes_is_told() {
    const SILENT: &str = "The lesson does not answer";
    let room = Classroom::new();
    let lesson = room.lesson("kosovo-talks");
    let mut teacher = room.teacher("NATO");
    teacher.wait_for("1 of 17");
    teacher.press("g");
    teacher.desk.tick(Duration::from_secs(4));
    assert!(screen(&teacher.desk).contains(SILENT), "{}", screen(&teacher.desk));
    drop(lesson.keys.recv_timeout(PATIENCE).expect("a key comes"));
    while screen(&teacher.desk).contains(SILENT) {
        let Heard::Told(told, _turn) = teacher.heard.recv_timeout(PATIENCE).expect("an answer") else {
            panic!("the lesson goes on")
        };
        teacher.desk.hear(*told, Duration::ZERO);
    }
}

#[test]
fn strangers_and_the_slow_are_left_and_hold_nobody_up() {
    let room = Classroom::new();
    let mut lesson = room.lesson("kosovo-talks");
    let path = find(&room.places()).remove(0).path;
    let mut teacher = room.teacher("NATO");
    teacher.wait_for("1 of 17");
    let hello = Wish::Hello(Wish::VERSION).line();
    let strange: [&[u8]; 6] =
        [b"GET / HTTP/1.1\r\n\r\n", &[0xff; 4096], b"{\"hello\":99}\n", b"", b"\n\n\n", hello.as_bytes()];
    for garbage in strange {
        let mut stranger = UnixStream::connect(&path).unwrap();
        stranger.set_read_timeout(Some(PATIENCE)).unwrap();
        let _ = stranger.write_all(garbage);
        if garbage == hello.as_bytes() {
            let _ = stranger.write_all(b"{\"press\":\"no such key\"}\n");
        }
        let mut told = Vec::new();
        assert!(stranger.read_to_end(&mut told).is_ok() || told.is_empty(), "{garbage:?} is left");
    }
    // Who says that it listens and does not, fills what the system keeps for it, and nothing here.
    let deaf = greeted(&path);
    let begun = Instant::now();
    for _ in 0..20_000 {
        lesson.show();
    }
    assert!(begun.elapsed() < PATIENCE / 4, "{:?}", begun.elapsed());
    lesson.press("]");
    teacher.wait_for("2 of 17");
    drop(deaf);
}

#[test]
fn no_more_than_a_few_may_follow_and_a_place_is_free_again() {
    let room = Classroom::new();
    let _lesson = room.lesson("kosovo-talks");
    let path = find(&room.places()).remove(0).path;
    let many: Vec<UnixStream> = (0..40).map(|_| greeted(&path)).collect();
    let told = |mut stream: &UnixStream| {
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.read(&mut [0; 16]).unwrap_or(0) > 0
    };
    assert!((1..=8).contains(&many.iter().filter(|stream| told(stream)).count()));
    drop(many);
    let begun = Instant::now();
    while find(&room.places()).is_empty() {
        assert!(begun.elapsed() < PATIENCE);
    }
}

#[test]
fn a_strange_lesson_is_taken_for_one_that_has_ended() {
    for garbage in [vec![b'x'; 4 << 20], b"{\"now\":{\"stage\":-1}}\n".to_vec(), Vec::new()] {
        let room = Classroom::new();
        let lesson = room.lesson("kosovo-talks");
        let running = find(&room.places()).remove(0);
        drop(lesson);
        let listener = UnixListener::bind(&running.path).unwrap();
        let (to, heard) = mpsc::channel();
        let _follower = Follower::start(room.places(), Some(running), move |told| to.send(told).is_ok()).unwrap();
        let (mut strange, _) = listener.accept().unwrap();
        let _ = strange.write_all(&garbage);
        drop(strange);
        assert!(matches!(heard.recv_timeout(PATIENCE), Ok(Heard::Ended)));
    }
}

#[test]
fn a_screen_stays_whole_whatever_it_is_told() {
    let mut desk = Desk::new(Settings::default(), Size { width: 1, height: 1 });
    let most = Snapshot {
        stage: usize::MAX,
        shown: usize::MAX,
        timer: Some((u64::MAX, u64::MAX)),
        taken: (u64::MAX, u64::MAX),
        ..Snapshot::default()
    };
    for count in [0, 1, usize::MAX] {
        desk.hear(Told::Outline(Outline { count, ..Outline::default() }), Duration::MAX);
        for snapshot in [Snapshot::default(), most.clone()] {
            desk.hear(Told::Now(snapshot), Duration::MAX);
            for (width, height) in [(0, 0), (1, 1), (5, 3), (20, 5), (99, 9), (120, 10), (300, 100)] {
                desk.resize(Size { width, height });
                for key in ["J", "K", "7", "x", "→"] {
                    desk.press(key.parse().unwrap());
                    screen(&desk);
                }
            }
        }
    }
}

#[test]
fn the_notes_tell_what_stands_in_the_light_and_which_question_waits_and_show_keys_and_steps() {
    let room = Classroom::new();
    let mut lesson = room.lesson("kosovo-talks");
    let plan = &lesson.reader.model.teaching().unwrap().plan;
    let mut desk = Desk::new(Settings::default(), Size { width: 120, height: 40 });
    desk.hear(Told::Outline(Outline::of(&lesson.reader.model.document.article, plan, None)), Duration::ZERO);
    let tell = |lesson: &Lesson, desk: &mut Desk| {
        let now = lesson.reader.model.snapshot(Audience::Teacher).unwrap();
        desk.hear(Told::Now(now), Duration::ZERO);
    };
    tell(&lesson, &mut desk);
    lesson.reader.press("] w");
    tell(&lesson, &mut desk);
    assert!(screen(&desk).contains("In the light: Aleksandar Vučić"), "{}", screen(&desk));
    lesson.reader.press("] ] ] ]");
    tell(&lesson, &mut desk);
    assert!(screen(&desk).contains("Question 1 comes first"), "{}", screen(&desk));
    let note = screen(&desk);
    for (key, told) in
        [("?", "J                   Notes: a note that has no room"), (":", "▸  6  Opening, paragraph 3")]
    {
        assert_eq!(desk.press(key.parse().unwrap()), None);
        assert!(screen(&desk).contains(told), "{}", screen(&desk));
        desk.press("Esc".parse().unwrap());
        assert_eq!(screen(&desk), note);
    }
    let theme = desk.settings.theme;
    desk.press("T".parse().unwrap());
    assert!(desk.settings.theme != theme && screen(&desk).contains("Theme: "));
    // The clock that measures time passed stands still while the machine sleeps; that of the day does not.
    for (passed, day, told) in [(29, 24 * 60 * 60 - 1, "23:59  teaching"), (31, 9 * 60 * 60, "9:00  teaching")] {
        desk.tick(Duration::from_secs(passed));
        desk.know_day(Duration::from_secs(day));
        assert!(screen(&desk).contains(told), "{}", screen(&desk));
    }
    for passed in [40, 60] {
        desk.tick(Duration::from_secs(passed));
        desk.press("T".parse().unwrap());
        desk.tick(Duration::from_secs(passed + 4));
        assert!(screen(&desk).contains("Theme: "));
        desk.tick(Duration::from_secs(passed + 6));
        assert!(!screen(&desk).contains("Theme: "));
    }
    // Whoever drives from here knows whether the next key leaves the step.
    lesson.reader.press("1 5 Enter Space");
    tell(&lesson, &mut desk);
    assert!(screen(&desk).contains("15 of 17 · KFOR facts · 2 of 4"), "{}", screen(&desk));
    // A key of the lesson leads back to its note.
    desk.press("J".parse().unwrap());
    let note = screen(&desk);
    desk.press("?".parse().unwrap());
    assert!(matches!(desk.press("→".parse().unwrap()), Some(DeskWish::Drive(Drive::Press(_)))));
    assert_eq!(screen(&desk), note);
    assert_eq!(desk.press("q".parse().unwrap()), Some(DeskWish::Quit));
}

/// The screens as they were last found to be good.
#[test]
fn the_screens_of_the_notes() {
    let room = Classroom::new();
    let mut lesson = room.lesson("kosovo-talks");
    let mut desk = Desk::new(Settings::default(), Size { width: 120, height: 40 });
    let plan = &lesson.reader.model.teaching().unwrap().plan;
    desk.hear(Told::Outline(Outline::of(&lesson.reader.model.document.article, plan, None)), Duration::ZERO);
    for (name, keys, taken, timer) in [
        ("note", "] ]", (200, 75), None),
        ("question", "] ] 1 2 ↓ 3 ↓ 4", (560, 130), Some((120, 45))),
        ("last", "G", (1260, 60), Some((60, 0))),
    ] {
        lesson.press(keys);
        let now = lesson.reader.model.snapshot(Audience::Teacher).unwrap();
        desk.hear(Told::Now(Snapshot { taken, timer, ..now }), Duration::ZERO);
        for (width, height) in [(120, 40), (80, 24), (50, 15)] {
            desk.resize(Size { width, height });
            insta::assert_snapshot!(format!("{name}_{width}x{height}"), screen(&desk));
        }
    }
    desk.lose(Duration::ZERO);
    insta::assert_snapshot!("ended_50x15", screen(&desk));
}

#[test]
fn what_is_typed_in_the_list_of_steps_narrows_it_and_reaches_no_question() {
    let room = Classroom::new();
    let mut lesson = room.lesson("kosovo-talks");
    lesson.press(": question 1 Enter");
    assert_eq!(lesson.step(), 4);
    let mut teacher = room.teacher("NATO");
    teacher.wait_for("5 of 17");
    teacher.press(": 1 2");
    let shown = screen(&teacher.desk);
    assert!(shown.contains("> 12") && shown.contains("▸ 12  Kosovo meeting") && shown.contains("1/17"), "{shown}");
    teacher.press("Backspace Backspace k o s o ↓");
    assert!(screen(&teacher.desk).contains("▸ 12  Kosovo meeting"), "{}", screen(&teacher.desk));
    let asked = lesson.reader.model.teaching().unwrap();
    assert_eq!(asked.polls[0].total(), 0);
    teacher.press("Enter");
    let first = |lesson: &Lesson| lesson.keys.recv_timeout(PATIENCE).expect("a key comes");
    let Driven { drive, turn } = first(&lesson);
    assert_eq!(drive, Drive::Go(11), "nothing that was typed comes before it");
    lesson.reader.act(lesson.reader.model.driven(drive).unwrap()).settle();
    lesson.show();
    drop(turn);
    teacher.wait_for("12 of 17");
    for keys in [": 3 Esc", ": Backspace", ": n o n e Enter Esc"] {
        teacher.press(keys);
        assert!(screen(&teacher.desk).contains("12 of 17"), "{keys}: {}", screen(&teacher.desk));
    }
    teacher.press(".");
    let last = first(&lesson).drive;
    assert_eq!(last, Drive::Press(".".parse().unwrap()), "nothing that was typed comes before it");
}

#[test]
fn a_fault_in_the_file_is_told_whole_on_the_notes_and_goes_when_it_is_mended() {
    let room = Classroom::new();
    let lesson = room.lesson("kosovo-talks");
    let report = "error: no key is called `sections_` here, which is a long story to be told in more than one line of it\n --> a.yaml:3:1\n  |\n3 | sections_:\n  | ^^^^^^^^^\n  |\n  = help: write `sections:`\n\nerror: no title\n --> a.yaml:1:1";
    let plan = &lesson.reader.model.teaching().unwrap().plan;
    let outline = |fault| Told::Outline(Outline::of(&lesson.reader.model.document.article, plan, fault));
    let mut desk = Desk::new(Settings::default(), Size { width: 60, height: 40 });
    desk.hear(outline(Some(report)), Duration::ZERO);
    desk.hear(Told::Now(lesson.reader.model.snapshot(Audience::Teacher).unwrap()), Duration::ZERO);
    let shown = screen(&desk);
    for told in ["The file has 2 faults", "more than one line", "a.yaml:3:1", "3 | sections_:", "write `sections:`"] {
        assert!(shown.contains(told), "{told}: {shown}");
    }
    desk.hear(outline(None), Duration::ZERO);
    assert!(!screen(&desk).contains("fault"));
}
