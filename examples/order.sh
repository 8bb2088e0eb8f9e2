#!/usr/bin/env bash
# Writes assets/order.txt anew: the functions that a reader's usual hour runs, in the order in which build.rs lays them
# side by side in the program. Needs valgrind, and `script` of util-linux for a terminal to read in.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Reads the file $1 at 120×40 with the keys that follow, and lists on standard output what ran.
read_with() {
    local file=$1
    shift
    {
        sleep 30 # The program is some fifty times slower while it is watched.
        for key in "$@"; do
            printf '%b' "$key"
            sleep 1
        done
        printf 'q'
        sleep 5
    } | script -qec "stty rows 40 cols 120; TERM=xterm-256color valgrind --tool=callgrind --demangle=no \
        --callgrind-out-file=$work/calls target/order/release/dateline --no-store $file" /dev/null >"$work/screen" 2>&1 ||
        { cat "$work/screen" >&2 && exit 1; }
    # A star for what changes with the compiler: hashes, of a function in the old way to mangle names, of crates in the new.
    sed -nE -e 's/^c?fn=\([0-9]+\) (_ZN.*17h)[0-9a-f]{16}E.*$/\1*/p' \
        -e '/^c?fn=\([0-9]+\) _R/{ s/^[^ ]* ([^.]*).*/\1*/; s/Cs[0-9A-Za-z]{6,}_/Cs*_/gp }' "$work/calls"
}

CARGO_PROFILE_RELEASE_STRIP=false cargo build --release --locked --target-dir target/order
# An article that states nobody, so that all is found in it; one that states everybody; and a book.
target/order/release/dateline print content/halley.yaml --format markdown |
    awk 'rules >= 2 { sub(/ \{#.*\}$/, ""); print } /^---$/ { rules++ }' >"$work/article.md"
for chapter in $(seq 40); do
    printf '# Chapter %s\n\n' "$chapter"
    sed 's/^#/##/' "$work/article.md"
done >"$work/book.md"

{
    read_with "$work/article.md" j k ' ' b ']' '/' Halley '\r' n
    read_with content/kosovo-talks.yaml j s j '\r' n '?' '\033' ':' Pristina '\033'
    read_with "$work/book.md" j ' ' G '/' comet '\r' n
} | awk '!seen[$0]++' >"$work/order.txt"
mv "$work/order.txt" assets/order.txt
wc -l assets/order.txt
