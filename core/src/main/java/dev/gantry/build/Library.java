package dev.gantry.build;

import dev.gantry.manifest.Coordinates;

import java.nio.file.Path;

/// A jar of a Maven repository that a program has on its class path.
///
/// @param sha256 of the jar, lower-case
/// @param jar in Maven's local repository
public record Library(Coordinates coordinates, String sha256, Path jar) {}
