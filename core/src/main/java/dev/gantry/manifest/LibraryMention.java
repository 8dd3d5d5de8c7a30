package dev.gantry.manifest;

import dev.gantry.manifest.CoordinatesReader.Parts;
import dev.gantry.problem.Location;

import java.util.Optional;

/// One place that asks for a jar of a Maven repository.
///
/// @param version empty where the place leaves it to another
/// @param at the whole mention
record LibraryMention(
        String group, String artifact, Optional<String> version, String classifier, Location at) {

    static LibraryMention of(Parts parts, Location at) {
        return new LibraryMention(
                parts.group(), parts.artifact(), parts.version(), parts.classifier(), at);
    }

    LibraryMention with(String version) {
        return new LibraryMention(group, artifact, Optional.of(version), classifier, at);
    }

    String key() {
        return Coordinates.key(group + ":" + artifact, classifier);
    }
}
