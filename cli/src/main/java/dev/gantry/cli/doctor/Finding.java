package dev.gantry.cli.doctor;

/// What was looked for, and what came of it.
public sealed interface Finding {

    /// Stable, such as `cargo`.
    String name();

    /// One line: versions and places, or what is wrong.
    String text();

    record Present(String name, String text) implements Finding {}

    /// Not there, and only some crates or commands need it.
    ///
    /// @param remedy the command that brings it
    record Optional(String name, String text, String remedy) implements Finding {}

    /// Not there, and nothing can be built without it.
    ///
    /// @param remedy the command that brings it
    record Missing(String name, String text, String remedy) implements Finding {}
}
