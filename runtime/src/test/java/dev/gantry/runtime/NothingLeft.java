package dev.gantry.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.Harness;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// After each class of tests: every box and buffer was given back, closed or collected; but for
/// values whose thread has ended.
///
/// Each test starts with nothing left of those before it: a value that one of them closed on a
/// foreign thread is dropped at whatever collection comes next, and would count in a test of drops.
/// What a test leaves for good is held against its own class, and not waited for again.
final class NothingLeft implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private static long lost;
    private static long lostBefore;

    @Override
    public void beforeAll(ExtensionContext context) {
        lostBefore = lost;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        settle();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        settle();
        assertEquals(lostBefore, lost, "boxes and buffers left");
    }

    /// Until nothing is left that a test before has forgotten.
    private static void settle() {
        collectUntil(() -> {
            Confinement.ofThisThread().dropPending();
            return left() == 0;
        });
        lost += left();
    }

    private static long left() {
        return Harness.live() - Confinement.leaked() - lost;
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
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
