package dev.gantry.store;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a result depends on: named inputs, all of them. Kept as data, so that two keys can be
/// compared and the input that changed can be named.
///
/// @param kind what sort of result it is, such as `bindings`; keys of different kinds never meet
/// @param inputs by name; the order in which they were given does not matter
public record Key(String kind, SortedMap<String, String> inputs) {

    public Key {
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    }

    public static Key of(String kind) {
        return new Key(kind, new TreeMap<>());
    }

    /// @throws IllegalArgumentException if the name is taken: an input that replaced another would
    ///   be lost
    public Key with(String name, String value) {
        var more = new TreeMap<>(inputs);
        if (more.put(name, value) != null) {
            throw new IllegalArgumentException("two inputs of the name " + name);
        }
        return new Key(kind, more);
    }

    public Key with(String name, Digest digest) {
        return with(name, digest.hex());
    }

    /// With all inputs of another key.
    ///
    /// @throws IllegalArgumentException if a name is taken
    public Key with(Key other) {
        return with(other.inputs());
    }

    /// With more inputs, all at once: each call copies all that are there.
    ///
    /// @throws IllegalArgumentException if a name is taken
    public Key with(Map<String, String> others) {
        var more = new TreeMap<>(inputs);
        others.forEach((name, value) -> {
            if (more.put(name, value) != null) {
                throw new IllegalArgumentException("two inputs of the name " + name);
            }
        });
        return new Key(kind, more);
    }

    /// Of all names and values, each with its length before it, so that no two keys run together.
    public Digest digest() {
        var text = new StringBuilder();
        append(text, kind);
        inputs.forEach((name, value) -> {
            append(text, name);
            append(text, value);
        });
        return Digest.of(text.toString());
    }

    private static void append(StringBuilder text, String part) {
        text.append(part.getBytes(StandardCharsets.UTF_8).length).append(':').append(part);
    }
}
