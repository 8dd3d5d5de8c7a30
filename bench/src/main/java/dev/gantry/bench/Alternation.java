package dev.gantry.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;

/// Runs both sides in turns, A B B A A B ..., so that neither is always the one that comes second.
final class Alternation {
    private static final double MILLI = 1e6;

    private final Measurement measurement;
    private final List<Sample> gantry = new ArrayList<>();
    private final List<Sample> plain = new ArrayList<>();

    private Alternation(Measurement measurement) {
        this.measurement = measurement;
    }

    /// Measures, and prints what came out.
    ///
    /// @param rounds how often each side runs
    static void run(Measurement measurement, int rounds) throws IOException, InterruptedException {
        var alternation = new Alternation(measurement);
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                alternation.pair(measurement.gantry().run(), measurement.plain().run());
            } else {
                var plain = measurement.plain().run();
                alternation.pair(measurement.gantry().run(), plain);
            }
        }
        alternation.report();
    }

    private void pair(Timed.Run ours, Timed.Run theirs) {
        if (measurement.sameOutput() && !ours.output().equals(theirs.output())) {
            throw new IllegalStateException(
                    "different output:\n" + ours.output() + "---\n" + theirs.output());
        }
        gantry.add(ours.sample());
        plain.add(theirs.sample());
    }

    private void report() {
        var ratio = pairs((a, b) -> (double) a.wall() / b.wall());
        var difference = pairs((a, b) -> (a.wall() - b.wall()) / MILLI);
        var cpuRatio = pairs((a, b) -> (double) a.cpu() / b.cpu());
        print("%s: %s, %d rounds", measurement.name(), measurement.what(), gantry.size());
        print("  gantry      wall %s ms", millis(pairs((a, _) -> a.wall())));
        print("              cpu  %s ms", millis(pairs((a, _) -> a.cpu())));
        print("  %-11s wall %s ms", measurement.plainName(), millis(pairs((_, b) -> b.wall())));
        print("              cpu  %s ms", millis(pairs((_, b) -> b.cpu())));
        print("  ratio       wall %s", ratio.text("%.2f"));
        print("              cpu  %s", cpuRatio.text("%.2f"));
        print("  difference  wall %s ms", difference.text("%+.0f"));
        print("  %s", measurement.verdict(difference, ratio));
    }

    private Spread pairs(ToDoubleBiFunction<Sample, Sample> value) {
        var values = new double[gantry.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.applyAsDouble(gantry.get(i), plain.get(i));
        }
        return Spread.of(Arrays.stream(values));
    }

    private static String millis(Spread nanos) {
        return new Spread(nanos.lower() / MILLI, nanos.median() / MILLI, nanos.upper() / MILLI)
                .text("%.0f");
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
