package dev.gantry.cli;

import dev.gantry.runtime.BorrowException;
import dev.gantry.runtime.Handle;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// A call of `hold` of `testdata/handles`, on a thread of its own, that lasts until it is let go.
/// Closing does that: a test that fails meanwhile leaves no value in use to the tests after it.
final class Held implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final AtomicLong TURNS = new AtomicLong();

    private final BoundCrate crate;
    private final long turn = TURNS.incrementAndGet();
    private final CompletableFuture<Object> outcome;

    private Held(BoundCrate crate, Handle handle) {
        this.crate = crate;
        outcome =
                Elsewhere.start(Thread.ofPlatform().daemon().factory(), () -> enter(crate, handle));
    }

    /// Returns when the call is in.
    ///
    /// @param shared a method that is refused beside it
    static Held in(BoundCrate crate, Handle handle, String shared) {
        var held = new Held(crate, handle);
        long begun = System.nanoTime();
        while (!isRefused(crate, handle, shared)) {
            if (held.outcome.isDone()) Elsewhere.outcome(held.outcome);
            if (System.nanoTime() - begun > PATIENCE) throw new AssertionError("never came in");
            Thread.yield();
        }
        return held;
    }

    /// Until it does not meet one of [#isRefused].
    private Object enter(BoundCrate crate, Handle handle) {
        while (true) {
            try {
                return crate.call(handle, "hold", turn);
            } catch (BorrowException _) {
                Thread.yield();
            }
        }
    }

    private static boolean isRefused(BoundCrate crate, Handle handle, String shared) {
        try {
            crate.call(handle, shared);
            return false;
        } catch (BorrowException _) {
            return true;
        }
    }

    /// Lets the call go on, to its end.
    void end() {
        crate.call("Handles", "callTurn", turn);
        Elsewhere.outcome(outcome);
    }

    @Override
    public void close() {
        crate.call("Handles", "callTurn", turn);
        outcome.handle((_, _) -> true).join();
    }
}
