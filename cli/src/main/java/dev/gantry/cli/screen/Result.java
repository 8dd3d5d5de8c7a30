package dev.gantry.cli.screen;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import dev.gantry.problem.Problem;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// The one JSON document that `--json` leaves on standard output.
///
/// @param status the exit code
/// @param members writes what the document has besides `status`
public record Result(int status, Members members) {

    /// Writes members into an object that is open.
    @FunctionalInterface
    public interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    public static Result failed(int status, List<Problem> problems) {
        return new Result(
                status,
                json -> {
                    json.writeArrayFieldStart("problems");
                    for (Problem problem : problems) {
                        JsonProblem.write(json, problem);
                    }
                    json.writeEndArray();
                });
    }

    public void print(PrintStream out) {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeNumberField("status", status);
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not throw
        }
        out.println(text);
    }
}
