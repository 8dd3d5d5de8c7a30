package dev.gantry.lift;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What cargo says in JSON, as maps and lists.
record JsonTree(Object value) {
    private static final JsonFactory JSON = new JsonFactory();

    static JsonTree of(String text) {
        try (var parser = JSON.createParser(text)) {
            parser.nextToken();
            return new JsonTree(read(parser));
        } catch (IOException malformed) {
            throw new IllegalArgumentException(text, malformed);
        }
    }

    private static Object read(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            var fields = new LinkedHashMap<String, Object>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                fields.put(name, read(parser));
            }
            return fields;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            var elements = new ArrayList<Object>();
            while (parser.nextToken() != JsonToken.END_ARRAY) elements.add(read(parser));
            return elements;
        }
        return Optional.ofNullable(parser.getText()).orElse("");
    }

    JsonTree get(String name) {
        return new JsonTree(requireNonNull(((Map<?, ?>) value).get(name), name));
    }

    String text(String name) {
        return String.valueOf(((Map<?, ?>) value).get(name));
    }

    List<JsonTree> list(String name) {
        return ((List<?>) get(name).value()).stream().<JsonTree>map(JsonTree::new).toList();
    }
}
