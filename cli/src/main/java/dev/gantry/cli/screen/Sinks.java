package dev.gantry.cli.screen;

import dev.gantry.event.Event;
import dev.gantry.event.Events;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Optional;

/// Where the events of a command go: to people on standard error, and to a file when one was asked
/// for.
public final class Sinks implements Events, AutoCloseable {
    private final Palette palette;
    private final PlainLines lines;
    private final Optional<LiveLine> live;
    private final Optional<JsonLines> file;

    private Sinks(
            Palette palette, PlainLines lines, Optional<LiveLine> live, Optional<JsonLines> file) {
        this.palette = palette;
        this.lines = lines;
        this.live = live;
        this.file = file;
    }

    /// @param events closed with the sinks
    public static Sinks open(
            PrintStream err,
            Terminal terminal,
            Verbosity verbosity,
            InstantSource clock,
            Optional<OutputStream> events)
            throws IOException {
        var palette = terminal.colour() ? Palette.ON : Palette.OFF;
        boolean moving = terminal.live() && !verbosity.quiet();
        var lines = new PlainLines(err, verbosity, palette, !terminal.live());
        Optional<LiveLine> live =
                moving
                        ? Optional.of(new LiveLine(err, terminal, palette, lines, clock))
                        : Optional.empty();
        return new Sinks(
                palette,
                lines,
                live,
                events.isPresent() ? Optional.of(new JsonLines(events.get())) : Optional.empty());
    }

    /// For whatever else is written to standard error.
    public Palette palette() {
        return palette;
    }

    /// To be called before anything else is written to standard error.
    public void eraseLiveLine() {
        live.ifPresent(LiveLine::close);
    }

    @Override
    public void emit(Event event) {
        live.<Events>map(line -> line).orElse(lines).emit(event);
        file.ifPresent(json -> json.emit(event));
    }

    @Override
    public void close() {
        live.ifPresent(LiveLine::close);
        file.ifPresent(JsonLines::close);
    }
}
