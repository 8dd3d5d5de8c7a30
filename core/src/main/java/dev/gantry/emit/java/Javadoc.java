package dev.gantry.emit.java;

import dev.gantry.api.Item;
import dev.gantry.emit.CodeLines;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The documentation of an item, as Markdown Javadoc. Code blocks pass unchanged but for lines that
/// rustdoc hides; [DocText] says what becomes of the prose.
///
/// Source: JEP 467 "Markdown Documentation Comments"; JLS 3.3 "Unicode Escapes"; the rustdoc book,
/// "Hiding portions of the example".
final class Javadoc {
    private static final int WIDTH = 90;
    private static final Pattern FENCE = Pattern.compile("\\s*(```+|~~~+)(.*)");
    private static final Pattern RUST =
            Pattern.compile(
                    "(rust|ignore(-\\w+)*|no_run|should_panic|compile_fail|edition\\d+"
                            + "|standalone\\w*|E\\d{4}|[ ,])*");

    private final List<String> lines = new ArrayList<>();
    private final DocText text;

    /// @param docs of rustdoc, may be empty
    /// @param links of these docs
    Javadoc(String docs, DocLinks links) {
        text = new DocText(links);
        markdown(docs);
    }

    /// Of docs without links to items.
    Javadoc(String docs) {
        this(docs, DocLinks.NONE);
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
        wrap("Rust: `" + unicodeSafe(code.replaceAll("\\s+", " ")) + "`");
        return this;
    }

    /// A code span may go on in the next line.
    private void wrap(String words) {
        var rest = words;
        while (rest.length() > WIDTH && rest.lastIndexOf(' ', WIDTH) > 0) {
            int at = rest.lastIndexOf(' ', WIDTH);
            lines.add(rest.substring(0, at));
            rest = rest.substring(at + 1);
        }
        lines.add(rest);
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
        var prose = new StringBuilder();
        var fence = "";
        boolean rust = false;
        for (var line : shown(docs)) {
            var match = FENCE.matcher(line);
            boolean marks = match.matches();
            if (marks && fence.isEmpty()) {
                flush(prose);
                fence = match.group(1);
                rust = RUST.matcher(match.group(2)).matches();
                lines.add(clean(rust ? line.replaceFirst("(```+|~~~+).*", "$1rust") : line));
            } else if (marks && match.group(1).startsWith(fence) && match.group(2).isBlank()) {
                fence = "";
                lines.add(clean(line));
            } else if (fence.isEmpty()) {
                prose.append(line).append('\n');
            } else if (!(rust && isHidden(line))) {
                lines.add(clean(rust ? line.replaceFirst("^(\\s*)##", "$1#") : line));
            }
        }
        flush(prose);
        if (!fence.isEmpty()) lines.add(fence);
        if (lines.size() == 1 && lines.getFirst().isEmpty()) lines.clear();
    }

    /// All lines but those that define a link; they may stand behind its use.
    private List<String> shown(String docs) {
        var shown = new ArrayList<String>();
        boolean code = false;
        for (var line : docs.strip().split("\\R")) {
            if (FENCE.matcher(line).matches()) code = !code;
            if (code || !text.defines(line)) shown.add(line);
        }
        return shown;
    }

    private void flush(StringBuilder prose) {
        if (prose.isEmpty()) return;
        prose.setLength(prose.length() - 1);
        for (var line : text.convert(prose.toString()).split("\n", -1)) lines.add(clean(line));
        prose.setLength(0);
    }

    /// rustdoc does not show these lines of an example.
    private static boolean isHidden(String line) {
        var text = line.strip();
        return text.equals("#") || text.startsWith("# ");
    }

    private static String escaped(String line) {
        return clean(new DocText(DocLinks.NONE).convert(line));
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
