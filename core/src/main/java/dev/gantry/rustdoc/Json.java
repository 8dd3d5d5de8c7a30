package dev.gantry.rustdoc;

import com.fasterxml.jackson.core.JsonParser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The JSON tree of one item, alive only while that item is read.
///
/// The accessors throw [Unexpected] where the tree has another shape than the caller asks for.
sealed interface Json {

    record Fields(Map<String, Json> byName) implements Json {}

    record Elements(List<Json> all) implements Json {}

    record Text(String value) implements Json {}

    record Number(long value) implements Json {}

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}

    /// An enum as serde writes it by default: a bare name, or a name with its content.
    record Tagged(String name, Json content) {}

    /// The tree is not what the format promises.
    @SuppressWarnings("serial") // never serialised
    final class Unexpected extends RuntimeException {
        Unexpected(String message) {
            super(message);
        }
    }

    /// Reads the value at which the parser stands, and leaves the parser at its last token.
    static Json read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> elements(parser);
            case VALUE_STRING -> new Text(parser.getText());
            case VALUE_NUMBER_INT -> new Number(parser.getLongValue());
            case VALUE_TRUE -> new Bool(true);
            case VALUE_FALSE -> new Bool(false);
            case VALUE_NULL -> new Null();
            case FIELD_NAME,
                    END_ARRAY,
                    END_OBJECT,
                    NOT_AVAILABLE,
                    VALUE_EMBEDDED_OBJECT,
                    VALUE_NUMBER_FLOAT ->
                    throw new Unexpected("unexpected " + parser.currentToken());
        };
    }

    private static Json fields(JsonParser parser) throws IOException {
        var byName = new LinkedHashMap<String, Json>();
        for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            byName.put(name, read(parser));
        }
        return new Fields(byName);
    }

    private static Json elements(JsonParser parser) throws IOException {
        var all = new ArrayList<Json>();
        while (!parser.nextToken().isStructEnd()) all.add(read(parser));
        return new Elements(all);
    }

    /// The field of that name.
    default Json get(String name) {
        if (this instanceof Fields(var byName)) {
            var value = byName.get(name);
            if (value != null) return value;
        }
        throw new Unexpected("`" + name + "` is missing");
    }

    /// The field of that name; empty when it is absent or null.
    default Optional<Json> find(String name) {
        return this instanceof Fields(var byName)
                ? Optional.ofNullable(byName.get(name)).filter(value -> !(value instanceof Null))
                : Optional.empty();
    }

    default <T> Optional<T> find(String name, Function<Json, T> reader) {
        return find(name).map(reader);
    }

    default <T> List<T> list(String name, Function<Json, T> reader) {
        return get(name).elements().stream().map(reader).toList();
    }

    default List<Json> elements() {
        if (this instanceof Elements(var all)) return all;
        throw new Unexpected("a list was expected");
    }

    default Map<String, Json> fields() {
        if (this instanceof Fields(var byName)) return byName;
        throw new Unexpected("an object was expected");
    }

    default String text() {
        if (this instanceof Text(var value)) return value;
        throw new Unexpected("a string was expected");
    }

    default String text(String name) {
        return get(name).text();
    }

    default boolean flag(String name) {
        if (get(name) instanceof Bool(var value)) return value;
        throw new Unexpected("`" + name + "` is no boolean");
    }

    default int id() {
        if (this instanceof Number(var value) && value == (int) value) return (int) value;
        throw new Unexpected("an id was expected");
    }

    default Tagged tagged() {
        return switch (this) {
            case Text(var name) -> new Tagged(name, new Null());
            case Fields(var byName) when byName.size() == 1 -> {
                var only = byName.entrySet().iterator().next();
                yield new Tagged(only.getKey(), only.getValue());
            }
            case Fields _, Elements _, Number _, Bool _, Null _ ->
                    throw new Unexpected("a kind was expected");
        };
    }
}
