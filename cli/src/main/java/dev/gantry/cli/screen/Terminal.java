package dev.gantry.cli.screen;

import java.util.Map;

/// What standard error is able to show.
///
/// @param live a line may be rewritten in place
/// @param colour escape sequences for colour may be written
/// @param columns of one line, when `live`
public record Terminal(boolean live, boolean colour, int columns) {

    /// A file, a pipe, a build server, or `--plain`.
    public static final Terminal PLAIN = new Terminal(false, false, 80);

    /// Decides from the width that the terminal behind standard error reported, 0 when it is none.
    ///
    /// `NO_COLOR` (any value but the empty one) switches colour off, `TERM=dumb` both.
    public static Terminal decide(int columns, Map<String, String> environment) {
        if (columns == 0 || "dumb".equals(environment.get("TERM"))) {
            return PLAIN;
        }
        boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(true, colour, columns);
    }
}
