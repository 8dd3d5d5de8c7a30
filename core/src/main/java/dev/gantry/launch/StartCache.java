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

    /// Has the JVM write down what of its start is done, in a file that is replaced. `Create VM` is
    /// the last of that, before any class of the program.
    private static final String WATCHED = "-Xlog:startuptime:file=";

    private static final String REPLACED = ":none:filecount=0";
    private static final String STARTED = "Create VM";

    /// What means something in the name of such a file.
    private static final String SPECIAL = "%:\"";

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
    private final Optional<Path> watch;

    private StartCache(Host host, JavaCommand program, Optional<Path> cache) {
        this.host = host;
        this.program = program;
        this.cache = cache;
        boolean there = cache.isPresent() && Files.exists(cache.get());
        this.watch = there ? watch(cache.get()) : Optional.empty();
    }

    /// An empty file beside the cache. Where none can be made there is no cache either: nobody
    /// could take it away, and a JVM that cannot write what it is told to does not start.
    private static Optional<Path> watch(Path cache) {
        // containers that share a store have the same process ids
        var start = ProcessHandle.current().pid() + "." + Long.toHexString(System.nanoTime());
        var name = cache.getFileName() + ".try." + start;
        var file = cache.resolveSibling(name);
        for (char special : SPECIAL.toCharArray()) {
            if (file.toString().indexOf(special) >= 0) return Optional.empty();
        }
        try {
            Files.write(file, new byte[0]);
            return Optional.of(file);
        } catch (IOException notOurs) {
            return Optional.empty();
        }
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
        if (watch.isEmpty()) return program.withoutCache().line();
        var line = new ArrayList<>(program.line());
        line.addAll(2, SILENT);
        line.add(2, WATCHED + watch.get() + REPLACED);
        return line;
    }

    /// To be called once, while the store holds what the program runs from.
    ///
    /// @return the JVM could not start over the cache, which is gone now: nothing of the program
    ///   has run, and it is to be started without
    boolean spoilt(Exit exit) {
        if (watch.isEmpty()) return false;
        var log = watch.get();
        int signal = exit.signal().orElse(0);
        boolean failed = exit.status() != 0 && (signal == 0 || CRASHES.contains(signal));
        boolean spoilt = failed && isBegun(log) && !isStarted(log);
        if (spoilt) remove(cache.orElseThrow());
        remove(log);
        return spoilt;
    }

    /// On a full disk a JVM writes nothing: then it is not known how far it came. All that it
    /// writes fits into a block.
    private static boolean isBegun(Path log) {
        return log.toFile().length() > 0;
    }

    private static boolean isStarted(Path log) {
        try {
            return Files.readString(log).contains(STARTED);
        } catch (IOException unknown) {
            return true;
        }
    }

    /// To be called while the store holds what the program runs from.
    void after(Exit exit) {
        if (cache.isEmpty()) return;
        int signal = exit.signal().orElse(0);
        if (watch.isPresent()) {
            if (CRASHES.contains(signal)) remove(cache.get());
        } else if ((signal == 0 || signal == SIGINT) && !Files.exists(cache.get())) {
            make(cache.get());
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
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
