package dev.gantry.build;

import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Tells when a phase begins and ends. One that a command comes past without work for it is told
/// too: so whoever reads the events knows how far the command is.
final class Phases {
    private final Events events;
    private final InstantSource clock;

    /// Where the first phase stands that was not told yet.
    private int next;

    Phases(Events events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
    }

    <T> T run(Phase phase, Supplier<T> work) {
        begin(phase);
        var began = clock.instant();
        var result = work.get();
        events.emit(
                new Event.PhaseFinished(phase, Duration.between(began, clock.instant()), false));
        return result;
    }

    /// A phase whose results were all in the store.
    void skip(Phase phase) {
        begin(phase);
        events.emit(new Event.PhaseFinished(phase, Duration.ZERO, true));
    }

    private void begin(Phase phase) {
        for (; next < phase.ordinal(); next++) {
            var empty = Phase.values()[next];
            events.emit(new Event.PhaseStarted(empty));
            events.emit(new Event.PhaseFinished(empty, Duration.ZERO, false));
        }
        next = Math.max(next, phase.ordinal() + 1);
        events.emit(new Event.PhaseStarted(phase));
    }
}
