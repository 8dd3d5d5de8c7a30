package dev.gantry.emit.java;

import java.util.List;

/// The parts of the runtime's tuples.
final class Parts {
    private static final List<String> NAMES =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

    private Parts() {}

    /// @param part from 0
    static String name(int part) {
        return NAMES.get(part);
    }

    static String accessor(int part) {
        return name(part) + "()";
    }
}
