package dev.gantry.cargo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads values from a JSON stream. Each method starts with the parser on the value's first token
/// and leaves it on the last. A null reads as empty.
final class JsonValues {
    private JsonValues() {}

    @FunctionalInterface
    interface Reader<T> {
        T read(JsonParser json) throws IOException;
    }

    /// The name of the field the parser is on; moves to its value.
    static String field(JsonParser json) throws IOException {
        var name = json.currentName();
        json.nextToken();
        return name;
    }

    static boolean hasField(JsonParser json) throws IOException {
        return json.nextToken() == JsonToken.FIELD_NAME;
    }

    static <T> List<T> list(JsonParser json, Reader<T> reader) throws IOException {
        var values = new ArrayList<T>();
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                values.add(reader.read(json));
            }
        }
        return List.copyOf(values);
    }

    static List<String> strings(JsonParser json) throws IOException {
        return list(json, JsonParser::getText);
    }

    static <T> Optional<T> optional(JsonParser json, Reader<T> reader) throws IOException {
        return json.currentToken() == JsonToken.VALUE_NULL
                ? Optional.empty()
                : Optional.of(reader.read(json));
    }

    static Optional<String> string(JsonParser json) throws IOException {
        return optional(json, JsonParser::getText);
    }

    static Map<String, List<String>> stringLists(JsonParser json) throws IOException {
        var map = new LinkedHashMap<String, List<String>>();
        while (hasField(json)) {
            map.put(field(json), strings(json));
        }
        return Map.copyOf(map);
    }
}
