//! The words of English around a quotation.

use super::Class;

pub(super) const WORDS: &[(Class, &str)] = &[
    (
        Class::SAY,
        "said says say told tells tell added adds add wrote writes write noted notes argued argues argue asked asks ask \
         explained explains declared declares announced announces insisted insists insist claimed claims claim replied \
         replies responded responds continued continues concluded concludes tweeted tweets warned warns warn \
         acknowledged acknowledges recalled recalls stated suggested suggests suggest quipped quips joked jokes \
         observed observes remarked remarks testified testifies predicted predicts complained complains emphasized \
         emphasizes emphasised emphasises stressed stresses confirmed confirms denied denies admitted admits conceded \
         concedes lamented laments mused muses vowed vows pledged pledges promised promises urged urges exclaimed \
         exclaims shouted shouts yelled chanted chants opined opines offered countered counters retorted cautioned \
         cautions reiterated reiterates repeated repeats wondered wonders agreed agrees began begins posted posts \
         contended contends asserted asserts boasted boasts maintained maintains elaborated commented comments \
         clarified pleaded demanded demands answered answers whispered murmured muttered cried sighed groaned snapped \
         thundered bellowed hissed growled interjected interrupted inquired enquired sang laughed summed implored \
         begged vented proclaimed proclaims pronounced protested objected reasoned reported reports revealed reveals \
         disclosed texted emailed blogged intoned deadpanned gushed groused fumed scoffed sniffed snarled bragged \
         crowed volunteered ventured went reads advised advises ordered instructed affirmed attested alleged alleges \
         charged charges signed hinted hints implied counselled counseled rejoined ended finished",
    ),
    (Class::TELL.or(Class::SAY), "told tells tell informed informs assured assures reminded reminds"),
    (
        Class::CALL,
        "called calls call described describes describe termed terms dubbed dubs labeled labels labelled branded brands \
         deemed deems praised praises hailed hails mocked mocks dismissed dismisses accused accuses likened likens \
         compared compares referred refers refer characterised characterized characterizes blasted blasts slammed \
         slams criticized criticised criticizes ripped rips derided derides denounced denounces decried decries touted \
         touts believed believes believe thought thinks think wanted wants want felt feels feel considers considered \
         cited cites quoted quotes spoke speaks talked talks expressed expresses rejected rejects pointed points hit \
         attacked attacks condemned condemns ridiculed ridicules lambasted lashed welcomed welcomes \
         expects expected hopes hoped hope saw sees see invoked taunted taunts bashed chided \
         railed thanked thanks tore recounted proposed proposes defended defends lauded lauds championed invited \
         raised promoted threatened threatens apologized apologised blamed blames challenged encouraged implied \
         argues appealed calls put puts signaled signalled questioned questions \
         complimented celebrated scolded mentioned mentions fretted worried worries rebuked pressed echoed echoes \
         swiped jabbed seized excoriated called bemoaned heralded trashed skewered assailed belittled \
         disparaged needled reassured admonished",
    ),
    (
        Class::SAYING,
        "saying telling adding writing noting arguing asking explaining declaring announcing insisting claiming \
         replying responding continuing concluding tweeting warning acknowledging recalling stating suggesting quipping \
         joking observing remarking predicting complaining emphasizing emphasising stressing confirming denying \
         admitting conceding vowing pledging promising urging calling describing terming dubbing labeling labelling \
         branding praising hailing mocking dismissing accusing likening comparing referring characterizing blasting \
         slamming criticizing criticising ripping deriding denouncing decrying touting citing quoting shouting yelling \
         chanting repeating reiterating posting contending asserting boasting demanding answering proclaiming reading \
         retorting countering expressing believing alleging declaring cautioning thanking lamenting reporting implying \
         wondering exclaiming crying attacking condemning promoting pointing singing demanding",
    ),
    (Class::BE, "is are was were be been being am"),
    (
        Class::AUX,
        "has have had having did does do would will can could should may might must also then later once again even \
         never not often still already just simply famously further always now soon instead ever thus himself herself \
         themselves itself then-campaigning both all first finally too rather somewhat previously reportedly publicly \
         recently repeatedly",
    ),
    (
        Class::PREP,
        "on in at during by with from for about into of over under through between among against without within near \
         across behind until upon toward towards via amid despite like to per outside inside above below beyond around \
         alongside including regarding concerning throughout following",
    ),
    (Class::BY, "by"),
    (Class::TO, "to"),
    (Class::PREP.or(Class::SUB), "after before since as"),
    (Class::SUB, "that because when while if where although though whether than so unless how why what once whereas"),
    (Class::THAT, "that"),
    (Class::CONJ, "and but or nor yet"),
    (Class::REL, "who which whom"),
    (
        Class::DET,
        "the a an this that these those his her their its my our your one two three several many some another any no \
         each every both most other few",
    ),
    (Class::OWN, "his her their its"),
    (Class::HE, "he he'd he's"),
    (Class::SHE, "she she'd she's"),
    (Class::THEY, "they it they'd"),
    (Class::SELF, "i i'd i'll i'm"),
    (Class::NOBODY, "i we you everyone everybody someone somebody nobody anyone others there both neither i'd"),
    (
        Class::TIME,
        "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow january february \
         march april june july august september october november december week month year night morning afternoon \
         evening last next earlier ago mon. tue. tues. wed. thu. thurs. fri. sat. sun. jan. feb. mar. apr. aug. sept. \
         oct. nov. dec.",
    ),
    (
        Class::WORDS,
        "statement tweet claim remark remarks words comment comments statements interview speech letter email post \
         declaration assertion description message answer response reply question memo assessment view quote warning \
         promise pledge vow call appeal slogan argument suggestion accusation complaint testimony op-ed press release \
         prediction contention allegation characterization phrase term term line retort explanation insistence charge \
         prayer verdict conclusion account book essay column article memoir note text reports report notes charges demands posts hopes hope attacks questions claims calls answers promises \
         warnings pledges arguments",
    ),
    (Class::SOURCE, "according"),
    (
        Class::PERSON,
        "spokesman spokeswoman spokesperson president chairman chairwoman chair senator governor congressman \
         congresswoman representative secretary minister leader chief director manager adviser advisor strategist \
         candidate nominee businessman businesswoman mogul billionaire lawmaker politician actor actress author writer \
         professor analyst official judge justice mayor general commander premier chancellor king queen prince princess \
         pope bishop ambassador diplomat envoy officer captain coach player singer host anchor reporter journalist \
         columnist pollster activist lawyer attorney prosecutor sheriff doctor physician scientist researcher economist \
         historian executive founder owner editor veteran man woman boy girl mother father son daughter wife husband \
         brother sister star developer tycoon democrat republican socialist independent nominee front-runner frontrunner \
         contender hopeful speaker secretary-general commissioner expert critic teacher student voter resident",
    ),
    (Class::SCARE, "so-called dubbed titled entitled named nicknamed self-described self-styled nickname word hashtag"),
];
