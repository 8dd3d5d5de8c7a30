package dev.gantry.emit.java;

/// String literals of Java.
///
/// Source: the Java Language Specification, 3.10.5 and 3.10.7.
final class JavaText {
    private JavaText() {}

    static String literal(String text) {
        var literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') literal.append('\\').append(c);
            else if (c < ' ') literal.append("\\%03o".formatted((int) c));
            else if (c > '~') literal.append("\\u%04x".formatted((int) c));
            else literal.append(c);
        }
        return literal.append('"').toString();
    }
}
