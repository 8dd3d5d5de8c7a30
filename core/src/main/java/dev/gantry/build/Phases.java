package dev.gantry.build;

import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Tells when a phase begins and ends.
final class Phases {
    private final Events events;
    private final InstantSource clock;

    Phases(Events events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    <T> T run(Phase phase, Supplier<T> work) {
        events.emit(new Event.PhaseStarted(phase));
        var began = clock.instant();
        var result = work.get();
        events.emit(
                new Event.PhaseFinished(phase, Duration.between(began, clock.instant()), false));
        return result;
    }

    /// A phase whose results were all in the store.
    void skip(Phase phase) {
        events.emit(new Event.PhaseStarted(phase));
        events.emit(new Event.PhaseFinished(phase, Duration.ZERO, true));
    }
}
