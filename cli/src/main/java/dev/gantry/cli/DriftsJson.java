package dev.gantry.cli;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.gantry.build.LockReport;
import dev.gantry.cli.screen.Result;
import dev.gantry.lockfile.Drift;

import java.io.IOException;
import java.util.List;

/// Drifts as the document that docs/drifts.schema.json describes.
final class DriftsJson {
    private DriftsJson() {}

    static Result of(int status, LockReport report) {
        return new Result(
                status,
                json -> {
                    write(json, report.drifts());
                    json.writeArrayFieldStart("notes");
                    for (var note : report.notes()) json.writeString(note);
                    json.writeEndArray();
                });
    }

    static void write(JsonGenerator json, List<Drift> drifts) throws IOException {
        json.writeArrayFieldStart("drifts");
        for (var drift : drifts) {
            json.writeStartObject();
            json.writeStringField("kind", drift.kind());
            json.writeStringField("subject", drift.subject());
            if (drift instanceof Drift.Changed changed) {
                json.writeStringField("locked", changed.locked());
                json.writeStringField("found", changed.found());
            }
            json.writeStringField("message", drift.describe());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
