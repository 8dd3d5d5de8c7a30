package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.monkey.Monkey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A process in which [Monkey] calls the members of generated classes.
///
/// @param classPath in front of the tests' own classes: bindings, and Gantry's runtime
/// @param bindings one of it
/// @param leftOut a file among the resources of the tests
/// @param environment more variables
record MonkeyRun(
        List<Path> classPath, Path bindings, String leftOut, Map<String, String> environment) {
    private static final Path OWN = Path.of("target", "test-classes").toAbsolutePath();
    private static final long SEED = 20_240_229;

    /// @param said what the process has printed, and at its end the call that it ended in
    record Ended(int status, String said) {}

    /// @param packages of the crates whose members are called, divided by commas
    void findsNothing(Path folder, String packages, long calls, int threads)
            throws IOException, InterruptedException {
        var ended = play(folder, packages, calls, threads);
        assertEquals(0, ended.status(), ended::said);
        // for the record: how many calls there were, and how they ended
        System.out.println(packages + ": " + ended.said());
    }

    private Ended play(Path folder, String packages, long calls, int threads)
            throws IOException, InterruptedException {
        var last = folder.resolve("last-call");
        var ended =
                run(
                        folder,
                        Monkey.class,
                        bindings.toString(),
                        packages,
                        Path.of("src", "test", "resources", "monkey", leftOut).toString(),
                        last.toString(),
                        Long.toString(SEED),
                        Long.toString(calls),
                        Integer.toString(threads));
        return new Ended(ended.status(), ended.said() + "last: " + lastCalls(last, threads));
    }

    /// Runs another program on the same class path.
    Ended run(Path folder, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var paths = new ArrayList<>(classPath);
        paths.add(OWN);
        var line = new ArrayList<>(List.of(java, "--enable-native-access=ALL-UNNAMED"));
        // a heap that does not grow: what grows then is Rust's, and the GC has reason to come
        line.addAll(List.of("-Xms200m", "-Xmx200m", "-XX:+AlwaysPreTouch", "-Xss8m", "-cp"));
        line.add(String.join(":", paths.stream().map(Path::toString).toList()));
        line.add(main.getName());
        line.addAll(List.of(arguments));
        var said = folder.resolve("said");
        var builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Ended(status, Files.readString(said));
    }

    private static String lastCalls(Path file, int threads) throws IOException {
        var lines = new ArrayList<String>();
        for (int thread = 0; thread < threads; thread++) {
            var path = file.resolveSibling(file.getFileName().toString() + thread);
            if (Files.exists(path)) lines.add(Files.readString(path).split("\n")[0]);
        }
        return Arrays.toString(lines.toArray());
    }
}
