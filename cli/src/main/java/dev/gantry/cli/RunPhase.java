package dev.gantry.cli;

import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;

import java.time.Duration;
import java.util.function.Supplier;

/// The last phase: the terminal and the standard streams are the program's.
final class RunPhase {
    private RunPhase() {}

    static <T> T of(Context context, Events events, Supplier<T> program) {
        var clock = context.host().clock();
        events.emit(new Event.PhaseStarted(Phase.RUN));
        context.err().flush();
        var began = clock.instant();
        var result = program.get();
        var took = Duration.between(began, clock.instant());
        events.emit(new Event.PhaseFinished(Phase.RUN, took, false));
        return result;
    }
}
