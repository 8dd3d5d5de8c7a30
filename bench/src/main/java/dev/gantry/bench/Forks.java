package dev.gantry.bench;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// What [Calls] starts: has JMH run the benchmarks on its class path and prints what came out. A
/// virtual machine of its own, since JMH gives its forks the class path that it has itself.
///
/// JMH runs all forks of a benchmark in a row; so that what else the machine does meets all sides
/// alike, each of them is asked for one fork at a time, in turns.
final class Forks {
    private static final int WARM_UPS = 6;
    private static final TimeValue WARM_UP = TimeValue.milliseconds(200);
    private static final int ITERATIONS = 60;
    private static final TimeValue ITERATION = TimeValue.milliseconds(10);

    private final String library;
    private final List<String> flags;

    private Forks(String library, List<String> flags) {
        this.library = library;
        this.flags = flags;
    }

    /// A way to make the same call.
    private enum Side {
        GENERATED("Generated"),
        SAFE("ByHand"),
        BARE("ByHand");

        final String benchmarks;
        final String label = name().toLowerCase(Locale.ROOT);

        Side(String benchmarks) {
            this.benchmarks = benchmarks;
        }
    }

    /// Nanoseconds by forks of one side.
    private record Figures(Side side, List<Double> nanos) {
        Figures(Side side) {
            this(side, new ArrayList<>());
        }
    }

    /// @param words how many forks of each side; the shapes, separated by commas; the library of
    ///   the hand-written side; then the flags of the JVM
    public static void main(String[] words) throws RunnerException {
        int rounds = Integer.parseInt(words[0]);
        var shapes = List.of(words[1].split(","));
        var forks = new Forks(words[2], List.of(words).subList(3, words.length));
        print("nanoseconds a call, median [quartiles] of %d forks; ratio to `safe`", rounds);
        for (var shape : CallShape.all()) {
            if (shapes.contains(shape.name())) forks.measure(shape, rounds);
        }
    }

    private void measure(CallShape shape, int rounds) throws RunnerException {
        var figures = Arrays.stream(Side.values()).map(Figures::new).toList();
        for (int round = 0; round < rounds; round++) {
            for (var figure : round % 2 == 0 ? figures : figures.reversed()) {
                figure.nanos().add(fork(figure.side(), shape));
            }
        }
        print("%s: %s", shape.name(), shape.what());
        for (var figure : figures) {
            print("  %-10s %s", figure.side().label, spread(figure.nanos()).text("%.1f"));
        }
        judge(shape, figures.get(0).nanos(), figures.get(1).nanos());
    }

    /// The least of many short iterations: what else the machine does can only add.
    private double fork(Side side, CallShape shape) throws RunnerException {
        var own = List.of("-Dbench.side=" + side.label, "-Dbench.library=" + library);
        var options =
                new OptionsBuilder()
                        .include("^bench\\." + side.benchmarks + "\\." + shape.name() + "$")
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.NANOSECONDS)
                        .forks(1)
                        .warmupIterations(WARM_UPS)
                        .warmupTime(WARM_UP)
                        .measurementIterations(ITERATIONS)
                        .measurementTime(ITERATION)
                        .syncIterations(false)
                        .jvmArgs(flags.toArray(String[]::new))
                        .jvmArgsAppend(own.toArray(String[]::new))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        return new Runner(options)
                .runSingle().getBenchmarkResults().stream()
                        .flatMap(fork -> fork.getIterationResults().stream())
                        .mapToDouble(Forks::nanos)
                        .min()
                        .orElseThrow();
    }

    private static double nanos(IterationResult iteration) {
        return iteration.getPrimaryResult().getScore();
    }

    private static void judge(CallShape shape, List<Double> generated, List<Double> safe) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < safe.size(); i++) ratios.add(generated.get(i) / safe.get(i));
        var ours = spread(generated);
        var theirs = spread(safe);
        boolean median = shape.met(ours.median(), theirs.median());
        boolean near = shape.met(ours.lower(), theirs.upper());
        var verdict = median ? "met" : near ? "missed within the spread" : "MISSED";
        print("  %-10s %s", "ratio", spread(ratios).text("%.2f"));
        print("  target %.2f times or + %.0f ns: %s", shape.factor(), shape.nanos(), verdict);
    }

    private static Spread spread(List<Double> values) {
        return Spread.of(values.stream().mapToDouble(value -> value));
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
