package dev.gantry.maven;

import dev.gantry.manifest.Coordinates;

import java.nio.file.Path;

/// @param sha256 of the file, lower-case
/// @param file in the local repository
public record ResolvedJar(Coordinates coordinates, String sha256, Path file) {}
