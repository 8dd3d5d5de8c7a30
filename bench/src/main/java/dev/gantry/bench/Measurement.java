package dev.gantry.bench;

import java.util.Locale;

/// A command of Gantry's beside the plain one.
///
/// @param name by which it is asked for
/// @param rounds how often each side runs unless told otherwise
/// @param sameOutput both have to print the same
record Measurement(
        String name,
        String what,
        int rounds,
        Timed gantry,
        String plainName,
        Timed plain,
        boolean sameOutput,
        Target target) {

    /// What Gantry may cost.
    sealed interface Target {
        /// At most so many milliseconds more than the plain command.
        record Added(double millis) implements Target {}

        /// At most so many times the plain command.
        record Times(double factor) implements Target {}
    }

    /// The target, and whether the medians meet it.
    String verdict(Spread difference, Spread ratio) {
        return switch (target) {
            case Target.Added(var millis) ->
                    verdict("+ %.0f ms", millis, difference.median() <= millis);
            case Target.Times(var factor) ->
                    verdict("%.1f times", factor, ratio.median() <= factor);
        };
    }

    private static String verdict(String format, double limit, boolean met) {
        return "target " + String.format(Locale.ROOT, format, limit) + (met ? ": met" : ": MISSED");
    }
}
