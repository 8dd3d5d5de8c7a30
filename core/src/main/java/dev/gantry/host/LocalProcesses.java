package dev.gantry.host;

import dev.gantry.problem.ProblemException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/// Processes of this machine. When the virtual machine ends, by whatever way but kill -9, every
/// tool still running is killed with all it started.
final class LocalProcesses implements Processes {
    private final Platform platform;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();

    /// The virtual machine ends. Guarded by the lock of the set, as is the step from a start to its
    /// entry in it: else what starts in that moment would go on without us.
    private boolean closing;

    LocalProcesses(Platform platform) {
        this.platform = platform;
        Runtime.getRuntime().addShutdownHook(new Thread(this::killAll, "gantry-kill-children"));
    }

    @Override
    public Completed run(Command command, Consumer<String> output, Consumer<String> errors) {
        var process = start(command, builder(command));
        try {
            process.getOutputStream().close();
            var outputLines = readLines(process.getInputStream(), output);
            var errorLines = readLines(process.getErrorStream(), errors);
            return new Completed(new Exit(process.waitFor()), outputLines.get(), errorLines.get());
        } catch (InterruptedException e) {
            throw interrupted(command);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            end(process);
        }
    }

    @Override
    public Exit runInherited(Command command) {
        try (var relay = new SignalRelay(platform)) {
            var process = relay.start(() -> start(command, builder(command).inheritIO()));
            try {
                return new Exit(process.waitFor());
            } catch (InterruptedException e) {
                throw interrupted(command);
            } finally {
                end(process);
            }
        }
    }

    private static ProcessBuilder builder(Command command) {
        var builder =
                new ProcessBuilder(command.arguments()).directory(command.directory().toFile());
        builder.environment().clear();
        builder.environment().putAll(command.environment());
        return builder;
    }

    private Process start(Command command, ProcessBuilder builder) {
        try {
            synchronized (running) {
                if (closing)
                    throw new ProblemException(new HostProblem.Interrupted(command.program()));
                var process = builder.start();
                running.add(process);
                return process;
            }
        } catch (IOException e) {
            throw new ProblemException(
                    new HostProblem.CannotStart(command.program(), String.valueOf(e.getMessage())));
        }
    }

    private static ProblemException interrupted(Command command) {
        Thread.currentThread().interrupt();
        return new ProblemException(new HostProblem.Interrupted(command.program()));
    }

    /// Leaves nothing behind, also when a consumer of lines threw.
    private void end(Process process) {
        if (process.isAlive()) {
            ProcessTree.kill(process.toHandle());
        }
        running.remove(process);
    }

    /// Nothing can be started any more.
    void killAll() {
        synchronized (running) {
            closing = true;
            running.forEach(process -> ProcessTree.kill(process.toHandle()));
        }
    }

    /// Reads in a thread of its own, so that neither pipe fills while the other is read.
    private static CompletableFuture<List<String>> readLines(
            InputStream stream, Consumer<String> told) {
        var lines = new CompletableFuture<List<String>>();
        Thread.ofPlatform()
                .daemon()
                .name("gantry-read-lines")
                .start(() -> {
                    try (var reader =
                            new BufferedReader(
                                    new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                        var all = new ArrayList<String>();
                        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                            all.add(line);
                            told.accept(line);
                        }
                        lines.complete(all);
                    } catch (IOException | RuntimeException | Error e) {
                        lines.completeExceptionally(e);
                    }
                });
        return lines;
    }
}
