package dev.gantry.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// The middle half of some values.
record Spread(double lower, double median, double upper) {

    static Spread of(DoubleStream values) {
        var sorted = values.toArray();
        Arrays.sort(sorted);
        return new Spread(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    /// Between two values, in proportion.
    private static double at(double[] sorted, double quantile) {
        double position = quantile * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /// `median [lower .. upper]`
    String text(String format) {
        var all = "%s [%s .. %s]".formatted(format, format, format);
        return String.format(Locale.ROOT, all, median, lower, upper);
    }
}
