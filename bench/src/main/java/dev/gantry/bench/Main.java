package dev.gantry.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// `bench/run [--rounds N] [again] [noop] [cold]`: all of them when none is named.
public final class Main {
    private static final List<String> ALL = List.of("again", "noop", "cold");

    private Main() {}

    /// @param args a scratch folder, then the user's arguments
    public static void main(String[] args) throws IOException, InterruptedException {
        var names = new ArrayList<>(List.of(args).subList(1, args.length));
        var rounds = OptionalInt.empty();
        int option = names.indexOf("--rounds");
        if (option >= 0) {
            rounds = OptionalInt.of(Integer.parseInt(names.remove(option + 1)));
            names.remove(option);
        }
        var measurements = new Measurements(Path.of("").toAbsolutePath(), Path.of(args[0]));
        for (var name : names.isEmpty() ? ALL : names) {
            var measurement = measurement(measurements, name);
            Alternation.run(measurement, rounds.orElse(measurement.rounds()));
        }
    }

    private static Measurement measurement(Measurements measurements, String name)
            throws IOException, InterruptedException {
        return switch (name) {
            case "again" -> measurements.again();
            case "noop" -> measurements.noop();
            case "cold" -> measurements.cold();
            default -> throw new IllegalArgumentException(name + " is none of " + ALL);
        };
    }
}
