package dev.gantry.emit.java;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The prose of a documentation, which is what lies between its code blocks, from rustdoc's
/// Markdown to javadoc's. What differs is links: those to items lead to Java members or lose their
/// brackets, those to addresses stay, and a bracket that is no link must not become one. HTML that
/// javadoc would check is left out, and what only looks like HTML is escaped.
///
/// Source: CommonMark 0.31, "Links" and "Code spans"; JEP 467; the rustdoc book, "Linking to items
/// by name".
final class DocText {
    private static final Pattern DEFINITION =
            Pattern.compile(" {0,3}\\[([^\\]^][^\\]]*)\\]:\\s*<?([^\\s>]+)>?(\\s+.*)?");
    private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:)\\S+");
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)(\\s[^<>]*)?/?>");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    /// Tags whose content says enough without them.
    private static final Set<String> DROPPED =
            Set.of(
                    "a",
                    "abbr",
                    "b",
                    "blockquote",
                    "br",
                    "center",
                    "cite",
                    "code",
                    "dd",
                    "del",
                    "details",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figure",
                    "font",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "i",
                    "img",
                    "ins",
                    "kbd",
                    "li",
                    "link",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "s",
                    "script",
                    "section",
                    "small",
                    "span",
                    "strong",
                    "style",
                    "sub",
                    "summary",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "tr",
                    "u",
                    "ul",
                    "var",
                    "wbr");

    private final DocLinks links;
    private final Map<String, String> definitions = new HashMap<>();

    DocText(DocLinks links) {
        this.links = links;
    }

    /// Keeps the line for links by reference when it defines one; such a line is not shown.
    boolean defines(String line) {
        var match = DEFINITION.matcher(line);
        if (!match.matches()) return false;
        definitions.putIfAbsent(label(match.group(1)), match.group(2));
        return true;
    }

    private static String label(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// @param prose whole paragraphs
    String convert(String prose) {
        return new Scan(COMMENT.matcher(prose).replaceAll(""), true).all();
    }

    /// One pass over a text; link texts are passed over by another that makes no links.
    private final class Scan {
        private final String text;
        private final boolean linking;
        private final StringBuilder out = new StringBuilder();
        private int at = 0;

        Scan(String text, boolean linking) {
            this.text = text;
            this.linking = linking;
        }

        String all() {
            while (at < text.length()) {
                switch (text.charAt(at)) {
                    case '\\' -> take(Math.min(2, text.length() - at));
                    case '`' -> code();
                    case '<' -> angle();
                    case '[' -> bracket(false);
                    case '!' -> image();
                    case '@' -> at();
                    default -> take(1);
                }
            }
            return out.toString();
        }

        private void take(int count) {
            out.append(text, at, at + count);
            at += count;
        }

        /// A run of backticks opens a code span only if one of its length closes it within the
        /// paragraph.
        private void code() {
            int run = run(at);
            int end = closing(at + run, run);
            take(end < 0 ? run : end - at);
        }

        private int run(int from) {
            int end = from;
            while (end < text.length() && text.charAt(end) == '`') end++;
            return end - from;
        }

        private int closing(int from, int run) {
            int paragraph = text.indexOf("\n\n", from);
            int end = paragraph < 0 ? text.length() : paragraph;
            for (int i = text.indexOf('`', from); i >= 0 && i < end; i = text.indexOf('`', i)) {
                int length = run(i);
                if (length == run) return i + run;
                i += length;
            }
            return -1;
        }

        private void angle() {
            int close = text.indexOf('>', at);
            var inside = close < 0 ? "" : text.substring(at + 1, close);
            var tag = TAG.matcher(text).region(at, text.length());
            if (ADDRESS.matcher(inside).matches()) {
                take(close + 1 - at);
            } else if (tag.lookingAt() && DROPPED.contains(tag.group(1).toLowerCase(Locale.ROOT))) {
                at = tag.end();
            } else {
                out.append("&lt;");
                at++;
            }
        }

        private void image() {
            if (at + 1 < text.length() && text.charAt(at + 1) == '[' && closes(at + 1) > 0) {
                at++;
                bracket(true);
            } else {
                take(1);
            }
        }

        /// A tag of javadoc begins a line, or stands in braces.
        private void at() {
            var before = out.substring(out.lastIndexOf("\n") + 1);
            if (before.isBlank() || before.endsWith("{")) out.append("&#64;");
            else out.append('@');
            at++;
        }

        private void bracket(boolean image) {
            int end = closes(at);
            if (end < 0) {
                out.append("\\[");
                at++;
                return;
            }
            var inner = text.substring(at + 1, end);
            at = end + 1;
            var target = target(inner);
            var shown = new Scan(inner, false).all();
            if (target.isEmpty()) out.append("\\[").append(shown).append("\\]");
            else if (image || !linking) out.append(shown);
            else out.append(link(inner, shown, target));
        }

        /// Where the bracket that is open at `from` is closed, code spans passed over.
        private int closes(int from) {
            int depth = 0;
            for (int i = from; i < text.length(); i++) {
                switch (text.charAt(i)) {
                    case '\\' -> i++;
                    case '`' -> {
                        int run = run(i);
                        int end = closing(i + run, run);
                        i = (end < 0 ? i + run : end) - 1;
                    }
                    case '[' -> depth++;
                    case ']' -> {
                        if (--depth == 0) return i;
                    }
                    default -> {}
                }
            }
            return -1;
        }

        /// Where the link leads whose text ends before `at`; empty when it is none.
        private String target(String inner) {
            if (at < text.length() && text.charAt(at) == '(') {
                int end = parenthesis();
                if (end > 0) {
                    var inside = text.substring(at + 1, end).strip();
                    at = end + 1;
                    var to = inside.replaceFirst("\\s+[\"'(].*", "").replaceAll("^<|>$", "");
                    return to.isEmpty() ? "#" : to;
                }
            }
            if (at < text.length() && text.charAt(at) == '[') {
                int end = closes(at);
                var label = end < 0 ? "" : text.substring(at + 1, end);
                if (end > 0) {
                    var found = reference(label.isBlank() ? inner : label);
                    if (!found.isEmpty()) {
                        at = end + 1;
                        return found;
                    }
                }
            }
            return reference(inner);
        }

        private int parenthesis() {
            int depth = 0;
            for (int i = at; i < text.length() && text.charAt(i) != '\n'; i++) {
                if (text.charAt(i) == '(') depth++;
                if (text.charAt(i) == ')' && --depth == 0) return i;
            }
            return -1;
        }

        private String reference(String label) {
            var defined = definitions.get(label(label));
            if (defined != null) return defined;
            return links.knows(label.strip()) ? label.strip() : "";
        }

        private String link(String inner, String shown, String target) {
            var java = links.java(target);
            if (java.isPresent()) {
                boolean plain = target.equals(inner.strip());
                return plain ? "[" + java.get() + "]" : "[" + shown + "][" + java.get() + "]";
            }
            return ADDRESS.matcher(target).matches() ? "[" + shown + "](" + target + ")" : shown;
        }
    }
}
