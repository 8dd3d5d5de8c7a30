package dev.gantry.build;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Work that is begun before it is known to be needed.
///
/// @param early what it gave
/// @param main what was done meanwhile
record Ahead<E, M>(E early, M main) {

    /// Does both at once and waits for both. When the main work fails, its failure is the one that
    /// is told, and the early work is interrupted: whatever process it waits for ends.
    static <E, M> Ahead<E, M> during(Supplier<E> early, Supplier<M> main) {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var ahead = threads.submit(early::get);
            M result;
            try {
                result = main.get();
            } catch (RuntimeException | Error failed) {
                ahead.cancel(true);
                throw failed;
            }
            return new Ahead<>(await(ahead), result);
        }
    }

    private static <E> E await(Future<E> ahead) {
        try {
            return ahead.get();
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
