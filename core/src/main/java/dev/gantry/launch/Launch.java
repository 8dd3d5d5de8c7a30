package dev.gantry.launch;

import dev.gantry.build.JavaCommand;
import dev.gantry.build.TestProgram;
import dev.gantry.host.Command;
import dev.gantry.host.Exit;
import dev.gantry.host.Host;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Hold;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs a built program as if the user had typed its `java` command: his whole environment, his
/// working folder, Gantry's own standard streams. Only the stacks are larger, unless his
/// environment gives their size. Signals are the program's affair.
public final class Launch {
    /// Where a user gives the JVM options of his own. Source: the JDK's tool specification of
    /// `java`.
    static final List<String> OPTIONS =
            List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    /// Rust code is written for the 8 MB that a process has on most systems, and Java's 1 MB or
    /// less ends in a stack overflow within it, which ends the process. Of a stack only what is
    /// used takes memory.
    private static final String STACK = "-Xss8m";

    private Launch() {}

    /// Returns when the program has ended; until then the store keeps what it runs from.
    ///
    /// @param arguments of the user, after those of the command
    /// @return the program's status, 128+N when signal N killed it; empty when the store has lost a
    ///   part of the program since it was built, and nothing was started
    /// @throws ProblemException when `java` cannot be started
    public static Optional<Exit> run(Host host, JavaCommand program, List<String> arguments) {
        try (var hold = Hold.of(host.storeRoot(), program.classPath(), host.clock())) {
            if (!hold.isWhole()) return Optional.empty();
            var cache = StartCache.of(host, program);
            var exit = run(host, cache.line(), arguments);
            if (cache.spoilt(exit)) {
                return Optional.of(run(host, program.withoutCache().line(), arguments));
            }
            cache.after(exit);
            return Optional.of(exit);
        }
    }

    private static Exit run(Host host, List<String> program, List<String> arguments) {
        return run(host, program, arguments, host.workingDirectory());
    }

    private static Exit run(
            Host host, List<String> program, List<String> arguments, Path directory) {
        var line = new ArrayList<>(program);
        if (!sizesStacks(host)) line.add(1, STACK);
        line.addAll(arguments);
        return host.processes().runInherited(new Command(line, host.environment(), directory));
    }

    /// The same for tests, which are run in the folder of their project.
    ///
    /// @param words of the user, for JUnit's launcher
    public static Optional<Exit> tests(
            Host host, TestProgram tests, List<String> words, Path project) {
        var command = tests.command();
        try (var hold = Hold.of(host.storeRoot(), command.classPath(), host.clock())) {
            if (!hold.isWhole()) return Optional.empty();
            tests.forget();
            return Optional.of(run(host, command.line(), tests.arguments(words), project));
        }
    }

    /// What cargo tests of a crate in a folder, by the user's own cargo.
    ///
    /// @param crate its folder, absolute
    /// @param flags further ones
    /// @throws ProblemException when there is no cargo
    public static Exit cargoTests(Host host, Path crate, List<String> flags, Path project) {
        var cargo = host.program("cargo").map(Path::toString).orElse("cargo");
        var line = new ArrayList<>(List.of(cargo, "test"));
        line.addAll(List.of("--manifest-path", crate.resolve("Cargo.toml").toString()));
        // never where cargo itself would build: that is the user's
        var output = project.resolve("build").resolve("gantry").resolve("cargo");
        line.addAll(List.of("--target-dir", output.toString()));
        line.addAll(flags);
        return host.processes().runInherited(new Command(line, host.environment(), project));
    }

    /// The store keeps longest what was used last.
    public static void markUsed(Host host, JavaCommand program) {
        Hold.of(host.storeRoot(), program.classPath(), host.clock()).close();
    }

    private static boolean sizesStacks(Host host) {
        return OPTIONS.stream()
                .flatMap(name -> host.variable(name).stream())
                .anyMatch(text -> text.contains("-Xss") || text.contains("ThreadStackSize="));
    }
}
