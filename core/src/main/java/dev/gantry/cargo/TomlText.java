package dev.gantry.cargo;

import java.util.List;
import java.util.stream.Collectors;

/// Strings and arrays as TOML 1.0 basic text.
final class TomlText {
    private TomlText() {}

    static String quote(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(c -> {
                    if (c == '"' || c == '\\') {
                        quoted.append('\\').appendCodePoint(c);
                    } else if (c < 0x20 || c == 0x7f) {
                        quoted.append("\\u%04x".formatted(c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                });
        return quoted.append('"').toString();
    }

    static String array(List<String> texts) {
        return texts.stream().map(TomlText::quote).collect(Collectors.joining(", ", "[", "]"));
    }
}
