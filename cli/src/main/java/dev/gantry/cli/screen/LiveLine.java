package dev.gantry.cli.screen;

import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Timer;
import java.util.TimerTask;

/// One line on a terminal, rewritten in place: phase, subject, n/m, seconds. Lines that stay are
/// written above it. It is gone before the program starts or the command ends.
public final class LiveLine implements Events, AutoCloseable {
    private static final long TICK_MILLIS = 200;
    private static final String ERASE = "\r\u001b[2K";

    private final PrintStream out;
    private final int columns;
    private final Events above;
    private final Palette palette;
    private final InstantSource clock;
    private final Timer timer = new Timer("live line", true);

    private Line line = new Line.Nothing();

    private sealed interface Line {
        record Nothing() implements Line {}

        record Shown(Event.Progress step, java.time.Instant since) implements Line {}
    }

    /// @param above takes the events that leave lines
    public LiveLine(
            PrintStream out,
            Terminal terminal,
            Palette palette,
            Events above,
            InstantSource clock) {
        this.out = out;
        this.columns = terminal.columns();
        this.above = above;
        this.palette = palette;
        this.clock = clock;
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        draw();
                    }
                },
                TICK_MILLIS,
                TICK_MILLIS);
    }

    @Override
    public synchronized void emit(Event event) {
        switch (event) {
            case Event.PhaseStarted(Phase phase) -> {
                if (phase == Phase.RUN) {
                    close();
                } else {
                    show(new Event.Progress(phase, "", 0, 0));
                }
            }
            case Event.Progress e -> show(e);
            case Event.Finished e -> {
                close();
                above.emit(e);
            }
            case Event.PhaseFinished _,
                    Event.Redone _,
                    Event.ToolOutput _,
                    Event.Warning _,
                    Event.Failed _ -> {
                erase();
                above.emit(event);
                draw();
            }
        }
    }

    /// Takes the line away for good.
    @Override
    public synchronized void close() {
        timer.cancel();
        erase();
        line = new Line.Nothing();
    }

    private void show(Event.Progress step) {
        var since =
                switch (line) {
                    case Line.Shown(var before, var began) when before.phase() == step.phase() ->
                            began;
                    case Line.Shown _, Line.Nothing _ -> clock.instant();
                };
        line = new Line.Shown(step, since);
        draw();
    }

    private synchronized void draw() {
        if (line instanceof Line.Shown(var step, var since)) {
            String seconds = Steps.seconds(Duration.between(since, clock.instant()));
            String text = Steps.text(step, Palette.OFF) + " " + seconds;
            String fitted = Cells.fit(text, columns - 1);
            String phase = step.phase().id();
            boolean whole = fitted.startsWith(phase);
            out.print(
                    ERASE
                            + (whole
                                    ? palette.hint(phase) + fitted.substring(phase.length())
                                    : fitted));
            out.flush();
        }
    }

    private void erase() {
        if (line instanceof Line.Shown) {
            out.print(ERASE);
            out.flush();
        }
    }
}
