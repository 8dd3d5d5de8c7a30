package dev.gantry.lift;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads what [RecordWriter] writes.
final class RecordReader {

    @SuppressWarnings("serial") // never serialised
    static final class Unexpected extends RuntimeException {
        Unexpected(String message) {
            super(message);
        }
    }

    private final JsonParser in;

    RecordReader(JsonParser in) {
        this.in = in;
    }

    /// Reads the value at which the parser stands, and leaves the parser at its last token.
    Object read(Type declared) throws IOException {
        if (declared instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? list(RecordWriter.argument(declared))
                    : optional(RecordWriter.argument(declared));
        }
        var type = (Class<?>) declared;
        if (type == String.class) return text();
        if (type == boolean.class) return in.getBooleanValue();
        if (type.isEnum()) return constant(type);
        expect(JsonToken.START_ARRAY);
        if (type.isSealed()) {
            in.nextToken();
            return record(named(type, text()));
        }
        return record(type);
    }

    private List<Object> list(Type element) throws IOException {
        expect(JsonToken.START_ARRAY);
        var all = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) all.add(read(element));
        return List.copyOf(all);
    }

    private Optional<Object> optional(Type of) throws IOException {
        return in.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(read(of));
    }

    private Object constant(Class<?> type) throws IOException {
        var name = text();
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .<Object>map(constant -> constant)
                .findFirst()
                .orElseThrow(
                        () -> new Unexpected("no " + type.getSimpleName() + " is called " + name));
    }

    private static Class<?> named(Class<?> sealed, String name) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .filter(kind -> kind.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new Unexpected("no " + sealed.getSimpleName() + " is called " + name));
    }

    private Object record(Class<?> type) throws IOException {
        var components = type.getRecordComponents();
        var values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            in.nextToken();
            values[i] = read(components[i].getGenericType());
        }
        if (in.nextToken() != JsonToken.END_ARRAY)
            throw new Unexpected("too much in a " + type.getSimpleName());
        try {
            var types =
                    Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new Unexpected(type.getSimpleName() + ": " + refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("the public constructor of " + type, impossible);
        }
    }

    private String text() throws IOException {
        expect(JsonToken.VALUE_STRING);
        return in.getText();
    }

    private void expect(JsonToken token) {
        if (in.currentToken() != token)
            throw new Unexpected(in.currentToken() + " where " + token + " belongs");
    }
}
