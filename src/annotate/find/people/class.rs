//! The small closed sets of words that names stand beside or are made of.

use crate::text::is_one_of;

/// What a word is, as far as names are concerned; at most 16, since the word list has four bits for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u8)]
pub enum Class {
    /// None of the others.
    #[default]
    Other,
    /// Stands before a person's name and is no part of it: `Mr`, `Dr`.
    Title,
    /// An office or trade: `president`, `spokeswoman`.
    Office,
    /// Makes an organisation of its neighbours: `party`, `bank`.
    Organisation,
    /// Makes a place of its neighbours: `river`, `county`.
    Place,
    /// Of a country or people: `Serbian`.
    Nation,
    /// A month, a weekday, a feast.
    Calendar,
    /// Joins parts of a person's name: `van`, `bin`.
    Particle,
    /// Follows a person's name: `Jr`.
    Suffix,
    /// Follows a company's name: `Inc`.
    Company,
    /// What a writer says with a capital for stress or by custom and which is no name: `God`, `Internet`.
    Common,
    /// A family member or friend: `son`, `wife`.
    Kin,
    /// A point of the compass or a part: `north`, `upper`.
    Direction,
}

/// The words of each class, folded as [`crate::text::fold`] folds without case.
pub const CLASSES: [(Class, &str); 12] = [
    (
        Class::Title,
        "mr mrs ms miss mister dr sir dame lord lady prof madam madame mme mlle monsieur messrs saint st rev reverend \
         fr father sister brother herr frau hr senor senora sr sra don dona sheikh sheik ayatollah imam rabbi mullah \
         gospodin gospodja g gdja hon honourable honorable pope papa monsignor",
    ),
    (
        Class::Office,
        "president vice deputy prime minister premier chancellor secretary general governor mayor senator sen rep gov \
         congressman congresswoman representative ambassador envoy commissioner chairman chairwoman chairperson chair \
         chief officer director executive ceo cfo coo cto founder cofounder owner manager head leader speaker \
         spokesman spokeswoman spokesperson judge justice magistrate attorney prosecutor lawyer solicitor sheriff \
         captain capt colonel col major maj lieutenant lt sergeant sgt corporal cpl gen admiral adm commander marshal \
         brigadier king queen prince princess emperor empress tsar czar duke duchess count countess baron baroness \
         earl sultan emir shah bishop archbishop cardinal priest pastor professor doctor nurse surgeon teacher \
         scientist physicist chemist biologist astronomer astronaut mathematician historian economist analyst \
         philosopher engineer inventor author writer poet novelist playwright journalist reporter correspondent \
         editor columnist critic actor actress singer musician composer conductor pianist guitarist rapper artist \
         painter sculptor architect designer photographer filmmaker producer presenter comedian coach trainer \
         striker midfielder defender goalkeeper forward quarterback pitcher champion player explorer dictator \
         ruler detective inspector constable agent congressperson councillor councilman alderman mp mep msp \
         democrat republican candidate nominee activist campaigner pilot skipper farmer businessman businesswoman \
         entrepreneur billionaire treasurer counsel",
    ),
    (
        Class::Organisation,
        "party bank university college institute council committee commission ministry department agency association \
         union club united fc court parliament congress senate assembly church school hospital museum board \
         authority office bureau times post news press television tv radio army navy force forces police organization \
         organisation society foundation federation league group company airlines airways motors records studios \
         team band orchestra academy center centre laboratory laboratories fund trust service services administration \
         cabinet government guard corps brigade regiment battalion division squadron alliance coalition movement \
         front network channel magazine journal gazette herald tribune daily newspaper industries systems \
         technologies energy oil pharmaceuticals partners associates ventures capital holdings securities insurance",
    ),
    (
        Class::Place,
        "river lake mount mountain mountains sea ocean gulf bay strait island islands isle peninsula cape desert valley \
         forest park city town village county province state district region republic kingdom street avenue road \
         boulevard square bridge airport station palace castle tower hill hills beach canal creek falls glacier coast \
         harbour harbor port territory canton prefecture oblast municipality borough plaza highway",
    ),
    (
        Class::Nation,
        "american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss \
         austrian danish swedish norwegian finnish icelandic polish czech slovak slovakian hungarian romanian \
         bulgarian greek turkish serbian serb serbs croatian croat bosnian bosniak slovenian slovene macedonian \
         albanian albanians kosovar montenegrin russian ukrainian belarusian moldovan estonian latvian lithuanian \
         georgian armenian azerbaijani azeri kazakh uzbek tajik turkmen kyrgyz afghan iranian persian iraqi syrian \
         lebanese jordanian israeli palestinian egyptian libyan tunisian algerian moroccan saudi yemeni omani emirati \
         qatari kuwaiti bahraini indian pakistani bangladeshi nepali nepalese bhutanese burmese thai vietnamese \
         cambodian laotian malaysian singaporean indonesian filipino philippine chinese taiwanese japanese korean \
         mongolian tibetan australian aussie fijian samoan canadian mexican guatemalan honduran salvadoran nicaraguan \
         panamanian cuban jamaican haitian dominican colombian venezuelan ecuadorian peruvian bolivian brazilian \
         paraguayan uruguayan argentine argentinian argentinean chilean nigerian ghanaian kenyan ugandan tanzanian \
         ethiopian somali sudanese rwandan congolese zimbabwean zambian angolan mozambican senegalese malian ivorian \
         cameroonian liberian namibian african asian european arab arabic arabian kurdish kurd kurds jewish jew jews \
         muslim muslims islamic christian christians catholic catholics protestant buddhist hindu sikh latin hispanic \
         latino soviet yugoslav czechoslovak ottoman roman romans byzantine prussian bavarian catalan basque sicilian \
         flemish slavic slav germanic nordic scandinavian balkan caribbean californian texan hawaiian parisian \
         londoner viennese venetian americans britons germans italians russians ukrainians greeks turks poles \
         israelis palestinians iranians iraqis syrians indians pakistanis afghans europeans asians africans \
         australians canadians mexicans brazilians swedes danes norwegians finns croats bosniaks arabs french cypriot \
         maltese",
    ),
    (
        Class::Calendar,
        "january february march april may june july august september october november december jan feb mar apr jun jul \
         aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur \
         thurs fri sat sun christmas easter ramadan thanksgiving halloween today tomorrow yesterday spring summer \
         autumn winter weekend am pm gmt est utc bc ad bce ce",
    ),
    (Class::Particle, "van von der den de del della di da dos du la le el al bin ibn ben ter ten zu af av bint y"),
    (Class::Suffix, "jr sr junior senior ii iii iv vi vii viii ix xi xii xiii xiv xv xvi phd md esq qc obe cbe mbe"),
    (Class::Company, "inc corp corporation co ltd limited llc plc gmbh ag sa nv spa oy ab pty lp kg doo"),
    (
        Class::Common,
        "god internet web covid coronavirus i i'm ok okay pdf usb dvd cd tv faq html http www url email read also \
         photo image caption share follow click subscribe advertisement related more updated published source note \
         chapter section figure table part page volume appendix contents preface introduction prologue epilogue",
    ),
    (
        Class::Kin,
        "son daughter wife husband mother father brother sister uncle aunt cousin grandfather grandmother grandson \
         nephew niece friend widow widower girlfriend boyfriend fiance fiancee colleague twin stepson stepdaughter \
         ally rival successor predecessor partner",
    ),
    (
        Class::Direction,
        "north south east west northern southern eastern western northeast northwest southeast southwest \
         northeastern northwestern southeastern southwestern central upper lower inner outer greater new old",
    ),
];

