package dev.gantry.runtime;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// The text of a component of a record. For generated code: Java's own text of an array is its
/// identity, also where it lies in a list.
public final class Content {
    private Content() {}

    /// The text of a record: that of Java, with what is in arrays.
    ///
    /// @param parts in the order of its components
    static String parts(Record record, Object... parts) {
        var components = record.getClass().getRecordComponents();
        var text = new StringJoiner(", ", record.getClass().getSimpleName() + "[", "]");
        for (int i = 0; i < parts.length; i++) {
            text.add(components[i].getName() + "=" + text(parts[i]));
        }
        return text.toString();
    }

    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case byte[] all -> Arrays.toString(all);
            case short[] all -> Arrays.toString(all);
            case int[] all -> Arrays.toString(all);
            case long[] all -> Arrays.toString(all);
            case float[] all -> Arrays.toString(all);
            case double[] all -> Arrays.toString(all);
            case boolean[] all -> Arrays.toString(all);
            case List<?> all -> all.stream().map(Content::text).collect(joining(", ", "[", "]"));
            case Optional<?> one ->
                    one.map(it -> "Optional[" + text(it) + "]").orElse("Optional.empty");
            default -> value.toString();
        };
    }
}
