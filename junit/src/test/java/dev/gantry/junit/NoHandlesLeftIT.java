package dev.gantry.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.gantry.runtime.HarnessBuild;

import harness.Counter;
import harness.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

import java.util.ArrayList;
import java.util.List;

@ExtendWith(HarnessBuild.class)
class NoHandlesLeftIT {

    /// The message of the failure, or "" when the test passed.
    private static String run(String test) {
        var summary = new SummaryGeneratingListener();
        Watched.asked = true;
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectMethod(Watched.class, test))
                                .build(),
                        summary);
        Watched.asked = false;
        assertEquals(1, summary.getSummary().getTestsFoundCount());
        List<String> messages = new ArrayList<>();
        for (var failure : summary.getSummary().getFailures()) {
            messages.add(String.valueOf(failure.getException().getMessage()));
        }
        return String.join("; ", messages);
    }

    @Test
    @DisplayName("[DIAG-4] a test that closes and consumes what it made passes")
    void nothingLeft() {
        assertEquals("", run("closesAll"));
    }

    @Test
    @DisplayName("[DIAG-4] a test that leaves a handle open fails and names its class")
    void oneLeft() {
        String message = run("leavesOne");
        assertTrue(message.startsWith("handles left open:\n  harness.Pattern"), message);
    }

    @Test
    @DisplayName("[DIAG-4] a test that failed by itself keeps its own failure")
    void ownFailure() {
        assertEquals("its own", run("fails"));
    }

    /// Run by the tests above only: it is meant to fail.
    @EnabledIf("isAsked")
    @ExtendWith(NoHandlesLeft.class)
    static final class Watched {

        private static boolean asked;

        private final List<AutoCloseable> closedAfter = new ArrayList<>();

        static boolean isAsked() {
            return asked;
        }

        @BeforeEach
        void makeOneForAll() {
            closedAfter.add(new Pattern("for all"));
        }

        @AfterEach
        void closeIt() throws Exception {
            for (var handle : closedAfter) handle.close();
        }

        @Test
        void closesAll() {
            new Pattern("a").close();
            assertEquals(3, new Counter(3).intoTotal());
        }

        @Test
        void leavesOne() {
            assertEquals("left", new Pattern("left").text());
        }

        @Test
        void fails() {
            assertEquals("left", new Pattern("left").text());
            throw new AssertionError("its own");
        }
    }
}
