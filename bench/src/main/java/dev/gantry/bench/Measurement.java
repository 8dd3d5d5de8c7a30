package dev.gantry.bench;

import java.util.List;
import java.util.Locale;

/// A command of Gantry's beside others.
///
/// @param name by which it is asked for
/// @param rounds how often each side runs unless told otherwise
/// @param beside what a user would otherwise type
record Measurement(
        String name, String what, int rounds, Timed gantry, Output output, List<Beside> beside) {

    /// Another command.
    record Beside(String name, Timed timed, Target target) {}

    /// What becomes of what Gantry's side prints.
    enum Output {
        UNREAD,
        /// All sides have to print it.
        SAME,
        /// It tells of the run, and that of the last one is shown.
        SHOWN
    }

    /// What Gantry may cost.
    sealed interface Target {
        /// At most so many milliseconds more than the other command.
        record Added(double millis) implements Target {}

        /// At most so many times the other command.
        record Times(double factor) implements Target {}

        /// Shown for comparison: the other command does something else.
        record None() implements Target {}
    }

    /// The target, and whether the medians meet it.
    static String verdict(Target target, Spread difference, Spread ratio) {
        return switch (target) {
            case Target.Added(var millis) ->
                    verdict("+ %.0f ms", millis, difference.median() <= millis);
            case Target.Times(var factor) ->
                    verdict("%.1f times", factor, ratio.median() <= factor);
            case Target.None() -> "no target";
        };
    }

    private static String verdict(String format, double limit, boolean met) {
        return "target " + String.format(Locale.ROOT, format, limit) + (met ? ": met" : ": MISSED");
    }
}
