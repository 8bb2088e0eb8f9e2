//! Links the program so that the system has less to do: on Linux with glibc, at a place that is known beforehand, with
//! the unwinder in it, and with what every reading runs side by side.
//!
//! The place and the unwinder save 7,500 relocations, which would touch and copy 33 pages of memory, and the look-up of
//! one library: a quarter of a millisecond, a tenth of a whole start. The order saves 3 MiB of memory while an article is
//! read: the system maps a program in pieces of 64 KiB, of which scattered functions touch nearly all. Any other system,
//! and a linker that does not understand this, links as it always does.

use std::{env, error::Error, fs, io, path::Path, process::Command};

/// The functions that reading runs, as the compiler names them, with stars for what it may change; written by
/// `examples/order.sh`. A name that is no longer there does nothing.
const ORDER: &str = "assets/order.txt";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={ORDER}");
    let is = |name, value| env::var(name).as_deref() == Ok(value);
    let is_native = env::var("HOST") == env::var("TARGET") && env::var_os("RUSTC_LINKER").is_none();
    if !(is_native && is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu")) {
        return Ok(());
    }
    println!("cargo::rustc-link-arg-bin=dateline=-no-pie");
    if let Some(unwinder) = library("libgcc_eh.a") {
        println!("cargo::rustc-link-arg-bin=dateline=-Wl,--whole-archive,{unwinder},--no-whole-archive");
    }
    if is("PROFILE", "release")
        && let Ok(functions) = fs::read_to_string(ORDER)
    {
        let script = Path::new(&env::var("OUT_DIR")?).join("order.ld");
        fs::write(&script, in_order(&functions))?;
        if is_understood(&script)? {
            println!("cargo::rustc-link-arg-bin=dateline=-T{}", script.display());
        }
    }
    Ok(())
}

/// A linker script that lays `functions`, one to a line, side by side in this order, before all others.
///
/// Source: "Linker Scripts" of the manual of GNU ld, `SECTIONS` and `INSERT`, which LLD follows.
fn in_order(functions: &str) -> String {
    let sections = functions.lines().map(|name| format!("    *(.text.{name} .text.unlikely.{name})\n"));
    format!("SECTIONS\n{{\n  .text.reading :\n  {{\n{}  }}\n}}\nINSERT BEFORE .text;\n", sections.collect::<String>())
}

/// Whether the linker of this machine links a program by a script; of one that somebody chose nothing is known.
fn is_understood(script: &Path) -> Result<bool, io::Error> {
    let is_chosen = env::var("CARGO_ENCODED_RUSTFLAGS").is_ok_and(|flags| flags.contains("link"));
    let (source, program) = (script.with_extension("c"), script.with_extension("linked"));
    fs::write(&source, "int main(void) { return 0; }\n")?;
    let mut cc = Command::new("cc");
    let linked = cc.arg(&source).arg("-o").arg(&program).arg("-no-pie").arg(format!("-T{}", script.display())).output();
    Ok(!is_chosen && linked.is_ok_and(|linked| linked.status.success()))
}

/// The path of a library that the C compiler would link.
fn library(name: &str) -> Option<String> {
    let told = Command::new("cc").arg(format!("-print-file-name={name}")).output().ok()?;
    let path = String::from_utf8(told.stdout).ok()?.trim().to_owned();
    // A library that it does not know is told back as it was asked for.
    (Path::new(&path).is_absolute() && Path::new(&path).is_file()).then_some(path)
}
