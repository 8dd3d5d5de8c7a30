package dev.gantry.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A command to be timed.
///
/// @param line the program first
/// @param environment added to our own
/// @param folder it works in
/// @param before makes the state that the command is to find; not timed
record Timed(List<String> line, Map<String, String> environment, Path folder, Preparation before) {

    /// Puts folders into the state that a run begins with.
    interface Preparation {
        Preparation NOTHING = () -> {};

        void prepare() throws IOException, InterruptedException;
    }

    /// What one run took and wrote.
    record Run(Sample sample, String output) {}

    /// @throws IllegalStateException when the command fails: then it did something else than what
    ///   was to be measured
    Run run() throws IOException, InterruptedException {
        before.prepare();
        var output = Files.createTempFile("gantry-bench", ".out");
        var errors = Files.createTempFile("gantry-bench", ".err");
        try {
            var builder = new ProcessBuilder(line).directory(folder.toFile());
            builder.environment().putAll(environment);
            builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
            long cpu = ChildTime.now();
            long begun = System.nanoTime();
            int status = builder.start().waitFor();
            long wall = System.nanoTime() - begun;
            var sample = new Sample(wall, ChildTime.now() - cpu);
            if (status != 0) {
                throw new IllegalStateException(
                        line + ": status " + status + "\n" + Files.readString(errors));
            }
            return new Run(sample, Files.readString(output));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
