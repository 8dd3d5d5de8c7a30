package dev.gantry.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import harness.Harness;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.util.function.BooleanSupplier;

/// After each class of tests: every box and buffer was given back, closed or collected; but for
/// values whose thread has ended.
///
/// Each test starts with nothing left of those before it: a value that one of them closed on a
/// foreign thread is dropped at whatever collection comes next, and would count in a test of drops.
final class NothingLeft implements BeforeEachCallback, AfterAllCallback {

    private static final int ATTEMPTS = 500;

    @Override
    public void beforeEach(ExtensionContext context) {
        settle();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        settle();
        assertEquals(Confinement.leaked(), Harness.live(), "boxes and buffers left");
    }

    /// Until nothing is left that a test before has forgotten.
    static void settle() {
        collectUntil(() -> {
            Confinement.ofThisThread().dropPending();
            return Harness.live() == Confinement.leaked();
        });
    }

    /// Collects garbage until the condition holds, or gives up: the test's own assertion then
    /// fails.
    static void collectUntil(BooleanSupplier condition) {
        for (int attempt = 0; attempt < ATTEMPTS && !condition.getAsBoolean(); attempt++) {
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
