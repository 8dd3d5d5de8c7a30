package dev.gantry.cli.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gantry.cli.Schemas;
import dev.gantry.event.Event;
import dev.gantry.event.Event.Origin;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Location;
import dev.gantry.problem.Problem;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class EventsTextTest {
    private static final List<Event> A_BUILD =
            List.of(
                    new Event.PhaseStarted(Phase.LOCK),
                    new Event.PhaseFinished(Phase.LOCK, Duration.ofMillis(40), true),
                    new Event.PhaseStarted(Phase.COMPILE),
                    new Event.Redone(Phase.COMPILE, "build bridge", "regex was added"),
                    Event.Progress.all(Phase.COMPILE, "2 crates"),
                    new Event.Progress(Phase.COMPILE, "regex", 1, 2),
                    new Event.ToolOutput(Phase.COMPILE, "cargo", "Compiling regex"),
                    new Event.Warning(Phase.COMPILE, "old crate", List.of("note: see there")),
                    new Event.PhaseFinished(Phase.COMPILE, Duration.ofMillis(3240), false),
                    new Event.Finished(0, Origin.GANTRY, Duration.ofMillis(3300), "built Hello"));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);

    private String written() {
        return bytes.toString(UTF_8);
    }

    private String plain(Verbosity verbosity) {
        Events sink = new PlainLines(out, verbosity, Palette.OFF, true);
        A_BUILD.forEach(sink::emit);
        return written();
    }

    @Test
    @DisplayName("plain lines say once what a phase does, and the summary")
    void plainLines() {
        assertEquals(
                """
                compile  2 crates
                warning: old crate
                note: see there
                built Hello
                """,
                plain(new Verbosity(false, false, false)));
    }

    @Test
    void verboseAddsToolsAndTimesAndExplainAddsReasons() {
        assertEquals(
                """
                lock     from the store
                compile  build bridge: regex was added
                compile  2 crates
                cargo: Compiling regex
                warning: old crate
                note: see there
                compile  3.2 s
                built Hello
                """,
                plain(new Verbosity(false, true, true)));
    }

    @Test
    void quietSaysNothing() {
        assertEquals("", plain(new Verbosity(true, false, false)));
    }

    @Test
    void theLiveLineIsRewrittenInPlaceCutToTheWidthAndGoneAtTheEnd() {
        InstantSource still = InstantSource.fixed(Instant.EPOCH);
        var above = new PlainLines(out, new Verbosity(false, false, false), Palette.OFF, false);
        var terminal = new Terminal(true, false, 30);
        var live = new LiveLine(out, terminal, Palette.OFF, above, still);
        live.emit(new Event.Progress(Phase.COMPILE, "regex", 1, 2));
        live.emit(new Event.Progress(Phase.COMPILE, "a-crate-with-a-long-name", 2, 2));
        live.emit(new Event.Finished(0, Origin.GANTRY, Duration.ZERO, "built Hello"));
        // The timer may draw a line once more; what it draws is the same.
        String once = written().replaceAll("(\r\u001b\\[2K[^\r]+)\\1+", "$1");
        assertEquals(
                "\r\u001b[2Kcompile  regex (1/2) 0.0 s"
                        + "\r\u001b[2Kcompile  a-crate-with-a-long…"
                        + "\r\u001b[2Kbuilt Hello\n",
                once);
    }

    @Test
    void theLiveLineIsGoneBeforeTheProgramStarts() {
        InstantSource still = InstantSource.fixed(Instant.EPOCH);
        var terminal = new Terminal(true, false, 80);
        var live = new LiveLine(out, terminal, Palette.OFF, event -> {}, still);
        live.emit(new Event.PhaseStarted(Phase.LINK));
        live.emit(new Event.PhaseStarted(Phase.RUN));
        String all = written();
        assertEquals("\r\u001b[2K", all.substring(all.lastIndexOf('\r')));
    }

    private record Planted() implements Problem {
        @Override
        public String code() {
            return "GNT-T-1";
        }

        @Override
        public String message() {
            return "it \"fails\"";
        }

        @Override
        public Optional<Location> location() {
            return Optional.of(new Location("Hello.java", 2, 5, 3, "whatever"));
        }

        @Override
        public List<String> detail() {
            return List.of("line 1", "line 2");
        }

        @Override
        public ExitCode exit() {
            return ExitCode.FAILED;
        }
    }

    @Test
    @DisplayName("[CLI-11] one JSON object a line")
    void jsonLines() throws IOException {
        try (var sink = new JsonLines(bytes)) {
            A_BUILD.forEach(sink::emit);
            sink.emit(new Event.Failed(new Planted()));
        }
        assertEquals(
                """
                {"event":"phase-started","phase":"lock"}
                {"event":"phase-finished","phase":"lock","millis":40,"cached":true}
                {"event":"phase-started","phase":"compile"}
                {"event":"redone","phase":"compile","action":"build bridge","reason":"regex was added"}
                {"event":"progress","phase":"compile","subject":"2 crates","done":0,"total":0}
                {"event":"progress","phase":"compile","subject":"regex","done":1,"total":2}
                {"event":"tool-output","phase":"compile","tool":"cargo","line":"Compiling regex"}
                {"event":"warning","phase":"compile","message":"old crate","detail":["note: see there"]}
                {"event":"phase-finished","phase":"compile","millis":3240,"cached":false}
                {"event":"finished","status":0,"origin":"gantry","millis":3300,"summary":"built Hello"}
                {"event":"failed","problem":{"code":"GNT-T-1","message":"it \\"fails\\"",\
                "location":{"file":"Hello.java","line":2,"column":5,"width":3},\
                "detail":["line 1","line 2"]}}
                """,
                written());
        for (var line : written().lines().toList()) Schemas.assertValid("events", line);
        var kinds = Event.class.getPermittedSubclasses().length;
        var shown = Pattern.compile("\"event\":\"([a-z-]+)\"").matcher(written()).results();
        assertEquals(kinds, shown.map(MatchResult::group).distinct().count());
    }
}
