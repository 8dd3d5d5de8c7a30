package dev.gantry.runtime;

import harness.Gate;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// A call that waits inside Rust, at a gate, on a thread of its own. Closing lets it go on and
/// waits for its end: a test that fails meanwhile leaves no value in use to the tests after it.
final class Held<T> implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Gate gate = new Gate();
    private final CompletableFuture<T> outcome;

    private Held(Function<Gate, T> call) {
        outcome = Elsewhere.start(() -> call.apply(gate));
    }

    /// Returns when the call has come to the gate.
    static <T> Held<T> in(Function<Gate, T> call) {
        var held = new Held<>(call);
        long begun = System.nanoTime();
        while (held.gate.arrivals() == 0) {
            if (held.outcome.isDone()) Elsewhere.outcome(held.outcome);
            if (System.nanoTime() - begun > PATIENCE) throw new AssertionError("never arrived");
            Thread.onSpinWait();
        }
        return held;
    }

    /// Lets the call go on, to its result.
    T end() {
        gate.open();
        return Elsewhere.outcome(outcome);
    }

    @Override
    public void close() {
        gate.open();
        outcome.handle((_, _) -> true).join();
        gate.close();
    }
}
