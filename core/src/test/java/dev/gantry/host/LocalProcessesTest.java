package dev.gantry.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.host.Platform.Os;
import dev.gantry.problem.ExitCode;
import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the children are POSIX sh scripts")
class LocalProcessesTest {
    private final Processes processes = new LocalProcesses(new Platform(Os.LINUX, "x86_64"));
    @TempDir Path folder;

    private Command sh(String script, String... arguments) {
        var all = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
        Collections.addAll(all, arguments);
        return new Command(all, Map.of("PATH", "/usr/bin:/bin"), folder);
    }

    @Test
    void outputAndErrorsAreToldLineByLineAndKept() {
        var output = Collections.synchronizedList(new ArrayList<String>());
        var errors = Collections.synchronizedList(new ArrayList<String>());
        var completed = processes.run(sh("echo a; echo b; echo ü >&2"), output::add, errors::add);
        assertEquals(new Completed(new Exit(0), List.of("a", "b"), List.of("ü")), completed);
        assertEquals(List.of("a", "b"), output);
        assertEquals(List.of("ü"), errors);
    }

    @Test
    void bothPipesAreReadWhileTheyFill() {
        var script =
                "i=0; while [ $i -lt 20000 ]; do echo out-$i; echo err-$i >&2; i=$((i+1)); done";
        var completed = processes.run(sh(script));
        assertEquals(
                IntStream.range(0, 20000).mapToObj(i -> "out-" + i).toList(), completed.output());
        assertEquals(
                IntStream.range(0, 20000).mapToObj(i -> "err-" + i).toList(), completed.errors());
    }

    @Test
    void childSeesOnlyTheGivenEnvironment() {
        var command =
                new Command(List.of("/usr/bin/env"), Map.of("A", "x y", "B", "ü=$HOME"), folder);
        assertEquals(
                List.of("A=x y", "B=ü=$HOME"),
                processes.run(command).output().stream().sorted().toList());
    }

    @Test
    void argumentsReachTheChildAsTheyAre() {
        var hostile = new String[] {"a b", "$HOME", "*", "'", "\"", "", "\\", "ü"};
        var completed = processes.run(sh("for a; do printf '%s\\n' \"$a\"; done", hostile));
        assertEquals(List.of(hostile), completed.output());
    }

    @Test
    void statusIsTheChildsOwnOr128PlusItsSignal() {
        assertEquals(new Exit(3), processes.run(sh("exit 3")).exit());
        var killed = processes.run(sh("kill -SEGV $$")).exit();
        assertEquals(new Exit(139), killed);
        assertEquals(OptionalInt.of(11), killed.signal());
        assertEquals(OptionalInt.empty(), new Exit(1).signal());
    }

    @Test
    void standardInputIsEmpty() {
        assertEquals(List.of("end"), processes.run(sh("cat; echo end")).output());
    }

    @Test
    void missingProgramIsAMissingEnvironment() {
        var command = new Command(List.of(folder.resolve("none").toString()), Map.of(), folder);
        var thrown = assertThrows(ProblemException.class, () -> processes.run(command));
        assertInstanceOf(HostProblem.CannotStart.class, thrown.problems().getFirst());
        assertEquals(ExitCode.ENVIRONMENT, thrown.exit());
    }

    @Test
    void interruptLeavesNoChild() throws InterruptedException {
        var lines = new ArrayBlockingQueue<String>(3);
        var thrown = new CompletableFuture<Throwable>();
        var command = sh("sleep 600 & echo $!; sh -c 'echo $$; sleep 600; :' & echo $$; wait");
        var runner =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                processes.run(command, lines::add, line -> {});
                                thrown.complete(new AssertionError("ran to its end"));
                            } catch (RuntimeException e) {
                                thrown.complete(e);
                            }
                        });
        var ids = List.of(lines.take(), lines.take(), lines.take());
        runner.interrupt();
        var problem = assertInstanceOf(ProblemException.class, thrown.join());
        assertEquals(ExitCode.INTERRUPTED, problem.exit());
        for (var id : ids) {
            assertFalse(Running.is(Long.parseLong(id)), "process " + id + " is left");
        }
    }

    @Test
    void throwingConsumerEndsTheRun() {
        var command = sh("echo $$");
        var thrown =
                assertThrows(
                        CompletionException.class,
                        () ->
                                processes.run(
                                        command,
                                        line -> {
                                            throw new IllegalStateException(line);
                                        },
                                        line -> {}));
        assertTrue(thrown.getCause() instanceof IllegalStateException);
    }

    @Test
    @DisplayName("[CLI-5] nothing is started once Gantry has begun to end")
    void nothingIsStartedAtTheEnd() {
        var ending = new LocalProcesses(new Platform(Os.LINUX, "x86_64"));
        ending.killAll();
        var refused = assertThrows(ProblemException.class, () -> ending.run(sh("touch started")));
        assertEquals(ExitCode.INTERRUPTED, refused.problems().getFirst().exit());
        assertThrows(ProblemException.class, () -> ending.runInherited(sh("touch started")));
        assertFalse(Files.exists(folder.resolve("started")));
    }
}
