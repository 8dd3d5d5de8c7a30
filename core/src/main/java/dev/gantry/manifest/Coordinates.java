package dev.gantry.manifest;

import java.util.Optional;

/// A jar of a Maven repository.
///
/// @param classifier tells jars of one version apart, such as `natives-linux`; mostly empty
public record Coordinates(String group, String artifact, String version, String classifier) {

    /// `group:artifact:version`, and `:classifier` where there is one.
    @Override
    public String toString() {
        return library() + ":" + version + (classifier.isEmpty() ? "" : ":" + classifier);
    }

    /// Reads what [#toString] gives.
    public static Optional<Coordinates> read(String text) {
        var parts = text.split(":", -1);
        if (parts.length < 3 || parts.length > 4) return Optional.empty();
        var classifier = parts.length > 3 ? parts[3] : "";
        return Optional.of(new Coordinates(parts[0], parts[1], parts[2], classifier));
    }

    /// Without version: what one version is chosen of.
    public String key() {
        return key(library(), classifier);
    }

    /// `group:artifact`.
    public String library() {
        return group + ":" + artifact;
    }

    static String key(String library, String classifier) {
        return classifier.isEmpty() ? library : library + ":" + classifier;
    }
}
