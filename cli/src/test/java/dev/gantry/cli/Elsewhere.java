package dev.gantry.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Runs something on another thread and brings its outcome back; waits for the garbage collector.
final class Elsewhere {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private Elsewhere() {}

    static <T> CompletableFuture<T> start(ThreadFactory threads, Callable<T> body) {
        var outcome = new CompletableFuture<T>();
        threads.newThread(
                        () -> {
                            try {
                                outcome.complete(body.call());
                            } catch (Throwable thrown) {
                                outcome.completeExceptionally(thrown);
                            }
                        })
                .start();
        return outcome;
    }

    /// On a platform thread that has ended when this returns.
    static <T> T onAnotherThread(Callable<T> body) {
        var threads = new Thread[1];
        ThreadFactory factory = run -> threads[0] = Thread.ofPlatform().daemon().unstarted(run);
        var outcome = start(factory, body);
        try {
            threads[0].join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return outcome(outcome);
    }

    static <T> T outcome(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException exception) throw exception;
            throw failed;
        }
    }

    /// Collects garbage until the condition holds, or gives up: the test's own assertion then
    /// fails.
    static void collectUntil(BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean() && System.nanoTime() - begun < PATIENCE) {
            System.gc();
            try {
                Thread.sleep(10);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
