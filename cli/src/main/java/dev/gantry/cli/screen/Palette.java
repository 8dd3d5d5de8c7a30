package dev.gantry.cli.screen;

/// The few colours of Gantry's messages, as rustc uses them; the text itself where colour is off.
public enum Palette {
    OFF,
    ON;

    /// The word `error` and carets.
    String error(String text) {
        return paint("1;31", text);
    }

    String warning(String text) {
        return paint("1;33", text);
    }

    /// The word `hint`, and the phase of a line of progress.
    String hint(String text) {
        return paint("1;36", text);
    }

    /// Arrows, bars and line numbers.
    String frame(String text) {
        return paint("1;34", text);
    }

    String strong(String text) {
        return paint("1", text);
    }

    private String paint(String sgr, String text) {
        return switch (this) {
            case OFF -> text;
            case ON -> "\u001b[" + sgr + "m" + text + "\u001b[0m";
        };
    }
}
