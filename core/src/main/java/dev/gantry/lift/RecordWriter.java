package dev.gantry.lift;

import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/// Writes records by their components; the form is in [RecordBytes].
final class RecordWriter {
    private final JsonGenerator out;

    RecordWriter(JsonGenerator out) {
        this.out = out;
    }

    /// @param declared the type of the component that holds the value: it says whether a name is
    ///   needed
    void write(Object value, Type declared) throws IOException {
        switch (value) {
            case String text -> out.writeString(text);
            case Boolean flag -> out.writeBoolean(flag);
            case Enum<?> constant -> out.writeString(constant.name());
            case List<?> elements -> {
                out.writeStartArray();
                for (var element : elements) write(element, argument(declared));
                out.writeEndArray();
            }
            case Optional<?> maybe -> {
                if (maybe.isEmpty()) out.writeNull();
                else write(maybe.get(), argument(declared));
            }
            case Record fields -> {
                out.writeStartArray();
                if (declared instanceof Class<?> type && type.isSealed()) {
                    out.writeString(fields.getClass().getSimpleName());
                }
                for (var component : fields.getClass().getRecordComponents()) {
                    write(component(component, fields), component.getGenericType());
                }
                out.writeEndArray();
            }
            default -> throw new IllegalArgumentException("no form for " + value.getClass());
        }
    }

    /// The type argument of a List or Optional.
    static Type argument(Type declared) {
        return ((ParameterizedType) declared).getActualTypeArguments()[0];
    }

    private static Object component(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new LinkageError("a public accessor of " + of.getClass(), impossible);
        }
    }
}
