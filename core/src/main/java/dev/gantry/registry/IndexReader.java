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
import java.util.regex.Pattern;

/// Reads the file that an index has for a crate: a version a line, as JSON. As cargo does, it
/// passes over what it does not know: fields, lines that are none, and formats above 2.
public final class IndexReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int NEWEST_FORMAT = 2;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private IndexReader() {}

    /// @param crate whose file it is, in any case
    static List<IndexEntry> read(String crate, String text) {
        return text.lines()
                .flatMap(line -> entry(line).stream())
                .filter(entry -> entry.name().equalsIgnoreCase(crate))
                .toList();
    }

    /// One line; empty when it is passed over.
    public static Optional<IndexEntry> entry(String line) {
        if (line.isBlank()) return Optional.empty();
        try (var json = JSON.createParser(line)) {
            json.nextToken();
            return entry(json, line);
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<IndexEntry> entry(JsonParser json, String line) throws IOException {
        var name = "";
        var version = "";
        var sha256 = "";
        boolean yanked = false;
        int format = 1;
        var features = new LinkedHashMap<String, List<String>>();
        Optional<String> rustVersion = Optional.empty();
        List<IndexEntry.Dependency> dependencies = List.of();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var field = json.currentName();
            json.nextToken();
            switch (field) {
                case "name" -> name = json.getText();
                case "vers" -> version = json.getText();
                case "cksum" -> sha256 = json.getText();
                case "yanked" -> yanked = json.getValueAsBoolean();
                case "v" -> format = json.getIntValue();
                case "features", "features2" -> addFeatures(json, features);
                case "rust_version" -> rustVersion = text(json);
                case "deps" -> dependencies = dependencies(json);
                default -> json.skipChildren();
            }
        }
        if (format > NEWEST_FORMAT || !IndexPath.isName(name) || !Versions.isVersion(version)) {
            return Optional.empty();
        }
        if (!SHA256.matcher(sha256).matches()) return Optional.empty();
        return Optional.of(
                new IndexEntry(
                        name, version, sha256, yanked, features, rustVersion, dependencies, line));
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

    private static List<IndexEntry.Dependency> dependencies(JsonParser json) throws IOException {
        var all = new ArrayList<IndexEntry.Dependency>();
        if (json.currentToken() != JsonToken.START_ARRAY) return all;
        while (json.nextToken() == JsonToken.START_OBJECT) all.add(dependency(json));
        return all;
    }

    private static IndexEntry.Dependency dependency(JsonParser json) throws IOException {
        var key = "";
        Optional<String> crate = Optional.empty();
        boolean optional = false;
        Optional<String> target = Optional.empty();
        boolean development = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            var field = json.currentName();
            json.nextToken();
            switch (field) {
                case "name" -> key = json.getText();
                case "package" -> crate = text(json);
                case "optional" -> optional = json.getValueAsBoolean();
                case "target" -> target = text(json);
                case "kind" -> development = text(json).filter("dev"::equals).isPresent();
                default -> json.skipChildren();
            }
        }
        return new IndexEntry.Dependency(key, crate.orElse(key), optional, target, development);
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
