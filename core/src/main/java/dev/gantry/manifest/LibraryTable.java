package dev.gantry.manifest;

import dev.gantry.manifest.ManifestProblem.BadValue;
import dev.gantry.problem.Location;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads `[java-dependencies]`: `"group:artifact" = "version"`.
final class LibraryTable {
    static final List<String> PATH = List.of("java-dependencies");
    static final String EXAMPLE = "\"com.google.guava:guava\" = \"33.4.0-jre\"";

    private final TomlDocument document;
    private final List<ManifestProblem> problems;

    LibraryTable(TomlDocument document, List<ManifestProblem> problems) {
        this.document = document;
        this.problems = problems;
    }

    /// In the order of the file.
    List<LibraryMention> read() {
        var found = new ArrayList<LibraryMention>();
        for (var key : document.keys(PATH)) {
            var path = List.of(PATH.getFirst(), key);
            read(key, path).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<LibraryMention> read(String key, List<String> path) {
        var at = document.at(path);
        try {
            var mention = LibraryMention.of(CoordinatesReader.readKey(new Span(key, 0)), at);
            return version(path).map(mention::with);
        } catch (CoordinatesReader.Malformed malformed) {
            problems.add(bad(malformed, inside(at, key, malformed.at())));
            return Optional.empty();
        }
    }

    private Optional<String> version(List<String> path) {
        var text = document.string(path);
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(CoordinatesReader.version(new Span(text.get(), 0)));
        } catch (CoordinatesReader.Malformed malformed) {
            problems.add(bad(malformed, document.valueAt(path)));
            return Optional.empty();
        }
    }

    private static BadValue bad(CoordinatesReader.Malformed malformed, Location at) {
        var what = String.valueOf(malformed.getMessage());
        return new BadValue(what, at, "A library looks like this: " + EXAMPLE);
    }

    /// The whole key, where it is written with escapes.
    private static Location inside(Location key, String text, Span part) {
        return key.of(Pattern.compile("(" + Pattern.quote(text) + ")"))
                .map(at ->
                        new Location(
                                at.file(),
                                at.line(),
                                at.column() + part.from(),
                                Math.max(1, part.text().length()),
                                at.text()))
                .orElse(key);
    }
}
