package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The programs of docs/bindings.md print what their comments say. All of them are run with one
/// library, for the crates of all their import lines.
@Tag("corpus")
class DocumentedBindingsIT {
    private static final Path DOCUMENT = Path.of("..", "docs", "bindings.md");
    private static final Pattern PROGRAM = Pattern.compile("(?ms)^```java\n(.*?)^```$");
    private static final Pattern PRINTED =
            Pattern.compile("(?m)^ .*IO\\.println\\(.*;    // (.*)$");

    @TempDir static Path folder;

    @TestFactory
    Stream<DynamicTest> programs() throws Exception {
        var programs =
                PROGRAM.matcher(Files.readString(DOCUMENT)).results().map(r -> r.group(1)).toList();
        assertFalse(programs.isEmpty());
        var classPath = bindings(programs);
        return programs.stream()
                .map(program ->
                        DynamicTest.dynamicTest(
                                name(program),
                                () -> assertEquals(printed(program), run(program, classPath))));
    }

    /// A crate that several programs import with different features has all of them.
    private static String bindings(List<String> programs) throws Exception {
        var imports = new TreeSet<String>();
        for (var program : programs) {
            program.lines().filter(line -> line.startsWith("// import rust")).forEach(imports::add);
        }
        var all = String.join("\n", merged(imports)) + "\nvoid main() {}\n";
        var gantry = GantryProcess.in(folder);
        var bindings =
                gantry.build(
                        Files.writeString(folder.resolve("All.java"), all), "--profile", "dev");
        try (var files = Files.walk(gantry.store().resolve("runtime"))) {
            var runtime =
                    files.filter(file -> file.endsWith("gantry-runtime.jar"))
                            .findFirst()
                            .orElseThrow();
            return bindings + ":" + runtime;
        }
    }

    private static List<String> merged(TreeSet<String> imports) {
        var features = new java.util.TreeMap<String, TreeSet<String>>();
        for (var line : imports) {
            var parts = line.split(" features ");
            var more = features.computeIfAbsent(parts[0], _ -> new TreeSet<>());
            if (parts.length > 1) more.addAll(List.of(parts[1].replace("\"", "").split(",")));
        }
        var lines = new ArrayList<String>();
        features.forEach((line, all) ->
                lines.add(
                        all.isEmpty()
                                ? line
                                : line + " features \"" + String.join(",", all) + "\""));
        return lines;
    }

    private static String name(String program) {
        return program.lines()
                .filter(line -> line.contains("IO.println"))
                .findFirst()
                .orElseThrow()
                .strip();
    }

    private static List<String> printed(String program) {
        return PRINTED.matcher(program).results().map(result -> result.group(1)).toList();
    }

    private static List<String> run(String program, String classPath)
            throws IOException, InterruptedException {
        var source =
                Files.writeString(
                        Files.createTempDirectory(folder, "doc").resolve("Doc.java"), program);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var line =
                List.of(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        source.toString());
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        try (var out = process.inputReader()) {
            var lines = out.lines().toList();
            process.waitFor();
            return lines;
        }
    }
}
