package dev.gantry.runtime;

import java.util.ArrayList;
import java.util.List;

/// Watches the handles that are made from now on. For tests that must leave none open.
///
/// Handles of all threads count: tests that make some must not run side by side with a watch.
public final class HandleWatch implements AutoCloseable {

    private final long since;
    private final List<LiveHandle> forgotten = new ArrayList<>();

    private HandleWatch(long since) {
        this.since = since;
    }

    /// A watch that ends when it is closed.
    public static HandleWatch start() {
        return Ownership.watch(HandleWatch::new);
    }

    /// The handles made since the start that were neither closed nor consumed, in the order in
    /// which they were made; first those that the garbage collector has reclaimed meanwhile.
    public List<LiveHandle> left() {
        var left = new ArrayList<LiveHandle>();
        Ownership.left(this, left);
        return List.copyOf(left);
    }

    @Override
    public void close() {
        Ownership.unwatch(this);
    }

    /// Called under the lock of the list.
    void reclaimed(long serial, LiveHandle handle) {
        if (serial >= since) forgotten.add(handle);
    }

    long since() {
        return since;
    }

    List<LiveHandle> forgotten() {
        return forgotten;
    }
}
