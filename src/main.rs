//! The `dateline` command: everything it does is the library's.

fn main() {
    println!("dateline {}", env!("CARGO_PKG_VERSION"));
}
