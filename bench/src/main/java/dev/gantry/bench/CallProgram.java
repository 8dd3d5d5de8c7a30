package dev.gantry.bench;

import dev.gantry.build.BuildKey;
import dev.gantry.build.Freshness;
import dev.gantry.build.JavaCommand;
import dev.gantry.host.Host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The program of `bench/calls`, built by Gantry, and the library that its hand-written half calls,
/// built by cargo; both optimised for release.
///
/// @param command of the program, with the cache it may have
/// @param library of the hand-written half
/// @param folder a copy of `bench/calls`
record CallProgram(JavaCommand command, Path library, Path folder) {

    /// Built once for a scratch folder.
    static CallProgram of(Path root, Path scratch) throws IOException, InterruptedException {
        var folder = scratch.resolve("calls");
        if (!Files.exists(folder)) build(root, folder);
        var key = BuildKey.of("build", "release", folder);
        var command = Freshness.check(Host.local(), key).orElseThrow().program();
        var library = folder.resolve("hand").resolve("target").resolve("release");
        return new CallProgram(command, library.resolve(System.mapLibraryName("hand")), folder);
    }

    private static void build(Path root, Path folder) throws IOException, InterruptedException {
        var calls = root.resolve("bench").resolve("calls");
        for (var part : List.of("gantry.toml", "crate", "hand")) {
            copy(calls.resolve(part), folder.resolve(part));
        }
        // Not laid out as a project there, since it is no module of ours.
        copy(calls.resolve("program"), folder.resolve("src/main/java/bench"));
        var cargo = List.of("cargo", "build", "--release");
        var hand = folder.resolve("hand");
        var unused = new Timed(cargo, Map.of(), hand, Timed.Preparation.NOTHING).run();
        unused = gantry(root, folder, "build").run();
    }

    private static Timed gantry(Path root, Path folder, String... words) {
        var line = new ArrayList<>(List.of(root.resolve("gantry").toString()));
        line.addAll(List.of(words));
        return new Timed(line, Map.of(), folder, Timed.Preparation.NOTHING);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.filter(Files::isRegularFile).toList()) {
                var copy = to.resolve(from.relativize(path));
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
    }

    /// One side of one shape, in a virtual machine of its own without a cache.
    Timed run(String side, String shape) {
        return line(command.withoutCache().line(), side, shape);
    }

    /// The same, by whatever `java` command.
    Timed line(List<String> java, String side, String shape) {
        var line = new ArrayList<>(java);
        line.addAll(List.of(side, shape, library.toString()));
        return new Timed(line, Map.of(), folder, Timed.Preparation.NOTHING);
    }

    /// Makes the caches: Gantry's by a run, and one of all its classes for the hand-written half.
    ///
    /// @return the command of the hand-written half with its cache
    List<String> warm(Path root) throws IOException, InterruptedException {
        var arguments = List.of("run", "-r", "--", "generated", "first", library.toString());
        var unused = gantry(root, folder, arguments.toArray(String[]::new)).run();
        AotCache.awaitFile(command.cache().orElseThrow());
        var jar = folder.resolve("byhand.jar");
        var java = Path.of(command.line().getFirst());
        var pack = List.of("cf", jar.toString(), "-C", classes().toString(), ".");
        var line = new ArrayList<>(List.of(java.resolveSibling("jar").toString()));
        line.addAll(pack);
        unused = new Timed(line, Map.of(), folder, Timed.Preparation.NOTHING).run();
        var own = folder.resolve("byhand.aot");
        unused = line(byHand(jar, "-XX:AOTCacheOutput=" + own), "safe", "first").run();
        return byHand(jar, "-XX:AOTCache=" + own);
    }

    /// Of the program itself, bindings and runtime apart.
    Path classes() {
        return command.classPath().get(2);
    }

    /// The command that an author without Gantry would type.
    List<String> byHand(Path classes, String... options) {
        var line = new ArrayList<>(List.of(command.line().getFirst()));
        line.addAll(List.of(options));
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classes.toString()));
        line.add("bench.Calls");
        return line;
    }
}
