package dev.gantry.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// `bench/run [--rounds N] [MEASUREMENT...]`, all of them when none is named, or `bench/run
/// [--rounds N] calls [SHAPE...]`, which takes ten minutes for all shapes.
public final class Main {
    private static final List<String> ALL =
            List.of(
                    "again",
                    "noop",
                    "project",
                    "cold",
                    "fetch-locked",
                    "fetch",
                    "index",
                    "first",
                    "first-cached");
    private static final int FORKS = 5;

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
        var root = Path.of("").toAbsolutePath();
        var scratch = Path.of(args[0]);
        if (!names.isEmpty() && names.getFirst().equals("calls")) {
            Calls.run(root, scratch, names.subList(1, names.size()), rounds.orElse(FORKS));
            return;
        }
        for (var name : names.isEmpty() ? ALL : names) {
            var measurement = measurement(root, scratch, name);
            Alternation.run(measurement, rounds.orElse(measurement.rounds()));
        }
    }

    private static Measurement measurement(Path root, Path scratch, String name)
            throws IOException, InterruptedException {
        var commands = new Commands(root);
        var measurements = new Measurements(root, scratch, commands);
        return switch (name) {
            case "again" -> measurements.again();
            case "noop" -> measurements.noop();
            case "project" -> new LargeProject(scratch.resolve("large")).measurement(commands);
            case "cold" -> measurements.cold();
            case "fetch-locked" -> Fetches.of(commands, scratch).locked();
            case "fetch" -> Fetches.of(commands, scratch).unlocked();
            case "index" -> IndexPass.measurement(commands, scratch);
            case "first" -> measurements.first();
            case "first-cached" -> measurements.firstCached();
            default ->
                    throw new IllegalArgumentException(name + " is none of " + ALL + " and calls");
        };
    }
}
