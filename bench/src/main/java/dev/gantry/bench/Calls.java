package dev.gantry.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `bench/run calls`: single calls, each shape by generated code, by hand with the same checks, and
/// by hand with none. Each figure is of a virtual machine of its own, the sides in turns; a target
/// is missed when the median misses it, and missed within the spread when the near quartiles meet
/// it.
///
/// The program lies in `bench/calls`; Gantry builds it as it builds any project.
final class Calls {
    private static final List<String> SIDES = List.of("generated", "safe", "bare");

    private final CallProgram program;
    private final int rounds;

    private Calls(CallProgram program, int rounds) {
        this.program = program;
        this.rounds = rounds;
    }

    static void run(Path root, Path scratch, int rounds) throws IOException, InterruptedException {
        var calls = new Calls(CallProgram.of(root, scratch), rounds);
        print("nanoseconds a call, median [quartiles] of %d forks; ratio to `safe`", rounds);
        for (var shape : CallShape.all()) calls.measure(shape);
    }

    /// Nanoseconds by forks of one side.
    private record Figures(String side, List<Double> nanos) {
        Figures(String side) {
            this(side, new ArrayList<>());
        }
    }

    private void measure(CallShape shape) throws IOException, InterruptedException {
        var figures = SIDES.stream().map(Figures::new).toList();
        for (int round = 0; round < rounds; round++) {
            for (var figure : round % 2 == 0 ? figures : figures.reversed()) {
                figure.nanos().add(fork(figure.side(), shape));
            }
        }
        print("%s: %s", shape.name(), shape.what());
        for (var figure : figures) {
            print("  %-10s %s", figure.side(), spread(figure.nanos()).text("%.1f"));
        }
        judge(shape, figures.get(0).nanos(), figures.get(1).nanos());
    }

    private double fork(String side, CallShape shape) throws IOException, InterruptedException {
        var said = program.run(side, shape.name()).run().output();
        return Double.parseDouble(said.strip());
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
