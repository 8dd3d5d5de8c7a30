package dev.gantry.cargo;

import static dev.gantry.cargo.JsonValues.field;
import static dev.gantry.cargo.JsonValues.hasField;
import static dev.gantry.cargo.JsonValues.list;
import static dev.gantry.cargo.JsonValues.optional;
import static dev.gantry.cargo.JsonValues.strings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One line of cargo's JSON to a [CargoMessage].
final class CargoMessageReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Metadata.Target NO_TARGET =
            new Metadata.Target("", List.of(), List.of(), Path.of(""), "");

    /// cargo writes the reason first, so the fields of other kinds are never looked at.
    private static final Set<String> KINDS =
            Set.of(
                    "compiler-message",
                    "compiler-artifact",
                    "build-script-executed",
                    "build-finished");

    private String reason = "";
    private String packageId = "";
    private Metadata.Target target = NO_TARGET;
    private Optional<Diagnostic> diagnostic = Optional.empty();
    private List<String> features = List.of();
    private List<Path> files = List.of();
    private Optional<Path> executable = Optional.empty();
    private boolean fresh;
    private boolean success;
    private List<String> linkedLibraries = List.of();
    private List<String> linkedPaths = List.of();
    private List<String> cfgs = List.of();
    private Map<String, String> environment = Map.of();
    private Path outFolder = Path.of("");

    private CargoMessageReader() {}

    static CargoMessage read(String line) {
        if (!line.startsWith("{")) {
            return new CargoMessage.Text(line);
        }
        try (var json = JSON.createParser(line)) {
            json.nextToken();
            var reader = new CargoMessageReader();
            while (hasField(json)) {
                var field = field(json);
                if (field.equals("reason") && !KINDS.contains(json.getText())) {
                    return new CargoMessage.Unknown(json.getText(), line);
                }
                reader.take(field, json);
            }
            return reader.message(line);
        } catch (IOException e) {
            throw new UncheckedIOException("not cargo's JSON: " + line, e);
        }
    }

    /// A name of a field means the same in all the kinds.
    private void take(String field, JsonParser json) throws IOException {
        switch (field) {
            case "reason" -> reason = json.getText();
            case "package_id" -> packageId = json.getText();
            case "target" -> target = MetadataReader.target(json);
            case "message" -> diagnostic = optional(json, DiagnosticReader::diagnostic);
            case "features" -> features = strings(json);
            case "filenames" -> files = list(json, CargoMessageReader::path);
            case "executable" -> executable = optional(json, CargoMessageReader::path);
            case "fresh" -> fresh = json.currentToken() == JsonToken.VALUE_TRUE;
            case "success" -> success = json.currentToken() == JsonToken.VALUE_TRUE;
            case "linked_libs" -> linkedLibraries = strings(json);
            case "linked_paths" -> linkedPaths = strings(json);
            case "cfgs" -> cfgs = strings(json);
            case "env" -> environment = variables(json);
            case "out_dir" -> outFolder = path(json);
            default -> json.skipChildren();
        }
    }

    private CargoMessage message(String line) {
        var unknown = new CargoMessage.Unknown(reason, line);
        return switch (reason) {
            case "compiler-message" ->
                    diagnostic
                            .<CargoMessage>map(
                                    d -> new CargoMessage.CompilerMessage(packageId, target, d))
                            .orElse(unknown);
            case "compiler-artifact" ->
                    new CargoMessage.CompilerArtifact(
                            packageId, target, features, files, executable, fresh);
            case "build-script-executed" ->
                    new CargoMessage.BuildScriptExecuted(
                            packageId, linkedLibraries, linkedPaths, cfgs, environment, outFolder);
            case "build-finished" -> new CargoMessage.BuildFinished(success);
            default -> unknown;
        };
    }

    private static Path path(JsonParser json) throws IOException {
        return Path.of(json.getText());
    }

    /// `[["NAME", "value"], ...]`
    private static Map<String, String> variables(JsonParser json) throws IOException {
        var variables = new LinkedHashMap<String, String>();
        for (var pair : list(json, JsonValues::strings)) {
            variables.put(pair.getFirst(), pair.getLast());
        }
        return Map.copyOf(variables);
    }
}
