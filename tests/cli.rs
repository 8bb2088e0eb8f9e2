//! The whole program from outside, without a terminal: what it prints, what it tells, how it ends.

mod cli {
    mod bad_input;
    mod commands;
    mod draft;
    mod output;
    mod program;
}
