//! The words of French around a quotation.

use super::Class;

pub(super) const WORDS: &[(Class, &str)] = &[
    (
        Class::SAY,
        "dit disait dire disent déclaré déclare déclara déclarait affirmé affirme affirma affirmait expliqué explique \
         expliqua expliquait ajouté ajoute ajouta ajoutait souligné souligne souligna soulignait indiqué indique indiqua \
         indiquait précisé précise précisa précisait estimé estime estima estimait assuré assure assura assurait \
         demandé demande demanda répondu répond répondit répliqué répliqua lancé lance lança écrit écrivait écrivit \
         annoncé annonce annonça rappelé rappelle rappela insisté insiste insista raconté raconte raconta confié confie \
         confia reconnu reconnaît regretté regrette regretta conclu conclut poursuivi poursuit poursuivit martelé \
         martèle tweeté averti avertit prévenu prévient promis promet noté note nota observé observe commenté commente \
         résumé résume soutenu soutient fait avancé avance murmura murmuré cria crié crie s'exclama s'exclame s'écria \
         s'inquiète s'indigne s'interroge s'est",
    ),
    (
        Class::CALL,
        "qualifié qualifie qualifia appelé appelle appela décrit décrivait dénoncé dénonce dénonça salué salue salua \
         évoqué évoque évoqua jugé juge jugea critiqué critique accusé accuse croit pense veut souhaite parle parlé \
         cité cite considère",
    ),
    (
        Class::SAYING,
        "déclarant affirmant expliquant ajoutant soulignant précisant estimant assurant disant qualifiant dénonçant évoquant jugeant",
    ),
    (Class::BE, "été est était sont étaient"),
    (
        Class::AUX,
        "a ont avait avaient aussi également encore ensuite alors déjà toujours ne pas n'a \
         l'a lui leur m'a nous",
    ),
    (
        Class::PREP,
        "à au aux de du des d'un d'une en dans par pour sur sous avec sans chez entre vers contre depuis pendant lors \
         après avant devant malgré",
    ),
    (Class::BY, "par"),
    (Class::SUB, "que qu'il qu'elle qu'ils parce quand lorsque si comme où alors"),
    (Class::THAT, "que qu'il qu'elle qu'ils qu'un qu'une"),
    (Class::CONJ, "et ou mais puis"),
    (Class::REL, "qui dont lequel laquelle"),
    (
        Class::DET,
        "le la les l' un une ce cet cette ces son sa ses leur leurs mon ma deux trois plusieurs certains quelques",
    ),
    (Class::OWN, "son sa ses leur leurs"),
    (Class::HE, "il t-il"),
    (Class::SHE, "elle t-elle"),
    (Class::THEY, "ils elles ont-ils on"),
    (Class::SELF, "je j'ai j'avais"),
    (Class::NOBODY, "je j'ai nous vous tu on"),
    (
        Class::TIME,
        "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain janvier février mars avril mai juin \
         juillet août septembre octobre novembre décembre soir matin semaine mois",
    ),
    (Class::WORDS, "déclaration communiqué propos mots interview entretien lettre discours message réponse"),
    (Class::SOURCE, "selon d'après"),
    (
        Class::PERSON,
        "président présidente ministre porte-parole secrétaire directeur directrice chef maire député députée sénateur \
         sénatrice général professeur avocat avocate auteur candidat candidate dirigeant homme femme",
    ),
    (Class::SCARE, "soi-disant dit intitulé intitulée surnommé surnommée baptisé titre"),
];