/// Titles that stay with a name of a single word: `Pope Francis`, `King Charles III`.
pub const SOVEREIGN: [&str; 19] = [
    "King", "Mother", "Queen", "Prince", "Princess", "Pope", "Saint", "St.", "St", "Emperor", "Empress", "Tsar",
    "Sultan", "Duke", "Duchess", "Papa", "Papst", "König", "Kaiser",
];
/// Words that a hasty writer's name begins with and that are no part of it.
pub(super) const GREETINGS: [&str; 24] = [
    "O", "Hence", "Hey", "Hi", "Hello", "Dear", "Oh", "Good", "Thanks", "Thank", "P.S.", "PS", "Yes", "No", "Well",
    "Poor", "Old", "Young", "Little", "Both", "And", "But", "Aunt", "Uncle",
];

/// What people call out, which is no name.
pub(super) const INTERJECTIONS: [&str; 14] = [
    "Ah", "Ahoy", "Alas", "Avast", "Aye", "Bravo", "Hallo", "Halloa", "Hark", "Hullo", "Hurrah", "Lo", "Pooh", "Pshaw",
];
/// Further titles before a name. The list of words was made without them, so that the tagger does not know them.
const TITLES: &str = "master mistress squire viscount viscountess marquess marchioness abbot friar vicar parson deacon \
    chaplain ensign midshipman commodore comrade mademoiselle fräulein signor signora signorina señorita goodwife \
    cousin granny grandma grandpa gaffer widow";

/// Whether a word that is on no list, and has a capital, is a title where a name stands behind it.
pub(super) fn is_title(word: &str) -> bool {
    is_one_of(&word.to_lowercase(), TITLES)
}

/// Whether a folded word is one of these.
pub fn is_sovereign(word: &str) -> bool {
    SOVEREIGN.iter().any(|title| title.trim_end_matches('.').eq_ignore_ascii_case(word))
}

impl Class {
    /// The class of a number, as the word list has it.
    pub fn from_bits(bits: u8) -> Self {
        CLASSES.iter().map(|(class, _)| *class).find(|class| *class as u8 == bits).unwrap_or_default()
    }
}

/// The words of a class, folded.
pub fn words_of(class: Class) -> impl Iterator<Item = &'static str> {
    CLASSES.iter().filter(move |(other, _)| *other == class).flat_map(|(_, words)| words.split_whitespace())
}

/// The classes that a word as it is written belongs to.
pub fn classes_of(word: &str) -> impl Iterator<Item = Class> {
    let word = word.trim_end_matches('.').to_lowercase();
    CLASSES.iter().filter(move |(_, words)| is_one_of(&word, words)).map(|(class, _)| *class)
}
