package dev.gantry.runtime;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadFactory;

/// Runs something on another thread and brings its outcome back.
final class Elsewhere {

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

    static <T> CompletableFuture<T> start(Callable<T> body) {
        return start(Thread.ofPlatform().daemon().factory(), body);
    }

    /// On a platform thread that has ended when this returns.
    static <T> T onAnotherThread(Callable<T> body) {
        var threads = new Thread[1];
        ThreadFactory factory = run -> threads[0] = Thread.ofPlatform().daemon().unstarted(run);
        T result = outcome(start(factory, body));
        try {
            threads[0].join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        return result;
    }

    static <T> T onVirtualThread(Callable<T> body) {
        return outcome(start(Thread.ofVirtual().factory(), body));
    }

    static <T> T outcome(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException exception) throw exception;
            throw failed;
        }
    }
}
