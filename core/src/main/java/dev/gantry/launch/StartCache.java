package dev.gantry.launch;

import dev.gantry.build.JavaCommand;
import dev.gantry.host.Command;
import dev.gantry.host.Exit;
import dev.gantry.host.Host;
import dev.gantry.problem.ProblemException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The JVM's ahead-of-time cache (JEP 483) of bindings and runtime, which halves the time to a
/// program's first call. Made in the background once a program has ended; a program whose cache is
/// missing or broken starts without. Whoever gives the JVM options of his own may have chosen what
/// no cache fits, and gets none.
///
/// Runs at every start: no regex, stream or lambda.
final class StartCache {
    /// A JVM that cannot use a cache says so on standard output, which is the program's.
    private static final List<String> SILENT = List.of("-Xlog:aot=off", "-Xlog:cds=off");

    private static final int SIGINT = 2;

    /// SIGABRT, SIGBUS on Linux and macOS, SIGSEGV: how a JVM ends over a cache that a disk spoilt.
    private static final List<Integer> CRASHES = List.of(6, 7, 10, 11);

    /// Starts a process that outlives us and is in nobody's way. A cache gets its name when it is
    /// whole. What one who was killed began is taken away after ten minutes.
    private static final String MAKE =
            """
            cache=$1 making=$1.making java=$2 jars=$3 resources=$4
            if ! mkdir "$making" 2>/dev/null; then
                [ -z "$(find "$making" -prune -mmin +10 2>/dev/null)" ] || rm -rf "$making"
                exit
            fi
            (
                trap '' HUP
                cd /
                nice "$java" -Xlog:disable -XX:AOTCacheOutput="$making/cache" \\
                    --enable-native-access=ALL-UNNAMED --class-path "$jars" \\
                    dev.gantry.runtime.Rehearsal "$resources"
                if [ -s "$making/cache" ]; then
                    sync "$making/cache"
                    mv "$making/cache" "$cache"
                fi
                rm -rf "$making"
            ) </dev/null >/dev/null 2>&1 &
            """;

    private final Host host;
    private final JavaCommand program;
    private final Optional<Path> cache;
    private final boolean isThere;

    private StartCache(Host host, JavaCommand program, Optional<Path> cache) {
        this.host = host;
        this.program = program;
        this.cache = cache;
        this.isThere = cache.isPresent() && Files.exists(cache.get());
    }

    static StartCache of(Host host, JavaCommand program) {
        return new StartCache(host, program, isWanted(host) ? program.cache() : Optional.empty());
    }

    private static boolean isWanted(Host host) {
        for (var options : Launch.OPTIONS) {
            if (host.variable(options).isPresent()) return false;
        }
        var wanted = host.variable("GANTRY_AOT");
        return wanted.isEmpty() || !wanted.get().equals("off");
    }

    /// The command line of the program, with the cache if there is one.
    List<String> line() {
        if (!isThere) return program.withoutCache().line();
        var line = new ArrayList<>(program.line());
        line.addAll(2, SILENT);
        return line;
    }

    /// To be called while the store holds what the program runs from.
    void after(Exit exit) {
        if (cache.isEmpty()) return;
        int signal = exit.signal().orElse(0);
        if (isThere) {
            if (CRASHES.contains(signal)) remove(cache.get());
        } else if (signal == 0 || signal == SIGINT) {
            make(cache.get());
        }
    }

    private static void remove(Path cache) {
        try {
            Files.deleteIfExists(cache);
        } catch (IOException notOurs) {
            // who may delete it does so after his own crash
        }
    }

    private void make(Path cache) {
        if (host.platform().isWindows()) return;
        var classPath = program.classPath();
        var jars = new ArrayList<String>();
        for (var entry : classPath) {
            if (!Files.isRegularFile(entry)) break;
            jars.add(entry.toString());
        }
        var line = new ArrayList<>(List.of("/bin/sh", "-c", MAKE, "sh", cache.toString()));
        line.add(program.line().getFirst());
        line.add(String.join(File.pathSeparator, jars));
        line.add(classPath.getLast().toString());
        try {
            var unused =
                    host.processes()
                            .run(new Command(line, host.environment(), host.workingDirectory()));
        } catch (ProblemException noShell) {
            // the program has run, and the next one runs without a cache too
        }
    }
}
