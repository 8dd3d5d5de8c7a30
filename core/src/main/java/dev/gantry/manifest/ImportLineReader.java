package dev.gantry.manifest;

import dev.gantry.manifest.Manifest.Source;
import dev.gantry.problem.Location;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one import line, by the grammar in the package's documentation. Stops at the first thing
/// that is wrong.
final class ImportLineReader {

    static final String EXAMPLE = "// import rust \"regex@1\" as regex";

    /// Carries the one problem of a line to the door of this class.
    @SuppressWarnings("serial") // never serialised
    static final class Malformed extends Exception {
        private final transient ManifestProblem problem;

        Malformed(ManifestProblem problem) {
            super(problem.message());
            this.problem = problem;
        }

        ManifestProblem problem() {
            return problem;
        }
    }

    private final SourceText source;
    private final LineCursor cursor;
    private final int start;

    /// @param start offset of the line's comment
    /// @param at offset behind `import rust`
    /// @param end offset of the line's end
    private ImportLineReader(SourceText source, int start, int at, int end) {
        this.source = source;
        this.start = start;
        this.cursor = new LineCursor(source.text(), at, end);
    }

    static CrateMention read(SourceText source, int start, int at, int end) throws Malformed {
        return new ImportLineReader(source, start, at, end).mention();
    }

    private CrateMention mention() throws Malformed {
        var crate = string("the crate in quotes must follow `import rust`");
        var name = name(crate);
        var from = source(crate, name);
        var requirement = requirement(crate, name);
        keywordAs();
        var alias = alias();
        var features = new ArrayList<String>();
        boolean defaultFeatures = true;
        while (!cursor.atEnd()) {
            var option = cursor.word();
            switch (option.text()) {
                case "features" -> features.addAll(features());
                case "no-default-features" -> defaultFeatures = false;
                case "auto" -> throw auto(option, alias);
                default -> throw unexpected(option);
            }
        }
        return new CrateMention(
                "",
                name.text(),
                from,
                requirement,
                Optional.of(alias.text()),
                features.stream().distinct().toList(),
                defaultFeatures,
                location(start, cursor.end()),
                location(alias));
    }

    private Span name(Span crate) throws Malformed {
        int separator = crate.text().indexOf('@');
        var name = separator < 0 ? crate : crate.part(0, separator);
        if (name.text().isEmpty()) throw malformed("the name of the crate is empty", name);
        if (!CrateText.isName(name.text())) {
            throw malformed("`" + name.text() + "` cannot be the name of a crate", name);
        }
        return name;
    }

    private Optional<Source> source(Span crate, Span name) throws Malformed {
        if (crate.equals(name)) return Optional.empty();
        var rest = behindName(crate, name);
        if (rest.text().isBlank()) {
            throw malformed("a version requirement must follow the `@`", rest);
        }
        if (rest.text().startsWith("git+")) return Optional.of(git(rest.part("git+".length())));
        if (rest.text().startsWith("path+")) return Optional.of(path(rest.part("path+".length())));
        return Optional.of(new Source.Registry(rest.text()));
    }

    private static Span behindName(Span crate, Span name) {
        return crate.part(name.text().length() + 1);
    }

    private Source git(Span rest) throws Malformed {
        int hash = rest.text().indexOf('#');
        var url = hash < 0 ? rest : rest.part(0, hash);
        if (!CrateText.isGitUrl(url.text())) {
            throw malformed("`" + url.text() + "` is no address with a scheme", url);
        }
        if (hash < 0) return CrateText.git(url.text(), Optional.empty());
        var revision = rest.part(hash + 1);
        if (revision.text().isBlank()) throw malformed("a revision must follow the `#`", revision);
        return CrateText.git(url.text(), Optional.of(revision.text()));
    }

    private Source path(Span path) throws Malformed {
        if (CrateText.isRelativePath(path.text())) return new Source.Path(path.text());
        throw malformed("the path must be one relative to this file", path);
    }

    private Optional<Requirement> requirement(Span crate, Span name) throws Malformed {
        if (crate.equals(name)) return Optional.empty();
        var text = behindName(crate, name);
        if (text.text().startsWith("git+") || text.text().startsWith("path+")) {
            return Optional.empty();
        }
        try {
            return Optional.of(RequirementReader.read(text.text()));
        } catch (RequirementReader.Malformed malformed) {
            int offset = Math.min(malformed.column() - 1, text.text().length());
            var at = location(text.from() + offset, text.from() + offset + 1);
            throw new Malformed(
                    new ManifestProblem.MalformedRequirement(
                            text.text(), String.valueOf(malformed.getMessage()), at));
        }
    }

    private void keywordAs() throws Malformed {
        var word = cursor.word();
        if (!word.text().equals("as")) {
            throw malformed("`as` and the Java package must follow the crate", word);
        }
    }

    private Span alias() throws Malformed {
        var alias = cursor.word();
        if (alias.text().isEmpty()) throw malformed("the Java package is missing", alias);
        return alias;
    }

    private List<String> features() throws Malformed {
        var list = string("a list in quotes must follow `features`");
        var features = new ArrayList<String>();
        int from = 0;
        for (var part : list.text().split(",", -1)) {
            var feature = part.strip();
            if (!CrateText.isFeature(feature)) {
                var at = list.part(from, from + part.length());
                throw malformed("`" + feature + "` cannot be a feature", at);
            }
            features.add(feature);
            from += part.length() + 1;
        }
        return features;
    }

    private Span string(String missing) throws Malformed {
        if (!cursor.nextIsQuote()) throw malformed(missing, cursor.word());
        return cursor.quoted()
                .orElseThrow(() -> malformed("the quotes are not closed", cursor.rest()));
    }

    private Malformed auto(Span option, Span alias) {
        var remedy =
                "Remove `auto`, and write `import static %s.<Class>.*;` for static members"
                        .formatted(alias.text());
        return new Malformed(
                new ManifestProblem.MalformedImport(
                        "`auto` has no meaning in Java", location(option), remedy));
    }

    private Malformed unexpected(Span option) {
        return new Malformed(
                new ManifestProblem.MalformedImport(
                        "unexpected `" + option.text() + "`",
                        location(option),
                        "What may follow the alias: features \"a,b\" and no-default-features"));
    }

    private Malformed malformed(String what, Span at) {
        return new Malformed(
                new ManifestProblem.MalformedImport(
                        what, location(at), "An import looks like this: " + EXAMPLE));
    }

    private Location location(Span span) {
        return location(span.from(), span.from() + span.text().length());
    }

    private Location location(int from, int to) {
        return source.span(from, to);
    }
}
