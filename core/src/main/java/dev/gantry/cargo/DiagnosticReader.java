package dev.gantry.cargo;

import static dev.gantry.cargo.JsonValues.field;
import static dev.gantry.cargo.JsonValues.hasField;
import static dev.gantry.cargo.JsonValues.list;
import static dev.gantry.cargo.JsonValues.optional;
import static dev.gantry.cargo.JsonValues.string;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.gantry.cargo.Diagnostic.Span;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// rustc's JSON diagnostics to [Diagnostic].
final class DiagnosticReader {
    private DiagnosticReader() {}

    static Diagnostic diagnostic(JsonParser json) throws IOException {
        var message = "";
        var level = "";
        Optional<String> code = Optional.empty();
        Optional<String> rendered = Optional.empty();
        List<Span> spans = List.of();
        List<Diagnostic> children = List.of();
        while (hasField(json)) {
            switch (field(json)) {
                case "message" -> message = json.getText();
                case "level" -> level = json.getText();
                case "code" -> code = optional(json, DiagnosticReader::code);
                case "rendered" -> rendered = string(json);
                case "spans" -> spans = list(json, DiagnosticReader::span);
                case "children" -> children = list(json, DiagnosticReader::diagnostic);
                default -> json.skipChildren();
            }
        }
        return new Diagnostic(message, code, level, spans, children, rendered);
    }

    /// `{"code": "E0277", "explanation": ...}`
    private static String code(JsonParser json) throws IOException {
        var code = "";
        while (hasField(json)) {
            if (field(json).equals("code")) {
                code = json.getText();
            } else {
                json.skipChildren();
            }
        }
        return code;
    }

    private static Span span(JsonParser json) throws IOException {
        var file = "";
        var bytes = new int[2];
        var lines = new int[2];
        var columns = new int[2];
        var primary = false;
        Optional<String> label = Optional.empty();
        Optional<Span> expandedFrom = Optional.empty();
        while (hasField(json)) {
            switch (field(json)) {
                case "file_name" -> file = json.getText();
                case "byte_start" -> bytes[0] = json.getIntValue();
                case "byte_end" -> bytes[1] = json.getIntValue();
                case "line_start" -> lines[0] = json.getIntValue();
                case "line_end" -> lines[1] = json.getIntValue();
                case "column_start" -> columns[0] = json.getIntValue();
                case "column_end" -> columns[1] = json.getIntValue();
                case "is_primary" -> primary = json.currentToken() == JsonToken.VALUE_TRUE;
                case "label" -> label = string(json);
                case "expansion" -> expandedFrom = optional(json, DiagnosticReader::callSite);
                default -> json.skipChildren();
            }
        }
        return new Span(
                file,
                bytes[0],
                bytes[1],
                lines[0],
                lines[1],
                columns[0],
                columns[1],
                primary,
                label,
                expandedFrom);
    }

    private static Span callSite(JsonParser json) throws IOException {
        Optional<Span> span = Optional.empty();
        while (hasField(json)) {
            if (field(json).equals("span")) {
                span = Optional.of(span(json));
            } else {
                json.skipChildren();
            }
        }
        return span.orElseThrow(() -> new IOException("an expansion without a span"));
    }
}
