package dev.gantry.cli.screen;

import dev.gantry.event.Event;
import dev.gantry.event.Phase;

import java.time.Duration;
import java.util.Locale;

/// One step of a phase as text: the phase in a column, the subject, how far.
final class Steps {
    /// The longest phase id and a space.
    private static final int COLUMN = 9;

    private Steps() {}

    static String text(Event.Progress e, Palette palette) {
        String far = e.total() > 0 ? " (" + e.done() + "/" + e.total() + ")" : "";
        return column(e.phase(), palette) + e.subject() + far;
    }

    static String column(Phase phase, Palette palette) {
        return palette.hint(phase.id()) + " ".repeat(COLUMN - phase.id().length());
    }

    /// Such as `3.2 s`, in the form of cargo's last line.
    static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
