//! Makes the lists of given names that tell men from women, of the United States' census of 1990 and of the names below:
//! `cargo run --example given -- dist.male.first dist.female.first src/annotate/find/speakers/given`.

use std::{collections::BTreeMap, env, error::Error, fs, path::Path};

/// Given names of Germany, France, Spain, Norway and the countries of the western Balkans that men have.
const MEN: &str = "Abdulah Adem Agim Albin Aleksandar Aleksej Alexis Alfonso Ali Andrej Andrija Anders Antoine Ante Arben Arsen \
    Bakir Baptiste Bastien Benoit Bernd Besnik Björn Bogdan Boban Bojan Boris Borut Branko Bruno Carlos Cedric Charles Christoph \
    Claude Claus Cyril Dalibor Damir Danilo Darko Dejan Denis Detlef Dieter Diego Dimitrije Dirk Dmitrij Dominique Donald \
    Dragan Dušan Đorđe Edin Eduard Emir Emmanuel Enrique Enver Erdogan Etienne Fabien Fatmir Felipe Filip Florian Franjo Franz \
    François Friedrich Fritz Gabriel Gaspard Gerhard Gilles Giorgos Giuseppe Goran Gordan Günter Günther Guillaume Gustavo \
    Hamid Hans Harald Haris Hashim Hassan Heiko Heinz Helmut Henri Herbert Hervé Horst Hrvoje Hugo Ibrahim Igor Ignacio Ilija \
    Ivan Ivica Jacques Jaime Javier Jean Jens Jérôme Joachim Johannes Jorge Josip Jovan Joža Juan Julien Jürgen Karl Karsten \
    Klaus Konrad Kurt Laurent Lazar Ljubiša Lorenzo Lothar Louis Luc Luis Luka Lutz Manfred Manuel Marc Marcel Marek Marko \
    Markus Mateo Mathieu Matthias Maxime Michel Mihailo Milan Mile Milorad Miloš Milovan Milutin Miodrag Mirko Miroslav Mladen \
    Mohamed Mohammed Momčilo Muhammad Mustafa Nebojša Nemanja Nicolas Nikola Nils Norbert Novak Olaf Olivier Omar Oskar Otto \
    Pablo Pascal Pavle Pedro Petar Philippe Pierre Predrag Quentin Radoslav Radovan Rafael Rainer Ramush Ranko Raphael Rainer \
    Rémi Reinhard Rodrigo Roland Romain Rüdiger Ruprecht Salvador Santiago Saša Sebastian Sergej Sergio Siegfried Siniša Slavko \
    Slobodan Stanko Stefan Stevan Stjepan Svetozar Sven Sébastien Thierry Thilo Thomas Tihomir Tomislav Torsten Ulrich Uroš Uwe \
    Vasilije Veljko Vincent Vladan Vladimir Vojislav Volker Vuk Vlado Walter Werner Wilhelm Wolfgang Xavier Yves Yannick Željko \
    Zlatko Zoran Zvonimir Vladislav Volodymyr Recep Ursin Viktor Boutros Kofi Benjamin Barack Bashar Narendra Xi Shinzo Ban";
/// Those that women have.
const WOMEN: &str = "Agnès Aleksandra Amélie Ana Anaïs Andrea Angela Anita Anja Anke Annalena Anne Annegret Annette Aurélie Beate \
    Beatriz Biljana Birgit Blanca Bojana Branka Brigitte Camille Carine Carmen Caroline Catarina Cécile Céline Chantal Charlotte \
    Christiane Christine Claire Claudia Clémence Consuelo Cornelia Dagmar Danica Danijela Dolores Doris Dragana Dubravka Dunja \
    Dušica Elena Élisabeth Elke Élodie Emilija Emma Esther Eva Florence Françoise Gabriele Geneviève Gertrud Gisela Gordana Gudrun \
    Hannelore Heike Heidi Helga Hélène Hilde Ilse Imelda Inés Inge Ingrid Irena Isabel Isabelle Ivana Jadranka Jasmina Jelena \
    Joëlle Johanna Josefa Jovana Juana Judith Jutta Karin Karoline Katarina Katharina Katrin Kerstin Kolinda Kristina Lena Léa \
    Leila Ljiljana Ljubica Lucía Luz Magdalena Maja Manuela Margarethe Margot Margrethe María Marica Marie Marija Marina Marine \
    Marion Marta Martina Mathilde Mercedes Mila Milena Mileva Milica Mira Mirjana Monika Monique Nada Nadine Nancy Nataša Nathalie \
    Nevena Nicole Nina Olga Olivera Pauline Petra Pilar Radmila Ramona Raquel Renate Rocío Rosa Rosario Ruth Sabine Sanja Sandra \
    Ségolène Silke Silvia Simone Slavica Snežana Sofía Sofija Sonja Sophie Stefanie Susanne Svetlana Sylvie Tamara Tanja Tatjana \
    Teodora Teresa Theresa Ursula Ute Valérie Vera Vesna Virginie Viviane Vjosa Waltraud Ximena Yvonne Zorica Željka Hillary Kamala \
    Aung Benazir Jacinda Greta Nikki Huma Ivanka Melania Chelsea Condoleezza Megyn Kellyanne Christiane Indira";

fn main() -> Result<(), Box<dyn Error>> {
    let paths: Vec<String> = env::args().skip(1).collect();
    let [men, women, folder] = &paths[..] else { return Err("usage: given MEN WOMEN FOLDER".into()) };
    let (men, women) = (shares(men)?, shares(women)?);
    write(Path::new(folder).join("men.txt").as_path(), &only(&men, &women, MEN, WOMEN))?;
    write(Path::new(folder).join("women.txt").as_path(), &only(&women, &men, WOMEN, MEN))
}

/// How many of a hundred have each name of a file with lines such as `MARY 2.629 2.629 1`.
fn shares(path: &str) -> Result<BTreeMap<String, f64>, Box<dyn Error>> {
    let text = fs::read_to_string(path)?;
    let rows = text.lines().filter_map(|line| {
        let mut fields = line.split_whitespace();
        Some((fields.next()?.to_lowercase(), fields.next()?.parse().ok()?))
    });
    Ok(rows.collect())
}

/// The names of some that are common, and ten times as frequent as among the others, with those that are added.
fn only(of: &BTreeMap<String, f64>, others: &BTreeMap<String, f64>, added: &str, not: &str) -> Vec<String> {
    let common = of
        .iter()
        .filter(|(name, share)| **share >= 0.006 && **share > 10.0 * others.get(*name).copied().unwrap_or(0.0));
    let not: Vec<String> = not.split_whitespace().map(folded).collect();
    let mut names: Vec<String> = common.map(|(name, _)| name.clone()).filter(|name| !not.contains(name)).collect();
    names.extend(added.split_whitespace().map(folded));
    names.sort();
    names.dedup();
    names
}

/// A name as it is looked up.
fn folded(name: &str) -> String {
    dateline::text::fold(name, dateline::text::Case::Ignored).text().to_owned()
}

fn write(path: &Path, names: &[String]) -> Result<(), Box<dyn Error>> {
    fs::write(path, names.join("\n") + "\n").map_err(Into::into)
}
