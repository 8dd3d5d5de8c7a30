package dev.gantry.build;

/// What a build is for, and so where it ends.
public enum Goal {
    /// The classes, to be looked at: documentation, editors. A library has no main class.
    CLASSES,
    /// A program that is started at once, from where its parts are.
    PROGRAM,
    /// One jar that can be given away.
    JAR
}
