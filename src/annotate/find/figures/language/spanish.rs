//! Spanish: what figures are told with.

use std::sync::OnceLock;

use super::{
    super::unit::Measure::{Money, Share, Size, Time},
    Nouns, Tongue,
};

use crate::article::Exactness::{About, AtLeast, AtMost, LessThan, MoreThan};

pub(super) static TONGUE: Tongue = Tongue {
    decimal: Some(','),
    capitals: false,
    nouns: Nouns::First,
    units: &[
        ("%,por ciento,por cien", Share),
        ("puntos porcentuales,punto porcentual", Share),
        ("euros,euro,eur", Money),
        ("dólares,dólar,usd", Money),
        ("libras,libra,libras esterlinas,gbp", Money),
        ("pesos,peso", Money),
        ("francos suizos,chf", Money),
        ("céntimos,céntimo,centavos,centavo", Money),
        ("yenes,yen,jpy", Money),
        ("rublos,rublo", Money),
        ("dinares,dinar,rsd", Money),
        ("metros,metro", Size),
        ("km,kilómetros,kilómetro", Size),
        ("cm,centímetros,centímetro", Size),
        ("mm,milímetros,milímetro", Size),
        ("millas,milla", Size),
        ("km²,kilómetros cuadrados,kilómetro cuadrado", Size),
        ("m²,metros cuadrados,metro cuadrado", Size),
        ("m³,metros cúbicos,metro cúbico", Size),
        ("hectáreas,hectárea", Size),
        ("km/h,kilómetros por hora", Size),
        ("kg,kilos,kilo,kilogramos", Size),
        ("gramos,gramo", Size),
        ("toneladas,tonelada", Size),
        ("litros,litro", Size),
        ("barriles,barril", Size),
        ("°C,grados celsius,grados centígrados", Size),
        ("grados,grado", Size),
        ("megavatios,megavatio", Size),
        ("gigavatios,gigavatio", Size),
        ("años,año", Time),
        ("meses,mes", Time),
        ("semanas,semana", Time),
        ("días,día", Time),
        ("horas,hora", Time),
        ("minutos,minuto", Time),
        ("segundos,segundo", Time),
    ],
    by_spelling: OnceLock::new(),
    stops: "\
        el la los las un una unos unas lo al del de este esta estos estas ese esa su sus y e o u pero ni que quien cuyo \
        cuando si como en a con sin por para sobre bajo entre contra desde hasta durante tras hacia segun antes despues \
        es son era eran fue fueron ha han habia habian sera seran esta estan se no mas menos muy tambien aun ya luego \
        asi veces casi todos todas donde mientras porque ellos ellas",
    about: &[
        ("unos,unas,casi,aproximadamente,cerca de,alrededor de", About),
        ("mas de", MoreThan),
        ("menos de", LessThan),
        ("al menos,por lo menos", AtLeast),
        ("hasta,no mas de", AtMost),
    ],
    names: "\
        no n numero num pagina paginas p pag articulo art capitulo seccion parte tomo volumen vol sala habitacion linea \
        salmo grupo clase nivel fase etapa dia semana ano anexo resolucion tel telefono fax version tipo modelo categoria \
        top calle ruta vuelo",
    no_figure: "veces horas h tercios cuartos medio otros otras despues antes atras",
    near_times: "ultimos ultimas ultimo ultima proximos proximas proximo proxima primeros primeras todos todas estos estas hace cada los las desde",
    known: "",
    more: "otros otras mas",
    early: "nuevos nuevas grandes pequenos pequenas jovenes primeros primeras ultimos ultimas antiguos antiguas principales",
    of: "de del",
    inside: "en",
    being: "es son fue fueron ha han sido estan",
    modal: "",
    per: "por",
    to: "a",
    and: "y o",
    opens: ["entre", "de"],
};
