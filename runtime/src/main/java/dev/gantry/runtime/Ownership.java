package dev.gantry.runtime;

import org.jspecify.annotations.Nullable;

import java.lang.ref.PhantomReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/// Java's ownership of one native value: makes sure that it is dropped once, whether its handle is
/// closed, consumed or forgotten.
///
/// All of them are linked in a list, which keeps them reachable until their handle is not. Who
/// takes one out of the list has the right, and the duty, to drop the value.
final class Ownership extends PhantomReference<Handle> {

    private static final Object LIST = new Object();
    private static final List<HandleWatch> WATCHES = new ArrayList<>();
    private static @Nullable Ownership first;
    private static long serials;

    private final NativeType type;
    private final long pointer;
    private final @Nullable Confinement confinement;
    private final @Nullable Trace made = Trace.of("made");
    private final long serial;
    private @Nullable Ownership previous;
    private @Nullable Ownership next;
    private boolean listed = true;

    /// The handle is unreachable. Guarded by the lock of the list.
    private boolean reclaimed;

    /// The user has closed or consumed the handle; a drop may still have to wait. What is thrown
    /// nobody can close: of that it is true from the start.
    private volatile boolean ended;

    Ownership(Handle handle, NativeType type, long pointer) {
        super(handle, Reclaimer.QUEUE);
        this.type = type;
        this.pointer = pointer;
        this.ended = Throwable.class.isAssignableFrom(type.javaClass());
        this.confinement = type.mode() instanceof ConfinedMode ? Confinement.ofThisThread() : null;
        synchronized (LIST) {
            serial = serials++;
            next = first;
            if (next != null) next.previous = this;
            first = this;
        }
        Reclaimer.start();
        Pressure.afterCreation(type.library());
    }

    /// The home of a value that is not `Send`.
    Confinement confinement() {
        if (confinement == null) throw new IllegalStateException(type.name() + " is not confined");
        return confinement;
    }

    /// Ends the ownership without a drop; false when it had ended before.
    boolean release() {
        synchronized (LIST) {
            if (!listed) return false;
            listed = false;
            if (previous == null) first = next;
            else previous.next = next;
            if (next != null) next.previous = previous;
            previous = null;
            next = null;
        }
        clear();
        return true;
    }

    /// @throws RustPanic when Drop panics
    void drop() {
        if (release()) type.drop(pointer);
    }

    /// The handle is unreachable; runs on the reclaimer's thread.
    void reclaim() {
        if (!ended) forgotten();
        if (confinement != null) confinement.dropLater(this);
        else dropUnattended();
    }

    private void forgotten() {
        synchronized (LIST) {
            reclaimed = true;
            for (HandleWatch watch : WATCHES) watch.reclaimed(serial, live(true));
        }
    }

    /// For what the user sees: the handle counts as ended from now on.
    void end() {
        ended = true;
    }

    private LiveHandle live(boolean forgotten) {
        return new LiveHandle(type.javaClass(), forgotten, Optional.ofNullable(made));
    }

    static void forEachLive(Consumer<LiveHandle> action) {
        synchronized (LIST) {
            for (Ownership at = first; at != null; at = at.next) {
                if (!at.ended) action.accept(at.live(false));
            }
        }
    }

    /// @param start makes the watch, from the serial number of the next handle
    static HandleWatch watch(LongFunction<HandleWatch> start) {
        synchronized (LIST) {
            HandleWatch watch = start.apply(serials);
            WATCHES.add(watch);
            return watch;
        }
    }

    static void unwatch(HandleWatch watch) {
        synchronized (LIST) {
            WATCHES.remove(watch);
        }
    }

    /// Adds what a watch has seen and nobody has ended, oldest first.
    static void left(HandleWatch watch, List<LiveHandle> left) {
        synchronized (LIST) {
            left.addAll(watch.forgotten());
            int listed = left.size();
            for (Ownership at = first; at != null && at.serial >= watch.since(); at = at.next) {
                if (!at.ended && !at.reclaimed) left.add(listed, at.live(false));
            }
        }
    }

    /// A drop that nobody called, or that waited for the end of a use, whose result it must not
    /// displace: its panic goes to the thread's handler.
    void dropUnattended() {
        try {
            drop();
        } catch (Throwable thrown) {
            Thread thread = Thread.currentThread();
            var handler = thread.getUncaughtExceptionHandler();
            Interlude.run(() -> handler.uncaughtException(thread, thrown));
        }
    }
}
