package dev.gantry.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the `//` comments of a Java file, and its package. Knows just enough of Java's lexical
/// grammar (JLS 3.7 and 3.10) not to take the inside of a literal or of a block comment for a
/// comment.
///
/// @param packageName as declared, or empty
record JavaComments(List<LineComment> comments, Optional<String> packageName) {

    /// @param from offset of the first slash
    /// @param to offset of the line's end
    /// @param leading nothing but comments and white space stands before it
    record LineComment(int from, int to, boolean leading) {}

    private static final Pattern PACKAGE =
            Pattern.compile("package\\s+([\\w$]+(?:\\s*\\.\\s*[\\w$]+)*)\\s*;");

    static JavaComments of(String text) {
        var scan = new Scan(text);
        scan.all();
        var declaration = PACKAGE.matcher(text).region(scan.firstToken, text.length());
        return new JavaComments(
                List.copyOf(scan.comments),
                declaration.lookingAt()
                        ? Optional.of(declaration.group(1).replaceAll("\\s", ""))
                        : Optional.empty());
    }

    private static final class Scan {
        private final String text;
        private final List<LineComment> comments = new ArrayList<>();
        private int at = 0;
        private int firstToken;

        Scan(String text) {
            this.text = text;
            this.firstToken = text.length();
        }

        void all() {
            if (text.startsWith("\uFEFF")) at++;
            if (text.startsWith("#!", at)) at = lineEnd();
            while (at < text.length()) next();
        }

        private void next() {
            if (text.startsWith("//", at)) {
                comments.add(new LineComment(at, lineEnd(), firstToken == text.length()));
                at = lineEnd();
            } else if (text.startsWith("/*", at)) {
                at = behind("*/", at + 2);
            } else if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                token();
            }
        }

        private void token() {
            firstToken = Math.min(firstToken, at);
            if (text.startsWith("\"\"\"", at)) {
                skipLiteral("\"\"\"", text.length());
            } else if (text.charAt(at) == '"') {
                skipLiteral("\"", lineEnd());
            } else if (text.charAt(at) == '\'') {
                skipLiteral("'", lineEnd());
            } else {
                at++;
            }
        }

        /// An unclosed literal ends with its line, so that what follows is still read.
        private void skipLiteral(String delimiter, int limit) {
            at += delimiter.length();
            while (at < limit) {
                if (text.startsWith(delimiter, at)) {
                    at += delimiter.length();
                    return;
                }
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            at = limit;
        }

        private int behind(String end, int from) {
            int found = text.indexOf(end, from);
            return found < 0 ? text.length() : found + end.length();
        }

        private int lineEnd() {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            return end;
        }
    }
}
