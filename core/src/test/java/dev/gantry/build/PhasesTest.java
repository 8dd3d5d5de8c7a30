package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.event.Event;
import dev.gantry.event.Phase;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

class PhasesTest {
    private final List<String> told = new ArrayList<>();
    private final Phases phases = new Phases(this::tell, InstantSource.fixed(Instant.EPOCH));

    private void tell(Event event) {
        switch (event) {
            case Event.PhaseStarted(var phase) -> told.add(phase.id());
            case Event.PhaseFinished(var phase, _, var cached) ->
                    told.add("/" + phase.id() + (cached ? " cached" : ""));
            default -> throw new AssertionError(event);
        }
    }

    @Test
    @DisplayName("[CLI-19] phases without work are told before the one that has some")
    void empty() {
        assertEquals("read", phases.run(Phase.MANIFEST, () -> "read"));
        phases.skip(Phase.INGEST);
        assertEquals(
                List.of(
                        "manifest",
                        "/manifest",
                        "lock",
                        "/lock",
                        "fetch",
                        "/fetch",
                        "program",
                        "/program",
                        "ingest",
                        "/ingest cached"),
                told);
    }

    @Test
    @DisplayName("[CLI-19] what is gone through again is told again, and what lies before is not")
    void again() {
        for (int time = 1; time <= 2; time++) phases.run(Phase.LOCK, () -> "");
        assertEquals(List.of("manifest", "/manifest", "lock", "/lock", "lock", "/lock"), told);
    }

    @Test
    @DisplayName("[CLI-19] a phase that fails does not end")
    void failing() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        phases.run(
                                Phase.MANIFEST,
                                () -> {
                                    throw new IllegalStateException("it fails");
                                }));
        assertEquals(List.of("manifest"), told);
    }
}
