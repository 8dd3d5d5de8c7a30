package dev.gantry.rustdoc;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The formats that are read, each proved by a document of its own.
///
/// | format | what is new | proof |
/// |---|---|---|
/// | 57 | `path` of an external crate | written by rustdoc 1.95 and by a 1.97 nightly |
final class Formats {

    /// Each format, and the rustc releases that write it.
    static final Map<Integer, String> READ = Map.of(57, "1.93 to 1.96");

    private Formats() {}

    static boolean isRead(long format) {
        return format == (int) format && READ.containsKey((int) format);
    }

    /// For people: which compilers serve.
    static String served() {
        return new TreeMap<>(READ)
                .entrySet().stream()
                        .map(entry ->
                                "rustc %s (format %d)".formatted(entry.getValue(), entry.getKey()))
                        .collect(Collectors.joining(", "));
    }

    /// In order, for tests.
    static List<Integer> numbers() {
        return READ.keySet().stream().sorted().toList();
    }
}
