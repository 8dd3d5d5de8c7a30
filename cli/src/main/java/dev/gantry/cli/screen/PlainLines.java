package dev.gantry.cli.screen;

import dev.gantry.event.Event;
import dev.gantry.event.Events;

import java.io.PrintStream;

/// Events for people as lines that stay, for files, pipes and build servers; also what a [LiveLine]
/// leaves behind. Problems are not among them: they are shown once, at the end, by whoever ends the
/// command.
public final class PlainLines implements Events {
    private final PrintStream out;
    private final Verbosity verbosity;
    private final ProblemText text;
    private final Palette palette;
    private final boolean progress;

    /// @param progress write a line for each phase that has work, which a live line shows in place
    public PlainLines(PrintStream out, Verbosity verbosity, Palette palette, boolean progress) {
        this.out = out;
        this.verbosity = verbosity;
        this.text = new ProblemText(palette);
        this.palette = palette;
        this.progress = progress;
    }

    @Override
    public synchronized void emit(Event event) {
        String lines = lines(event);
        if (!lines.isEmpty() && !verbosity.quiet()) {
            out.print(lines);
            out.flush();
        }
    }

    private String lines(Event event) {
        return switch (event) {
            case Event.PhaseStarted _, Event.Failed _ -> "";
            case Event.PhaseFinished e -> verbosity.verbose() ? finished(e) : "";
            case Event.Progress e -> progress && e.done() == 0 ? step(e) : "";
            case Event.Redone e -> verbosity.explain() ? redone(e) : "";
            case Event.ToolOutput e -> verbosity.verbose() ? e.tool() + ": " + e.line() + "\n" : "";
            case Event.Warning e -> text.renderWarning(e.message(), e.detail());
            case Event.Finished e -> e.origin() == Event.Origin.GANTRY ? summary(e.summary()) : "";
        };
    }

    private String step(Event.Progress e) {
        return Steps.text(e, palette) + "\n";
    }

    private String finished(Event.PhaseFinished e) {
        String how = e.cached() ? "from the store" : Steps.seconds(e.took());
        return Steps.column(e.phase(), palette) + how + "\n";
    }

    private String redone(Event.Redone e) {
        return Steps.column(e.phase(), palette) + e.action() + ": " + e.reason() + "\n";
    }

    private static String summary(String summary) {
        return summary.isEmpty() ? "" : summary + "\n";
    }
}
