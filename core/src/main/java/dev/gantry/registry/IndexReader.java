package dev.gantry.registry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the file that an index has for a crate: a version a line, as JSON. As cargo does, it
/// passes over what it does not know: fields, lines that are none, and formats above 2.
final class IndexReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int NEWEST_FORMAT = 2;

    private IndexReader() {}

    /// @param crate whose file it is, in any case
    static List<IndexEntry> read(String crate, String text) {
        return text.lines()
                .flatMap(line -> entry(line).stream())
                .filter(entry -> entry.name().equalsIgnoreCase(crate))
                .toList();
    }

    /// One line; empty when it is passed over.
    static Optional<IndexEntry> entry(String line) {
        if (line.isBlank()) return Optional.empty();
        try (var json = JSON.createParser(line)) {
            json.nextToken();
            return entry(json);
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<IndexEntry> entry(JsonParser json) throws IOException {
        var name = "";
        var version = "";
        boolean yanked = false;
        int format = 1;
        var features = new LinkedHashMap<String, List<String>>();
        Optional<String> rustVersion = Optional.empty();
        List<String> optional = List.of();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var field = json.currentName();
            json.nextToken();
            switch (field) {
                case "name" -> name = json.getText();
                case "vers" -> version = json.getText();
                case "yanked" -> yanked = json.getValueAsBoolean();
                case "v" -> format = json.getIntValue();
                case "features", "features2" -> addFeatures(json, features);
                case "rust_version" -> rustVersion = text(json);
                case "deps" -> optional = optionalDependencies(json);
                default -> json.skipChildren();
            }
        }
        if (format > NEWEST_FORMAT || !IndexPath.isName(name) || !Versions.isVersion(version)) {
            return Optional.empty();
        }
        return Optional.of(new IndexEntry(name, version, yanked, features, rustVersion, optional));
    }

    private static void addFeatures(JsonParser json, Map<String, List<String>> features)
            throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) return;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var feature = json.currentName();
            json.nextToken();
            features.put(feature, texts(json));
        }
    }

    private static List<String> optionalDependencies(JsonParser json) throws IOException {
        var all = new ArrayList<String>();
        if (json.currentToken() != JsonToken.START_ARRAY) return all;
        while (json.nextToken() == JsonToken.START_OBJECT) optionalKey(json).ifPresent(all::add);
        return all;
    }

    private static Optional<String> optionalKey(JsonParser json) throws IOException {
        var key = "";
        boolean optional = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var field = json.currentName();
            json.nextToken();
            switch (field) {
                case "name" -> key = json.getText();
                case "optional" -> optional = json.getValueAsBoolean();
                default -> json.skipChildren();
            }
        }
        return optional ? Optional.of(key) : Optional.empty();
    }

    private static Optional<String> text(JsonParser json) throws IOException {
        return json.currentToken() == JsonToken.VALUE_NULL
                ? Optional.empty()
                : Optional.of(json.getText());
    }

    private static List<String> texts(JsonParser json) throws IOException {
        var all = new ArrayList<String>();
        if (json.currentToken() != JsonToken.START_ARRAY) return all;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) throw new IOException("the line ends");
            all.add(json.getText());
        }
        return all;
    }
}
