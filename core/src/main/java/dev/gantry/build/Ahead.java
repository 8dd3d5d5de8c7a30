package dev.gantry.build;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Work that is begun before it is known to be needed.
final class Ahead {
    private Ahead() {}

    /// Does both at once and waits for both. When the main work fails, its failure is the one that
    /// is told, and the early work is interrupted: whatever process it waits for ends.
    static <T> T during(Runnable early, Supplier<T> main) {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var ahead = threads.submit(early);
            T result;
            try {
                result = main.get();
            } catch (RuntimeException | Error failed) {
                ahead.cancel(true);
                throw failed;
            }
            await(ahead);
            return result;
        }
    }

    private static void await(Future<?> ahead) {
        try {
            ahead.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException ending) {
            ahead.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        }
    }
}
