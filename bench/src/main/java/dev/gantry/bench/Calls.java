package dev.gantry.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/// `bench/run calls`: single calls, each shape by generated code, by hand with the same guarantees,
/// and by hand with none. Each figure is of a virtual machine of its own, the sides in turns; a
/// target is missed when the median misses it, and missed within the spread when the near quartiles
/// meet it.
///
/// JMH does the measuring. Its benchmarks lie in `bench/calls/jmh` and need the bindings, so they
/// are compiled here, when Gantry has built the project in `bench/calls`.
final class Calls {
    /// JMH uses what the JDK is about to take away, and would say so on each start.
    private static final String QUIET = "--sun-misc-unsafe-memory-access=allow";

    private final Path root;
    private final CallProgram program;

    private Calls(Path root, CallProgram program) {
        this.root = root;
        this.program = program;
    }

    /// @param shapes names of [CallShape]; none for all
    static void run(Path root, Path scratch, List<String> shapes, int rounds)
            throws IOException, InterruptedException {
        var calls = new Calls(root, CallProgram.of(root, scratch));
        var all = CallShape.all().stream().map(CallShape::name).toList();
        if (!all.containsAll(shapes)) throw new IllegalArgumentException(shapes + ": of " + all);
        calls.measure(shapes.isEmpty() ? all : shapes, rounds);
    }

    private void measure(List<String> shapes, int rounds) throws IOException, InterruptedException {
        var jmh = jmh();
        var path = joined(Stream.of(program.command().classPath(), List.of(compiled(jmh)), jmh));
        var command = program.command().withoutCache().line();
        // Between the program and its class path.
        var flags = new ArrayList<>(command.subList(1, command.indexOf("--class-path")));
        flags.add(QUIET);
        var line = new ArrayList<>(List.of(command.getFirst(), QUIET, "-cp"));
        line.add(path + File.pathSeparator + root.resolve("bench/target/classes"));
        line.addAll(List.of(Forks.class.getName(), String.valueOf(rounds)));
        line.addAll(List.of(String.join(",", shapes), program.library().toString()));
        line.addAll(flags);
        int status = new ProcessBuilder(line).inheritIO().start().waitFor();
        if (status != 0) throw new IllegalStateException("the benchmarks: status " + status);
    }

    /// The classes of the benchmarks, and what JMH's annotation processor makes of them.
    private Path compiled(List<Path> jmh) throws IOException {
        var out = Files.createDirectories(program.folder().resolve("jmh-classes"));
        var compiler = ToolProvider.getSystemJavaCompiler();
        var processor = joined(Stream.of(jmh));
        var path = joined(Stream.of(program.command().classPath(), jmh));
        var options = List.of("-cp", path, "-processorpath", processor, "-d", out.toString());
        try (var files = compiler.getStandardFileManager(null, null, null);
                var sources = Files.list(root.resolve("bench/calls/jmh"))) {
            var units = files.getJavaFileObjectsFromPaths(sources.sorted().toList());
            if (!compiler.getTask(null, files, null, options, null, units).call()) {
                throw new IllegalStateException("the benchmarks do not compile");
            }
        }
        return out;
    }

    /// The jars of JMH, as Maven resolved them.
    private List<Path> jmh() throws IOException {
        var path = Files.readString(root.resolve("bench/target/jmh.path")).strip();
        return Stream.of(path.split(File.pathSeparator)).map(Path::of).toList();
    }

    private static String joined(Stream<List<Path>> paths) {
        return paths.flatMap(List::stream)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }
}
