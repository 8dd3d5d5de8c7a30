package dev.gantry.manifest;

import dev.gantry.manifest.JavaComments.LineComment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Collects what a Java file asks for in its comments.
final class JavaFileReader {

    /// @param packageName as declared, or empty
    record Mentions(
            List<CrateMention> crates,
            List<LibraryMention> libraries,
            Optional<String> packageName) {}

    private static final Pattern IMPORT = Pattern.compile("/{2,}\\s*import\\s+(rust|java)\\b");
    private static final Pattern CERTAIN_IMPORT =
            Pattern.compile("/{2,}\\s*import\\s+(rust|java)\\s*\"");
    private static final Pattern DEPS = Pattern.compile("//DEPS\\b");

    private final SourceText source;
    private final List<ManifestProblem> problems;
    private final List<CrateMention> crates = new ArrayList<>();
    private final LibraryLines libraries;

    private JavaFileReader(SourceText source, List<ManifestProblem> problems) {
        this.source = source;
        this.problems = problems;
        this.libraries = new LibraryLines(source, problems);
    }

    /// Adds to `problems` what is wrong, and leaves those lines out.
    static Mentions read(SourceText source, List<ManifestProblem> problems) {
        var reader = new JavaFileReader(source, problems);
        var comments = JavaComments.of(source.text());
        comments.comments().forEach(reader::comment);
        return new Mentions(reader.crates, reader.libraries.found(), comments.packageName());
    }

    private void comment(LineComment comment) {
        var text = source.text().substring(comment.from(), comment.to());
        var deps = DEPS.matcher(text);
        // prose behind the header may well begin with these words; a quote makes it an import
        var line = (comment.leading() ? IMPORT : CERTAIN_IMPORT).matcher(text);
        boolean brings = deps.lookingAt();
        if (!brings && !line.lookingAt()) return;
        if (!comment.leading()) {
            problems.add(
                    new ManifestProblem.MisplacedImport(source.span(comment.from(), end(comment))));
        } else if (brings) {
            libraries.deps(comment.from() + deps.end(), comment.to());
        } else if (line.group(1).equals("java")) {
            libraries.importLine(comment.from() + line.end(), comment.to());
        } else {
            rust(comment, comment.from() + line.end());
        }
    }

    private void rust(LineComment comment, int behindKeyword) {
        try {
            crates.add(ImportLineReader.read(source, comment.from(), behindKeyword, comment.to()));
        } catch (ImportLineReader.Malformed malformed) {
            problems.add(malformed.problem());
        }
    }

    private int end(LineComment comment) {
        return comment.from()
                + source.text().substring(comment.from(), comment.to()).stripTrailing().length();
    }
}
