package dev.gantry.manifest;

import dev.gantry.manifest.Manifest.LibraryRequest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// Brings the mentions of jars together: every one once, in the order of the first mentions, those
/// of gantry.toml first. Two versions are refused: on one class path the first would hide the
/// other.
final class LibraryRequests {
    private LibraryRequests() {}

    static List<LibraryRequest> merge(
            List<LibraryMention> entries,
            List<LibraryMention> imports,
            List<ManifestProblem> problems) {
        var merged = new LinkedHashMap<String, LibraryMention>();
        Stream.concat(entries.stream(), imports.stream())
                .forEach(mention -> add(mention, merged, problems));
        var requests = new ArrayList<LibraryRequest>();
        for (var one : merged.values()) {
            one.version()
                    .ifPresentOrElse(
                            version -> requests.add(request(one, version)),
                            () -> problems.add(withoutVersion(one)));
        }
        return List.copyOf(requests);
    }

    private static void add(
            LibraryMention mention,
            LinkedHashMap<String, LibraryMention> merged,
            List<ManifestProblem> problems) {
        var first = merged.putIfAbsent(mention.key(), mention);
        if (first == null || mention.version().isEmpty()) return;
        if (first.version().isEmpty()) {
            merged.put(mention.key(), mention);
        } else if (!first.version().equals(mention.version())) {
            problems.add(
                    new ManifestProblem.Contradiction(
                            mention.key(),
                            "they ask for different versions",
                            first.at(),
                            mention.at()));
        }
    }

    private static LibraryRequest request(LibraryMention one, String version) {
        var coordinates = new Coordinates(one.group(), one.artifact(), version, one.classifier());
        return new LibraryRequest(coordinates, one.at());
    }

    private static ManifestProblem withoutVersion(LibraryMention one) {
        return new ManifestProblem.MalformedImport(
                "the version of `" + one.key() + "` is missing",
                one.at(),
                "Write it here, or in `[java-dependencies]` of " + GantryTomlReader.FILE);
    }
}
