//! English: what figures are told with.

use std::sync::OnceLock;

use super::{
    super::unit::Measure::{Money, Share, Size, Time},
    Nouns, Tongue,
};

use crate::article::Exactness::{About, AtLeast, AtMost, LessThan, MoreThan};

pub(super) static TONGUE: Tongue = Tongue {
    decimal: Some('.'),
    capitals: false,
    nouns: Nouns::Last,
    units: &[
        ("%,percent,per cent,pct,pc", Share),
        ("percentage points,percentage point", Share),
        ("euros,euro,eur", Money),
        ("dollars,dollar,us dollars,usd", Money),
        ("pounds,pound,gbp,pounds sterling", Money),
        ("yen,jpy,japanese yen", Money),
        ("Swiss francs,swiss franc,chf", Money),
        ("francs,franc", Money),
        ("cents,cent", Money),
        ("pence", Money),
        ("rubles,ruble,roubles,rouble", Money),
        ("rupees,rupee", Money),
        ("yuan,renminbi", Money),
        ("dinars,dinar,rsd", Money),
        ("crowns,crown,kronor,krona,kroner,krone", Money),
        ("metres,metre", Size),
        ("meters,meter", Size),
        ("km,kilometres,kilometre,kilometers,kilometer", Size),
        ("cm,centimetres,centimetre,centimeters,centimeter", Size),
        ("mm,millimetres,millimetre,millimeters,millimeter", Size),
        ("miles,mile", Size),
        ("feet,foot,ft", Size),
        ("inches,inch", Size),
        ("yards,yard", Size),
        ("nautical miles,nautical mile", Size),
        ("square kilometres,square kilometre,square kilometers,square kilometer,sq km", Size),
        ("square metres,square metre,square meters,square meter", Size),
        ("cubic metres,cubic metre,cubic meters,cubic meter", Size),
        ("square miles,square mile", Size),
        ("square feet,square foot", Size),
        ("hectares,hectare", Size),
        ("acres,acre", Size),
        ("km/h,kph,kilometres per hour,kilometers per hour,kilometres an hour,kilometers an hour,km per hour", Size),
        ("miles per hour,mph,miles an hour", Size),
        ("knots,knot", Size),
        ("kg,kilograms,kilogram,kilos,kilo", Size),
        ("grams,gram,grammes,gramme", Size),
        ("tonnes,tonne,metric tonnes,metric tons", Size),
        ("tons,ton", Size),
        ("lb,lbs", Size),
        ("ounces,ounce", Size),
        ("litres,litre", Size),
        ("liters,liter", Size),
        ("gallons,gallon", Size),
        ("barrels,barrel", Size),
        ("°C,degrees celsius,degree celsius,degrees centigrade", Size),
        ("°F,degrees fahrenheit", Size),
        ("degrees,degree", Size),
        ("megawatts,megawatt", Size),
        ("gigawatts,gigawatt", Size),
        ("kilowatts,kilowatt", Size),
        ("watts,watt", Size),
        ("light years,light year,light-years,light-year", Size),
        ("years,year", Time),
        ("months,month", Time),
        ("weeks,week", Time),
        ("days,day", Time),
        ("hours,hour", Time),
        ("minutes,minute", Time),
        ("seconds,second", Time),
    ],
    by_spelling: OnceLock::new(),
    stops: "\
        a an the this that these those all any both each every no some such its his her their our your my it he she \
        they we you i who whom which what when where while how why and or but nor so than as if because though \
        in on at by for from with without within of to into onto over under above below between among against during \
        after before since until till through across around about near off out up down per via toward towards along \
        behind beyond despite including like unlike south north east west southern northern \
        is are was were be been being am has have had having do does did will would shall should can could may might \
        must not only just even also still yet already then now there here again later earlier ago away apart ahead \
        respectively according compared said says say too less fewer yesterday today tomorrow this last next \
        monday tuesday wednesday thursday friday saturday sunday once twice together",
    about: &[
        ("about,around,some,nearly,almost,roughly,approximately,circa,close to,an estimated", About),
        ("over,above,exceeding,more than,greater than", MoreThan),
        ("under,below,less than,fewer than", LessThan),
        ("at least,no fewer than,no less than,not less than", AtLeast),
        ("at most,up to,no more than,not more than", AtMost),
    ],
    names: "\
        no nr number numbers page pages p pp article articles chapter section part volume vol room flight route highway \
        road line psalm verse resolution group category class grade level phase stage step day week year month season \
        episode channel figure fig table version model type unit platform gate track bus train tel phone fax box code \
        postcode size top aged age turned half window act scene item paragraph point rule question appendix annex tier \
        magnitude channel district ward lot bay gen mark sector form",
    no_figure: "\
        times time thirds quarters fifths halves tenths others ones ago old later earlier before after percentage am pm \
        gmt utc est bst cet oclock th dozen dozens score bc bce ad ce hours'",
    near_times: "last next past first previous following coming final every another these those this the recent",
    known: "the these those this that both all his her its their our your my or",
    more: "more other additional further extra such different separate mostly",
    early: "",
    of: "of",
    inside: "in at from within",
    being: "is are was were be been being has have had",
    modal: "will would shall should can could may might must",
    per: "per",
    to: "to",
    and: "and or",
    opens: ["between", "from"],
};
