package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/// The Java that Gantry generated, as the JDK's tools see it.
///
/// @param root of the sources
/// @param store where the jars are that they need
record GeneratedSources(Path root, Path store) {

    /// A program prints what is expected, and javac finds nothing to say of what is generated for
    /// it.
    ///
    /// @param folder where the path crates of its import lines are
    static void check(Path folder, String name, String program, String expected)
            throws IOException {
        var gantry = BuiltGantry.with(folder.resolve("store"));
        BuiltGantry.write(folder, name, program);
        var run = gantry.gantry(folder, "run", "--plain", "--profile", "dev", name);
        assertEquals(0, run.status(), run.errors());
        assertEquals(expected, run.output());
        var built = gantry.gantry(folder, "build", "--plain", "--profile", "dev", name);
        new GeneratedSources(in(built.output()), gantry.store())
                .compileWithoutAWarning(folder.resolve(name + ".classes"));
    }

    /// @param output of `build`
    static Path in(String output) {
        return output.lines()
                .map(Path::of)
                .filter(path -> path.endsWith("sources"))
                .findFirst()
                .orElseThrow();
    }

    /// The jars that Gantry carries.
    private String classPath() throws IOException {
        try (var all = Files.walk(store.resolve("runtime"))) {
            return all.map(Path::toString)
                    .filter(path -> path.endsWith(".jar"))
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /// The tool ends well and says nothing.
    void pass(String tool, Path out, String... options) throws IOException {
        var line = new ArrayList<>(List.of(options));
        line.addAll(List.of("-d", out.toString(), "-classpath", classPath()));
        try (var below = Files.walk(root)) {
            below.filter(path -> path.toString().endsWith(".java"))
                    .forEach(path -> line.add(path.toString()));
        }
        var said = new StringWriter();
        var writer = new PrintWriter(said, true);
        int status =
                ToolProvider.findFirst(tool)
                        .orElseThrow()
                        .run(writer, writer, line.toArray(String[]::new));
        assertEquals("0 ", status + " " + said);
    }

    void compileWithoutAWarning(Path out) throws IOException {
        pass("javac", out, "-Xlint:all", "-Werror");
    }
}
