package dev.gantry.runtime;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/// What a program can ask about the Rust values it holds.
///
/// With `-Ddev.gantry.trace=handles` each handle also remembers where it was made, and where it was
/// closed or consumed: see [LiveHandle#made], and the cause of a [ClosedException].
public final class Gantry {

    private Gantry() {}

    /// How many values Java owns now, by the class of their handles: those that were made and
    /// neither closed nor consumed, nor dropped after garbage collection.
    ///
    /// @return a copy, sorted by the name of the class
    public static Map<Class<?>, Long> liveHandles() {
        var counts = new TreeMap<Class<?>, Long>(Comparator.comparing(Class::getName));
        Ownership.forEachLive(live -> counts.merge(live.type(), 1L, Long::sum));
        return counts;
    }
}
