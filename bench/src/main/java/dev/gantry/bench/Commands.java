package dev.gantry.bench;

import dev.gantry.host.Host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The commands of a source tree of Gantry's, and the plain ones beside them.
///
/// @param root of the source tree
record Commands(Path root) {

    List<String> line(String... words) {
        var line = new ArrayList<>(List.of(root.resolve("gantry").toString()));
        line.addAll(List.of(words));
        return line;
    }

    /// Gantry itself.
    Timed gantry(Path folder, String... words) {
        return timed(folder, line(words));
    }

    Timed plain(Path folder, String... line) {
        return timed(folder, List.of(line));
    }

    /// A virtual machine with nothing to do, the one that Gantry runs on.
    Timed bareJava() {
        return timed(root, java(root.resolve("bench/target/classes").toString(), Bare.class));
    }

    List<String> java(String classPath, Class<?> main, String... words) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var line = new ArrayList<>(List.of(java, "-cp", classPath, main.getName()));
        line.addAll(List.of(words));
        return line;
    }

    Timed timed(Path folder, List<String> line) {
        return new Timed(line, Map.of(), folder, Timed.Preparation.NOTHING);
    }

    /// Gantry's own cache lies beside its jar, or in the store.
    void awaitLauncher() throws IOException, InterruptedException {
        AotCache.await(root.resolve("cli/target/launcher"));
        AotCache.await(Host.local().storeRoot().resolve("launcher"));
    }
}
