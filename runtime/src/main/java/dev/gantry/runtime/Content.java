package dev.gantry.runtime;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The text of a component of a record. For generated code: Java's own text of an array is its
/// identity, also where it lies in a list.
public final class Content {
    private Content() {}

    public static String text(Object value) {
        return switch (value) {
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
