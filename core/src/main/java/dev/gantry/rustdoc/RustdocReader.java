package dev.gantry.rustdoc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import dev.gantry.problem.ProblemException;
import dev.gantry.rustdoc.Document.ExternalCrate;
import dev.gantry.rustdoc.Document.Item;
import dev.gantry.rustdoc.Document.Summary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads a document as a stream: only the item being read is ever held as a tree.
public final class RustdocReader {

    /// The bytes of a document; asked for twice.
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /// Types nest deeper than Jackson's default of 1,000 in crates that count in types, such as
    /// typenum.
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(10_000)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private final String file;
    private final Map<Integer, Item> index = new HashMap<>();
    private final Map<Integer, Summary> paths = new HashMap<>();
    private final Map<Integer, ExternalCrate> externalCrates = new HashMap<>();
    private Optional<Integer> root = Optional.empty();
    private Optional<String> crateVersion = Optional.empty();
    private String where = "its start";

    private RustdocReader(String file) {
        this.file = file;
    }

    /// @throws ProblemException with a [RustdocProblem]
    public static Document read(Path file) {
        return read(file.getFileName().toString(), () -> Files.newInputStream(file));
    }

    static Document read(String name, Source source) {
        var reader = new RustdocReader(name);
        try {
            long format = reader.format(source);
            if (!Formats.isRead(format)) {
                throw new ProblemException(new RustdocProblem.UnsupportedFormat(name, format));
            }
            return reader.document(source, (int) format);
        } catch (JsonProcessingException notJson) {
            throw reader.malformed(notJson.getOriginalMessage());
        } catch (Json.Unexpected unexpected) {
            throw reader.malformed(String.valueOf(unexpected.getMessage()));
        } catch (IOException failed) {
            throw new ProblemException(
                    new RustdocProblem.Unreadable(name, String.valueOf(failed.getMessage())));
        }
    }

    /// The format's number, wherever in the document it is written.
    private long format(Source source) throws IOException {
        try (var in = source.open();
                var parser = JSON.createParser(in)) {
            start(parser);
            for (var key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                where = "`" + key + "`";
                var value = parser.nextToken();
                if (key.equals("format_version") && value == JsonToken.VALUE_NUMBER_INT) {
                    long format = parser.getLongValue();
                    parser.nextToken(); // fails if the number was cut short
                    return format;
                }
                parser.skipChildren();
            }
        }
        throw new Json.Unexpected("`format_version` is missing");
    }

    private Document document(Source source, int format) throws IOException {
        try (var in = source.open();
                var parser = JSON.createParser(in)) {
            start(parser);
            for (var key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
                where = "`" + key + "`";
                parser.nextToken();
                part(key, parser);
            }
            where = "its end";
            int found = root.orElseThrow(() -> new Json.Unexpected("`root` is missing"));
            return new Document(format, found, crateVersion, index, paths, externalCrates);
        }
    }

    private void part(String key, JsonParser parser) throws IOException {
        switch (key) {
            case "root" -> root = Optional.of(Json.read(parser).id());
            case "crate_version" ->
                    crateVersion =
                            Json.read(parser) instanceof Json.Text(var version)
                                    ? Optional.of(version)
                                    : Optional.empty();
            case "index" -> entries(parser, "item", index, ItemReader::item);
            case "paths" -> entries(parser, "path", paths, ItemReader::summary);
            case "external_crates" ->
                    entries(parser, "crate", externalCrates, ItemReader::externalCrate);
            default -> parser.skipChildren();
        }
    }

    private <T> void entries(
            JsonParser parser,
            String what,
            Map<Integer, T> into,
            java.util.function.Function<Json, T> reader)
            throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT)
            throw new Json.Unexpected("an object was expected");
        for (var key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            where = what + " " + key;
            parser.nextToken();
            into.put(number(key), reader.apply(Json.read(parser)));
        }
    }

    private static int number(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException notNumeric) {
            throw new Json.Unexpected("a numeric id was expected");
        }
    }

    private static void start(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT)
            throw new Json.Unexpected("an object was expected");
    }

    private ProblemException malformed(String reason) {
        return new ProblemException(new RustdocProblem.Malformed(file, where, reason));
    }
}
