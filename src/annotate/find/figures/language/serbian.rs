//! Serbian and its neighbours: what figures are told with; words in Latin letters, as they are folded.

use std::sync::OnceLock;

use super::{
    super::unit::Measure::{Money, Share, Size, Time},
    Nouns, Tongue,
};

use crate::article::Exactness::{About, AtLeast, AtMost, LessThan, MoreThan};

pub(super) static TONGUE: Tongue = Tongue {
    decimal: Some(','),
    capitals: false,
    nouns: Nouns::Genitive,
    units: &[
        ("%,odsto,posto,procenata,procenat,procenta,postotaka", Share),
        ("evra,evro,eura,euro,eur", Money),
        ("dolara,dolar,usd", Money),
        ("funti,funte,gbp", Money),
        ("dinara,dinar,rsd", Money),
        ("maraka,marka,marke", Money),
        ("franaka,švajcarskih franaka,chf", Money),
        ("rubalja,rublji", Money),
        ("metara,metar,metra", Size),
        ("km,kilometara,kilometar,kilometra", Size),
        ("cm,centimetara,centimetar,centimetra", Size),
        ("mm,milimetara,milimetar,milimetra", Size),
        ("milja,milje,milju", Size),
        ("km²,kvadratnih kilometara,kvadratna kilometra", Size),
        ("m²,kvadratnih metara,kvadratna metra", Size),
        ("m³,kubnih metara,kubna metra", Size),
        ("hektara,hektar", Size),
        ("km/h,kilometara na čas,kilometara na sat", Size),
        ("kg,kilograma,kilogram,kila,kilo", Size),
        ("grama,gram", Size),
        ("tona,tone,tonu", Size),
        ("litara,litar,litra", Size),
        ("barela,barel", Size),
        ("°C,stepeni celzijusa", Size),
        ("stepeni,stepen,stepena,stupnjeva", Size),
        ("megavata,megavat", Size),
        ("godina,godine,godinu", Time),
        ("meseci,meseca,mesec,mjeseci,mjeseca", Time),
        ("nedelja,nedelje,sedmica,sedmice,tjedana,tjedna", Time),
        ("dana,dan", Time),
        ("sati,sata,sat,časova,časa", Time),
        ("minuta,minut,minute", Time),
        ("sekundi,sekunde", Time),
    ],
    by_spelling: OnceLock::new(),
    stops: "\
        i a ili ali pa te ni niti da ako kada kad dok jer sto koji koja koje koga kome kao nego od do u na o po za sa s iz \
        kod pri pred pod nad kroz bez protiv oko preko posle nakon pre prije tokom zbog izmedju je su bio bila bilo bili \
        bile biti ce nije nisu se ga ih joj im mu on ona ono oni one taj ta to ti ovaj ova ovo svi sve samo jos vec vise \
        manje puta tu tada onda danas juce sutra",
    about: &[
        ("oko,priblizno,skoro,gotovo,blizu", About),
        ("preko,vise od", MoreThan),
        ("manje od", LessThan),
        ("najmanje", AtLeast),
        ("najvise,do,ne vise od", AtMost),
    ],
    names: "\
        br broj strana str clan clana glava tom deo soba sala linija grupa klasa nivo faza dan nedelja godina rezolucija \
        tel telefon faks verzija tip model kategorija ulica put let",
    no_figure: "puta casova sati h kasnije ranije stara star stari godisnji godisnja drugih",
    near_times: "poslednjih poslednje proslih narednih sledecih prvih pre prije za svakih svake ovih posle nakon",
    known: "",
    more: "drugih ostalih",
    early: "",
    of: "",
    inside: "u na iz",
    being: "je su bio bila bilo bili bile",
    modal: "",
    per: "po",
    to: "do",
    and: "i ili",
    opens: ["izmedju", "od"],
};
