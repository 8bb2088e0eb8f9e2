//! The words of Spanish around a quotation.

use super::Class;

pub(super) const WORDS: &[(Class, &str)] = &[
    (
        Class::SAY,
        "dijo dice decía dicho dijeron dicen afirmó afirma afirmado declaró declara declarado aseguró asegura asegurado \
         explicó explica explicado añadió añade añadido agregó agrega señaló señala señalado indicó indica indicado \
         manifestó manifiesta expresó expresa sostuvo sostiene preguntó pregunta respondió responde contestó contesta \
         escribió escribe escrito anunció anuncia anunciado recordó recuerda insistió insiste subrayó subraya destacó \
         destaca advirtió advierte apuntó apunta comentó comenta concluyó concluye reconoció reconoce admitió admite \
         denunció denuncia confirmó confirma reiteró reitera prometió promete lamentó lamenta relató relata contó cuenta \
         precisó precisa opinó opina exclamó gritó murmuró susurró replicó pidió pide reclamó sentenció prosiguió \
         continuó matizó tuiteó aclaró aclara enfatizó",
    ),
    (
        Class::CALL,
        "calificó califica llamó llama describió describe tachó tildó definió define considera consideró cree piensa \
         quiere acusó acusa criticó critica elogió elogia celebró rechazó rechaza habló habla ve vio citó cita",
    ),
    (
        Class::SAYING,
        "diciendo afirmando declarando asegurando explicando añadiendo señalando calificando llamando describiendo advirtiendo",
    ),
    (Class::BE, "fue fueron sido es era ser siendo"),
    (Class::AUX, "ha han había habían también luego después ya aún todavía no se le les lo además"),
    (
        Class::PREP,
        "a al de del en con por para sin sobre entre hacia hasta desde contra durante tras ante bajo mediante",
    ),
    (Class::BY, "por"),
    (Class::SUB, "que porque cuando si como donde aunque mientras"),
    (Class::THAT, "que"),
    (Class::CONJ, "y e o u pero sino"),
    (Class::REL, "quien quienes cual"),
    (
        Class::DET,
        "el la los las un una unos unas este esta estos estas ese esa su sus mi dos tres varios varias algunos muchos",
    ),
    (Class::OWN, "su sus"),
    (Class::HE, "él"),
    (Class::SHE, "ella"),
    (Class::THEY, "ellos ellas"),
    (Class::SELF, "yo"),
    (Class::NOBODY, "yo nosotros tú usted ustedes"),
    (
        Class::TIME,
        "lunes martes miércoles jueves viernes sábado domingo ayer hoy mañana enero febrero marzo abril mayo junio \
         julio agosto septiembre octubre noviembre diciembre semana mes año",
    ),
    (Class::WORDS, "declaración comunicado palabras entrevista carta discurso mensaje respuesta"),
    (Class::SOURCE, "según"),
    (
        Class::PERSON,
        "presidente presidenta ministro ministra portavoz secretario secretaria director directora jefe jefa alcalde \
         alcaldesa diputado diputada senador senadora general profesor profesora abogado abogada autor autora candidato \
         candidata líder mandatario mandataria canciller hombre mujer",
    ),
    (Class::SCARE, "llamado llamada llamados denominado titulado titulada apodado"),
];
