package dev.gantry.cli;

import dev.gantry.build.BuildKey;
import dev.gantry.build.Freshness;
import dev.gantry.host.Host;
import dev.gantry.launch.Launch;
import dev.gantry.problem.ExitCode;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// `gantry run [FILE ARGS]` and `gantry build [FILE]` without flags, when nothing changed since
/// they last succeeded: the program starts, or the result is printed, before picocli is loaded.
///
/// Here a doubt of any kind means no: the commands proper decide, and say what is wrong.
final class FastPath {
    /// Not a status: the commands proper are to be asked.
    static final int NO = -1;

    private FastPath() {}

    /// @return the exit code, or [#NO]
    static int attempt(Host host, PrintStream out, PrintStream err, String[] arguments) {
        if (arguments.length == 0 || isFlag(arguments, 1)) {
            return NO;
        }
        return switch (arguments[0]) {
            case "run" -> run(host, arguments);
            case "build" -> arguments.length <= 2 ? build(host, out, err, arguments) : NO;
            default -> NO;
        };
    }

    private static int run(Host host, String[] arguments) {
        var fresh = fresh(host, arguments, RunCommand.USUAL_PROFILE);
        if (fresh.isEmpty()) {
            return NO;
        }
        int separators = arguments.length > 2 && arguments[2].equals("--") ? 1 : 0;
        int from = Math.min(arguments.length, 2 + separators);
        var rest = Arrays.asList(arguments).subList(from, arguments.length);
        var exit = Launch.run(host, fresh.get().program(), rest);
        return exit.isPresent() ? exit.get().status() : NO;
    }

    private static int build(Host host, PrintStream out, PrintStream err, String[] arguments) {
        var fresh = fresh(host, arguments, BuildCommand.USUAL_PROFILE);
        if (fresh.isEmpty()) {
            return NO;
        }
        Launch.markUsed(host, fresh.get().program());
        for (String line : fresh.get().printed()) {
            out.println(line);
        }
        err.println("nothing changed");
        return ExitCode.DONE.status();
    }

    private static Optional<Freshness.Fresh> fresh(Host host, String[] arguments, String profile) {
        try {
            var source = Path.of(arguments.length > 1 ? arguments[1] : "");
            var key = BuildKey.of(arguments[0], profile, host.workingDirectory().resolve(source));
            return Freshness.check(host, key);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isFlag(String[] arguments, int i) {
        return arguments.length > i && arguments[i].startsWith("-");
    }
}
