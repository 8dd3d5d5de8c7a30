package dev.gantry.cli.screen;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import dev.gantry.event.Event;
import dev.gantry.event.Events;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/// Events as JSON, one object a line, flushed at once so that a reader can follow.
public final class JsonLines implements Events, AutoCloseable {
    private final JsonGenerator json;

    /// @param out closed by [#close()]
    public JsonLines(OutputStream out) throws IOException {
        this.json = new JsonFactory().createGenerator(out).setRootValueSeparator(null);
    }

    @Override
    public synchronized void emit(Event event) {
        try {
            json.writeStartObject();
            fields(event);
            json.writeEndObject();
            json.writeRaw('\n');
            json.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fields(Event event) throws IOException {
        switch (event) {
            case Event.PhaseStarted e -> begin("phase-started", e.phase().id());
            case Event.PhaseFinished e -> {
                begin("phase-finished", e.phase().id());
                json.writeNumberField("millis", e.took().toMillis());
                json.writeBooleanField("cached", e.cached());
            }
            case Event.Progress e -> {
                begin("progress", e.phase().id());
                json.writeStringField("subject", e.subject());
                json.writeNumberField("done", e.done());
                json.writeNumberField("total", e.total());
            }
            case Event.Redone e -> {
                begin("redone", e.phase().id());
                json.writeStringField("action", e.action());
                json.writeStringField("reason", e.reason());
            }
            case Event.ToolOutput e -> {
                begin("tool-output", e.phase().id());
                json.writeStringField("tool", e.tool());
                json.writeStringField("line", e.line());
            }
            case Event.Warning e -> {
                begin("warning", e.phase().id());
                json.writeStringField("message", e.message());
                JsonProblem.writeLines(json, "detail", e.detail());
            }
            case Event.Failed e -> {
                json.writeStringField("event", "failed");
                json.writeFieldName("problem");
                JsonProblem.write(json, e.problem());
            }
            case Event.Finished e -> {
                json.writeStringField("event", "finished");
                json.writeNumberField("status", e.status());
                json.writeStringField("origin", e.origin().name().toLowerCase(Locale.ROOT));
                json.writeNumberField("millis", e.took().toMillis());
                json.writeStringField("summary", e.summary());
            }
        }
    }

    private void begin(String name, String phase) throws IOException {
        json.writeStringField("event", name);
        json.writeStringField("phase", phase);
    }
}
