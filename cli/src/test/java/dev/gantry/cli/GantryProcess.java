package dev.gantry.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The jar of this build, run as the launcher runs it, with a store of the test's own.
///
/// @param folder for the store and for what a command prints
/// @param environment of Gantry's process
record GantryProcess(Path folder, Map<String, String> environment) {
    private static final Path JAR = Path.of("target", "gantry.jar").toAbsolutePath();

    /// @param status of the process
    record Outcome(int status, String out, String err) {
        /// The lines that begin with this phase, without it.
        List<String> told(String phase) {
            return err.lines()
                    .filter(line -> line.startsWith(phase + " "))
                    .map(line -> line.substring(phase.length()).strip())
                    .toList();
        }
    }

    static GantryProcess in(Path folder) {
        return new GantryProcess(folder, System.getenv())
                .with("GANTRY_HOME", folder.resolve("store").toString());
    }

    GantryProcess with(String name, String value) {
        var more = new TreeMap<>(environment);
        more.put(name, value);
        return new GantryProcess(folder, more);
    }

    Path store() {
        return folder.resolve("store");
    }

    Outcome run(Path workingDirectory, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(ownJava(), "-Dgantry.jar.sha256=" + digest()));
        Stream.concat(Stream.of("-jar", JAR.toString()), Stream.of(arguments))
                .forEach(command::add);
        var out = Files.createTempFile(folder, "run", ".out");
        var err = Files.createTempFile(folder, "run", ".err");
        var builder = new ProcessBuilder(command).directory(workingDirectory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        int status = builder.start().waitFor();
        return new Outcome(status, Files.readString(out), Files.readString(err));
    }

    /// Builds a program.
    ///
    /// @return the folder of its bindings
    Path build(Path program, String... flags) throws IOException, InterruptedException {
        var arguments = Stream.concat(Stream.of("build", "--plain"), Stream.of(flags));
        var built =
                run(
                        folder,
                        Stream.concat(arguments, Stream.of(program.toString()))
                                .toArray(String[]::new));
        if (built.status() != 0) throw new AssertionError(built.err());
        return built.out()
                .lines()
                .map(Path::of)
                .filter(path -> Files.isDirectory(path.resolve("META-INF")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(built.out()));
    }

    private static String ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String digest() throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(JAR));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
