package dev.gantry.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A JSON text as maps, lists, strings, integers and booleans.
final class JsonDocument {
    private JsonDocument() {}

    static Map<?, ?> read(String text) throws IOException {
        try (var in = new JsonFactory().createParser(text)) {
            in.nextToken();
            return (Map<?, ?>) value(in);
        }
    }

    /// @throws IllegalArgumentException when the object has no such list
    static List<?> list(Map<?, ?> object, String name) {
        if (object.get(name) instanceof List<?> found) return found;
        throw new IllegalArgumentException("no list " + name);
    }

    /// @throws IllegalArgumentException when the object has no such object
    static Map<?, ?> object(Map<?, ?> object, String name) {
        if (object.get(name) instanceof Map<?, ?> found) return found;
        throw new IllegalArgumentException("no object " + name);
    }

    private static Object value(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            case VALUE_NUMBER_INT -> in.getIntValue();
            case VALUE_TRUE, VALUE_FALSE -> in.getBooleanValue();
            default -> in.getText();
        };
    }

    private static Map<String, Object> object(JsonParser in) throws IOException {
        var all = new LinkedHashMap<String, Object>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            var name = in.currentName();
            in.nextToken();
            all.put(name, value(in));
        }
        return all;
    }

    private static List<Object> array(JsonParser in) throws IOException {
        var all = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) all.add(value(in));
        return all;
    }
}
