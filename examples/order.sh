#!/usr/bin/env bash
# Writes assets/order.txt anew: the functions that a reader's usual hour runs, in the order in which build.rs lays them
# side by side in the program. Needs valgrind, and `script` of util-linux for a terminal to read in.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Reads the file $2 with the program $1 at 120×40 and the keys that follow, and lists on standard output what ran.
read_with() {
    local watched
    watched=$(printf '%q ' valgrind --tool=callgrind --demangle=no "--callgrind-out-file=$work/calls" "$1" --no-store "$2")
    shift 2
    : >"$work/screen"
    {
        # The program is some fifty times slower while it is watched; the last row ends its first frame.
        for _ in $(seq 120); do
            ! grep -q quit "$work/screen" || break
            sleep 1
        done
        for key in "$@" q; do
            sleep 2
            printf '%b' "$key"
        done
        sleep 5
    } | script -qefc "stty rows 40 cols 120; TERM=xterm-256color $watched" /dev/null >"$work/screen" 2>&1 ||
        { cat "$work/screen" >&2 && exit 1; }
    # A star for what changes with the compiler: hashes, of a function in the old way to mangle names, of crates in the new.
    sed -nE -e 's/^c?fn=\([0-9]+\) (_ZN.*17h)[0-9a-f]{16}E.*$/\1*/p' \
        -e '/^c?fn=\([0-9]+\) _R/{ s/^[^ ]* ([^.]*).*/\1*/; s/Cs[0-9A-Za-z]{6,}_/Cs*_/gp }' "$work/calls"
}

# Reads what readers read with the program $1.
read_all() {
    read_with "$1" "$work/article.md" j k ' ' b ']' '/' Halley '\r' n
    read_with "$1" content/kosovo-talks.yaml j s j '\r' n '?' '\033' ':' Pristina '\033'
    read_with "$1" "$work/book.md" j ' ' G '/' comet '\r' n
}

# An article that states nobody, so that all is found in it, and a book; beside them one of ours that states everybody.
article() {
    awk 'rules >= 2 { sub(/ \{#.*\}$/, ""); print } /^---$/ { rules++ }'
}

# The names of functions as this compiler writes them, and in the new way, which is that of later ones.
for flags in "" "-Csymbol-mangling-version=v0"; do
    target="target/order/${flags:+new}"
    RUSTFLAGS=$flags CARGO_PROFILE_RELEASE_STRIP=false cargo build --release --locked --target-dir "$target"
    program="$target/release/dateline"
    "$program" print content/halley.yaml --format markdown | article >"$work/article.md"
    for chapter in $(seq 40); do
        printf '# Chapter %s\n\n' "$chapter"
        sed 's/^#/##/' "$work/article.md"
    done >"$work/book.md"
    read_all "$program" >>"$work/ran.txt"
done

awk '!seen[$0]++' "$work/ran.txt" >"$work/order.txt"
[ "$(wc -l <"$work/order.txt")" -gt 1200 ] || { echo "Too few functions ran: was a key lost?" >&2 && exit 1; }
mv "$work/order.txt" assets/order.txt
wc -l assets/order.txt
