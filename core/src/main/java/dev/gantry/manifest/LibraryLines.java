package dev.gantry.manifest;

import dev.gantry.manifest.Manifest.LibraryRequest;
import dev.gantry.problem.Location;
import dev.gantry.problem.ProblemException;

import java.util.ArrayList;
import java.util.List;

/// Reads a line of a Java file that asks for jars: `// import java "group:artifact:version"`, or
/// JBang's `//DEPS group:artifact:version ...`.
final class LibraryLines {
    static final String EXAMPLE = "// import java \"com.google.guava:guava:33.4.0-jre\"";
    private static final String COMMAND_EXAMPLE = "com.google.guava:guava:33.4.0-jre";
    private static final String DEPS_EXAMPLE = "//DEPS com.google.guava:guava:33.4.0-jre";

    private final SourceText source;
    private final List<ManifestProblem> problems;
    private final List<LibraryMention> found = new ArrayList<>();

    LibraryLines(SourceText source, List<ManifestProblem> problems) {
        this.source = source;
        this.problems = problems;
    }

    List<LibraryMention> found() {
        return found;
    }

    /// @param at offset behind `import java`
    /// @param end offset of the line's end
    void importLine(int at, int end) {
        var cursor = new LineCursor(source.text(), at, end);
        if (!cursor.nextIsQuote()) {
            malformed("the library in quotes must follow `import java`", cursor.word(), EXAMPLE);
            return;
        }
        var quoted = cursor.quoted();
        if (quoted.isEmpty()) {
            malformed("the quotes are not closed", cursor.rest(), EXAMPLE);
            return;
        }
        if (!cursor.atEnd()) {
            malformed("nothing may follow the library", cursor.rest(), EXAMPLE);
            return;
        }
        library(quoted.get(), EXAMPLE);
    }

    /// Several stand on a line, with spaces, commas or semicolons between them. What follows ` //`
    /// is for readers. Source: JBang's documentation, "Dependencies".
    ///
    /// @param at offset behind `//DEPS`
    /// @param end offset of the line's end
    void deps(int at, int end) {
        var text = source.text().substring(at, end);
        int comment = text.indexOf(" //");
        var line = comment < 0 ? text : text.substring(0, comment);
        boolean any = false;
        for (int from = 0, to; from < line.length(); from = to + 1) {
            for (to = from; to < line.length() && !divides(line.charAt(to)); ) to++;
            if (to == from) continue;
            library(new Span(line.substring(from, to), at + from), DEPS_EXAMPLE);
            any = true;
        }
        if (!any) malformed("no library follows", new Span("", at), DEPS_EXAMPLE);
    }

    /// Reads a word of a command line.
    ///
    /// @throws ProblemException with what is wrong in it
    static LibraryRequest word(String word) {
        var problems = new ArrayList<ManifestProblem>();
        var lines = new LibraryLines(SourceText.of(CrateWords.FILE, word), problems);
        lines.library(new Span(word, 0), COMMAND_EXAMPLE);
        var requests = LibraryRequests.merge(List.of(), lines.found(), problems);
        if (!problems.isEmpty()) throw new ProblemException(problems);
        return requests.getFirst();
    }

    private static boolean divides(char c) {
        return Character.isWhitespace(c) || c == ',' || c == ';';
    }

    private void library(Span text, String example) {
        try {
            found.add(LibraryMention.of(CoordinatesReader.read(text), at(text)));
        } catch (CoordinatesReader.Malformed malformed) {
            malformed(String.valueOf(malformed.getMessage()), malformed.at(), example);
        }
    }

    private void malformed(String what, Span at, String example) {
        problems.add(
                new ManifestProblem.MalformedImport(
                        what, at(at), "An import looks like this: " + example));
    }

    private Location at(Span span) {
        return source.span(span.from(), span.from() + span.text().length());
    }
}
