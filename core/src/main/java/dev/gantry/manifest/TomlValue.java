package dev.gantry.manifest;

import java.util.List;
import java.util.stream.Collectors;

/// Values as TOML writes them.
final class TomlValue {
    private TomlValue() {}

    /// @param value a string, boolean or whole number
    static String text(Object value) {
        return value instanceof String text ? quoted(text) : value.toString();
    }

    /// A basic string. Source: TOML 1.0, "String".
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(c -> {
                    if (c == '"' || c == '\\') quoted.append('\\').appendCodePoint(c);
                    else if (c < 0x20 || c == 0x7f) quoted.append("\\u%04x".formatted(c));
                    else quoted.appendCodePoint(c);
                });
        return quoted.append('"').toString();
    }

    static String list(List<String> texts) {
        return texts.stream().map(TomlValue::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    /// Bare where TOML allows it, else without escapes where it can be: `'cfg(target_os = "x")'`.
    static String plainest(String key) {
        boolean literal = key.codePoints().noneMatch(c -> c == '\'' || c < 0x20 || c == 0x7f);
        var bare = key(key);
        return literal && !bare.equals(key) ? "'" + key + "'" : bare;
    }

    /// Bare where TOML allows it.
    static String key(String key) {
        return key.matches("[A-Za-z0-9_-]+") ? key : quoted(key);
    }
}
