//! Needs a program that no machine has, and says so as build scripts do.

use std::process::Command;

fn main() {
    Command::new("gantry-no-such-tool")
        .status()
        .expect("is `gantry-no-such-tool` not installed?");
}
