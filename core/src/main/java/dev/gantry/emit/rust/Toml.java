package dev.gantry.emit.rust;

/// Strings and keys as TOML writes them.
///
/// Source: TOML 1.0, "String" and "Keys".
final class Toml {
    private Toml() {}

    static String text(String text) {
        var quoted = new StringBuilder("\"");
        text.chars()
                .forEach(c -> {
                    if (c == '"' || c == '\\') quoted.append('\\').append((char) c);
                    else if (c < ' ' || c == 0x7f) quoted.append("\\u%04x".formatted(c));
                    else quoted.append((char) c);
                });
        return quoted.append('"').toString();
    }

    static String key(String key) {
        return key.matches("[A-Za-z0-9_-]+") ? key : text(key);
    }
}
