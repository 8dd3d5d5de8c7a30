package dev.gantry.emit.java;

import dev.gantry.api.Item;
import dev.gantry.emit.CodeLines;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The documentation of an item, as Markdown Javadoc. rustdoc's Markdown passes unchanged but for
/// what Java, or javadoc, would read as something else.
///
/// Source: JEP 467 "Markdown Documentation Comments"; JLS 3.3 "Unicode Escapes"; the rustdoc book,
/// "Hiding portions of the example".
final class Javadoc {
    private static final Pattern FENCE = Pattern.compile("\\s*(```+|~~~+)(.*)");
    private static final Pattern RUST =
            Pattern.compile("(rust|ignore|no_run|should_panic|compile_fail|edition\\d+|[ ,])*");

    private final List<String> lines = new ArrayList<>();

    /// @param docs of rustdoc, may be empty
    Javadoc(String docs) {
        markdown(docs);
    }

    /// A paragraph of its own.
    Javadoc paragraph(String text) {
        if (!lines.isEmpty()) lines.add("");
        lines.add(escaped(text));
        return this;
    }

    /// What it is in Rust; a code span.
    Javadoc rust(String code) {
        if (!lines.isEmpty()) lines.add("");
        lines.add("Rust: `" + unicodeSafe(code.replaceAll("\\s+", " ")) + "`");
        return this;
    }

    /// Block tags, after everything else.
    Javadoc tags(List<String> tags) {
        if (tags.isEmpty()) return this;
        lines.add("");
        lines.addAll(tags);
        return this;
    }

    void emit(CodeLines code) {
        for (var line : lines) code.add(line.isEmpty() ? "///" : "/// " + line);
    }

    /// `@Deprecated` and the tag that gives the reason.
    static void deprecation(Item.Meta item, List<String> tags) {
        item.deprecated()
                .map(Item.Deprecation::note)
                .filter(note -> !note.isBlank())
                .ifPresent(
                        note -> tags.add("@deprecated " + escaped(note.replaceAll("\\s+", " "))));
    }

    private void markdown(String docs) {
        String fence = "";
        boolean rust = false;
        for (var line : docs.strip().split("\\R")) {
            var match = FENCE.matcher(line);
            boolean marks = match.matches();
            if (marks && fence.isEmpty()) {
                fence = match.group(1);
                rust = RUST.matcher(match.group(2)).matches();
                lines.add(clean(rust ? line.replaceFirst("(```+|~~~+).*", "$1rust") : line));
            } else if (marks && match.group(1).startsWith(fence) && match.group(2).isBlank()) {
                fence = "";
                lines.add(clean(line));
            } else if (fence.isEmpty()) {
                lines.add(escaped(line));
            } else if (!(rust && isHidden(line))) {
                lines.add(clean(line));
            }
        }
        if (!fence.isEmpty()) lines.add(fence);
        if (lines.size() == 1 && lines.getFirst().isEmpty()) lines.clear();
    }

    /// rustdoc does not show these lines of an example.
    private static boolean isHidden(String line) {
        var text = line.strip();
        return text.equals("#") || text.startsWith("# ");
    }

    /// Text that is no code: nothing in it is a tag.
    private static String escaped(String line) {
        return clean(line).replaceFirst("^(\\s*)@", "$1&#64;").replace("{@", "{&#64;");
    }

    private static String clean(String line) {
        return unicodeSafe(line.replaceAll("[\\p{Cntrl}&&[^\t]]", " ")).stripTrailing();
    }

    /// Java reads `\` and `u` as the start of an escape even in comments. An escaped backslash
    /// starts none.
    private static String unicodeSafe(String text) {
        var safe = new StringBuilder();
        int backslashes = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == 'u' && backslashes % 2 == 1) safe.append("u005cu");
            else safe.append(c);
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }
        return safe.toString();
    }
}
