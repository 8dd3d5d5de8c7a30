package dev.gantry.cli.screen;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.gantry.problem.Location;
import dev.gantry.problem.Problem;

import java.io.IOException;
import java.util.List;

/// A problem as a JSON object: code, message, location, detail, hint. Members without a value are
/// left out.
public final class JsonProblem {
    private JsonProblem() {}

    public static void write(JsonGenerator json, Problem problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", problem.code());
        json.writeStringField("message", problem.message());
        if (problem.location().isPresent()) {
            json.writeFieldName("location");
            write(json, problem.location().get());
        }
        writeLines(json, "detail", problem.detail());
        if (problem.hint().isPresent()) {
            json.writeStringField("hint", problem.hint().get());
        }
        json.writeEndObject();
    }

    static void writeLines(JsonGenerator json, String name, List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (String line : lines) {
            json.writeString(line);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Location at) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", at.file());
        json.writeNumberField("line", at.line());
        json.writeNumberField("column", at.column());
        json.writeNumberField("width", at.width());
        json.writeEndObject();
    }
}
