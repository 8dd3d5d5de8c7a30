package dev.gantry.cli.doctor;

/// What was looked for, and what came of it.
public sealed interface Finding {

    /// Stable, such as `cargo`.
    String name();

    /// One line: versions and places, or what is wrong.
    String text();

    record Present(String name, String text) implements Finding {}

    /// @param remedy the command that brings it
    record Missing(String name, String text, String remedy) implements Finding {}
}
