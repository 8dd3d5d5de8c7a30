package dev.gantry.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/// Runs all sides in turns, A B C C B A A B C ..., so that none is always the one that comes
/// second.
final class Alternation {
    private static final double MILLI = 1e6;

    private final Measurement measurement;

    /// Of each side, Gantry's first.
    private final List<List<Sample>> samples = new ArrayList<>();

    private String shown = "";

    private Alternation(Measurement measurement) {
        this.measurement = measurement;
        for (int side = 0; side <= measurement.beside().size(); side++) {
            samples.add(new ArrayList<>());
        }
    }

    /// Measures, and prints what came out.
    ///
    /// @param rounds how often each side runs
    static void run(Measurement measurement, int rounds) throws IOException, InterruptedException {
        var alternation = new Alternation(measurement);
        for (int round = 0; round < rounds; round++) alternation.round(round % 2 == 0);
        alternation.report();
    }

    private void round(boolean gantryFirst) throws IOException, InterruptedException {
        int sides = samples.size();
        var outputs = new String[sides];
        for (int i = 0; i < sides; i++) {
            int side = gantryFirst ? i : sides - 1 - i;
            var run = command(side).run();
            outputs[side] = run.output();
            samples.get(side).add(run.sample());
        }
        shown = outputs[0];
        if (measurement.output() != Measurement.Output.SAME) return;
        for (var output : outputs) {
            if (!output.equals(shown)) {
                throw new IllegalStateException("different output:\n" + shown + "---\n" + output);
            }
        }
    }

    private Timed command(int side) {
        return side == 0 ? measurement.gantry() : measurement.beside().get(side - 1).timed();
    }

    private void report() {
        print("%s: %s, %d rounds", measurement.name(), measurement.what(), samples.get(0).size());
        times("gantry", 0);
        if (measurement.output() == Measurement.Output.SHOWN) shown.lines().forEach(this::note);
        for (int side = 1; side < samples.size(); side++) {
            var beside = measurement.beside().get(side - 1);
            times(beside.name(), side);
            var ratio = pairs(side, (a, b) -> (double) a.wall() / b.wall());
            var cpuRatio = pairs(side, (a, b) -> (double) a.cpu() / b.cpu());
            var difference = pairs(side, (a, b) -> (a.wall() - b.wall()) / MILLI);
            print("  ratio       wall %s", ratio.text("%.2f"));
            print("              cpu  %s", cpuRatio.text("%.2f"));
            print("  difference  wall %s ms", difference.text("%+.0f"));
            print("  %s", Measurement.verdict(beside.target(), difference, ratio));
        }
    }

    private void note(String line) {
        print("              %s", line);
    }

    private void times(String name, int side) {
        print("  %-11s wall %s ms", name, millis(pairs(side, (_, b) -> b.wall())));
        print("              cpu  %s ms", millis(pairs(side, (_, b) -> b.cpu())));
    }

    /// @param value of Gantry's sample and of that side's of the same round
    private Spread pairs(int side, ToDoubleBiFunction<Sample, Sample> value) {
        var ours = samples.get(0);
        var theirs = samples.get(side);
        return Spread.of(
                IntStream.range(0, ours.size())
                        .mapToDouble(i -> value.applyAsDouble(ours.get(i), theirs.get(i))));
    }

    private static String millis(Spread nanos) {
        return new Spread(nanos.lower() / MILLI, nanos.median() / MILLI, nanos.upper() / MILLI)
                .text("%.0f");
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
