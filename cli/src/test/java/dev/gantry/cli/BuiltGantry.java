package dev.gantry.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Gantry as a user has it: the jar that the build made, in a virtual machine of its own, with the
/// machine's real cargo.
///
/// @param store the folder of GANTRY_HOME
/// @param changes of the environment; an empty value takes the variable away
record BuiltGantry(Path store, Map<String, String> changes) {
    private static final Path JAR = Path.of("target", "gantry.jar").toAbsolutePath();
    private static final Path TESTDATA = Path.of("..", "testdata").toAbsolutePath().normalize();

    /// How a command ended, and what it said.
    record Outcome(int status, String output, String errors) {}

    static BuiltGantry with(Path store) {
        return new BuiltGantry(store, Map.of());
    }

    BuiltGantry with(String variable, String value) {
        var all = new TreeMap<>(changes);
        all.put(variable, value);
        return new BuiltGantry(store, all);
    }

    ProcessBuilder command(Path folder, String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var line = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-jar", JAR.toString()));
        line.addAll(List.of(arguments));
        return surrounded(line, folder);
    }

    /// Any command line, in the environment of this Gantry.
    ProcessBuilder surrounded(List<String> line, Path folder) {
        var builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().put("GANTRY_HOME", store.toString());
        builder.environment().put("GANTRY_AOT", "off");
        changes.forEach((variable, value) -> {
            if (value.isEmpty()) builder.environment().remove(variable);
            else builder.environment().put(variable, value);
        });
        return builder;
    }

    Outcome gantry(Path folder, String... arguments) {
        try {
            return outcome(command(folder, arguments).start());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /// Waits for the end, reading all that is said.
    static Outcome outcome(Process process) {
        try {
            process.getOutputStream().close();
            var errors = new StringBuilder();
            var reader =
                    Thread.ofVirtual()
                            .start(() -> {
                                try (var stream = process.getErrorStream()) {
                                    errors.append(new String(stream.readAllBytes(), UTF_8));
                                } catch (IOException failed) {
                                    errors.append(failed);
                                }
                            });
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            reader.join();
            return new Outcome(process.waitFor(), output, errors.toString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /// Puts a crate of testdata below a folder, under its own name.
    static void crate(String name, Path folder) {
        var from = TESTDATA.resolve(name);
        try (var all = Files.walk(from)) {
            for (var path : all.filter(Files::isRegularFile).toList()) {
                write(folder, name + "/" + from.relativize(path), Files.readString(path));
            }
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    static Path write(Path folder, String name, String text) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
