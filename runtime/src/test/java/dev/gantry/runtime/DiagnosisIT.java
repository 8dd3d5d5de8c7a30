package dev.gantry.runtime;

import static dev.gantry.runtime.Elsewhere.onAnotherThread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.Counter;
import harness.Harness;
import harness.ParseFailure;
import harness.Pattern;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

@ExtendWith({HarnessBuild.class, NothingLeft.class})
class DiagnosisIT {

    private static long live(Class<?> type) {
        return Gantry.liveHandles().getOrDefault(type, 0L);
    }

    @Test
    @DisplayName("[DIAG-1] handles are counted by class, until they are closed")
    void liveHandlesByClass() {
        try (var a = new Pattern("a");
                var b = new Pattern("b");
                var counter = new Counter(1)) {
            assertEquals(2, live(Pattern.class), () -> a.text() + b.text());
            assertEquals(1, live(Counter.class), counter::toString);
        }
        assertEquals(0, live(Pattern.class));
        assertEquals(0, live(Counter.class));
    }

    @Test
    @DisplayName("[DIAG-1] [DIAG-2] an exception counts never: nobody can close it")
    void exceptionsCountNever() {
        try (var watch = HandleWatch.start()) {
            var error = assertThrows(ParseFailure.class, () -> Harness.check("a"));
            assertEquals(0, live(ParseFailure.class), error::debug);
            assertEquals(List.of(), watch.left(), error::debug);
        }
    }

    @Test
    @DisplayName("[DIAG-1] a consumed handle counts no more")
    void consumedCountsNoMore() {
        assertEquals(7, new Counter(7).intoTotal());
        assertEquals(0, live(Counter.class));
    }

    @Test
    @DisplayName("[DIAG-1] a closed handle counts no more while its drop has to wait")
    void closedElsewhereCountsNoMore() {
        var pattern = new Pattern("a");
        onAnotherThread(() -> {
            pattern.close();
            return true;
        });
        assertEquals(0, live(Pattern.class), pattern::toString);
    }

    @Test
    @DisplayName("[DIAG-2] a watch names what was made since and not ended, oldest first")
    void aWatchNamesWhatIsLeft() {
        try (var before = new Pattern("before");
                var watch = HandleWatch.start()) {
            new Counter(1).close();
            assertEquals(List.of(), watch.left(), before::text);
            try (var counter = new Counter(1);
                    var pattern = new Pattern("a")) {
                var types = watch.left().stream().map(LiveHandle::type).toList();
                assertEquals(List.of(Counter.class, Pattern.class), types);
                assertEquals("a1", pattern.text() + counter.total());
            }
            assertEquals(List.of(), watch.left());
        }
    }

    /// More of them than fit into one block of the list, or two.
    @Test
    @DisplayName("[DIAG-2] what is left of many handles, ended in any order, is told oldest first")
    void manyHandlesKeepTheirOrder() {
        int many = 60_000;
        var random = new Random(5);
        try (var watch = HandleWatch.start()) {
            var open = new ArrayList<Handle>();
            for (int i = 0; i < many; i++) {
                open.add(i % 2 == 0 ? new Pattern("a") : new Counter(1));
                if (i % 3 == 0) open.remove(random.nextInt(open.size())).close();
            }
            while (!open.isEmpty()) {
                assertEquals(types(open), watch.left().stream().map(LiveHandle::type).toList());
                for (int ended = Math.min(open.size(), 9_000); ended > 0; ended--) {
                    open.remove(random.nextInt(open.size())).close();
                }
            }
            assertEquals(List.of(), watch.left());
        }
    }

    private static List<Class<?>> types(List<Handle> handles) {
        return handles.stream().<Class<?>>map(Handle::getClass).toList();
    }

    @Test
    @DisplayName("[DIAG-2] a handle that was reclaimed is named as forgotten")
    void aWatchNamesTheForgotten() {
        try (var watch = HandleWatch.start()) {
            assertEquals("a", new Pattern("a").text());
            NothingLeft.collectUntil(() -> watch.left().stream().anyMatch(LiveHandle::forgotten));
            var left = watch.left();
            assertEquals(List.of(Pattern.class), left.stream().map(LiveHandle::type).toList());
            assertTrue(left.getFirst().forgotten());
        }
    }

    @Test
    @DisplayName("[DIAG-3] without the trace no stack is walked")
    void untracedHandlesKnowNothing() {
        try (var watch = HandleWatch.start();
                var pattern = new Pattern("a")) {
            assertFalse(watch.left().getFirst().made().isPresent(), pattern::text);
        }
    }
}
