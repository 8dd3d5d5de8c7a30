package dev.gantry.runtime;

import org.jspecify.annotations.Nullable;

import java.lang.ref.PhantomReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/// Java's ownership of one native value: makes sure that it is dropped once, whether its handle is
/// closed, consumed or forgotten.
///
/// All of them are in a list, which keeps them reachable until their handle is not. Who takes one
/// out of the list has the right, and the duty, to drop the value.
final class Ownership extends PhantomReference<Handle> {

    /// Its lock guards all that has to do with ownership of any value.
    static final OwnedValues LIST = new OwnedValues();

    private static final int NOWHERE = -1;

    private static final List<HandleWatch> WATCHES = new ArrayList<>();
    private static long serials;

    private final NativeType type;
    private final long pointer;
    private final @Nullable Confinement confinement;
    private final @Nullable Trace made = Trace.of("made");
    private final long serial;

    /// In the list, whose last one takes the place of what goes. Guarded by its lock.
    int place = NOWHERE;

    /// The handle is unreachable. Guarded by the lock of the list.
    private boolean reclaimed;

    /// The user has closed or consumed the handle; a drop may still have to wait. What is thrown
    /// nobody can close: of that it is true from the start. Not volatile: it decides nothing but
    /// what is told to a user, who has to order his threads himself.
    private boolean ended;

    Ownership(Handle handle, NativeType type, long pointer) {
        super(handle, Reclaimer.QUEUE);
        this.type = type;
        this.pointer = pointer;
        this.ended = Throwable.class.isAssignableFrom(type.javaClass());
        this.confinement = type.mode() instanceof ConfinedMode ? Confinement.ofThisThread() : null;
        synchronized (LIST) {
            serial = serials++;
            place = LIST.add(this);
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
            return unlist();
        }
    }

    /// As [#release], under the lock of the list.
    boolean unlist() {
        if (place == NOWHERE) return false;
        LIST.remove(place);
        place = NOWHERE;
        clear();
        return true;
    }

    /// @throws RustPanic when Drop panics
    void drop() {
        if (release()) dropReleased();
    }

    /// By who has ended the ownership.
    ///
    /// @throws RustPanic when Drop panics
    void dropReleased() {
        type.drop(pointer);
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
            for (int at = 0; at < LIST.size(); at++) {
                Ownership value = LIST.get(at);
                if (!value.ended) action.accept(value.live(false));
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
            var open = new ArrayList<Ownership>();
            for (int at = 0; at < LIST.size(); at++) {
                Ownership value = LIST.get(at);
                boolean gone = value.ended || value.reclaimed;
                if (!gone && value.serial >= watch.since()) open.add(value);
            }
            open.sort(Comparator.comparingLong(value -> value.serial));
            for (Ownership value : open) left.add(value.live(false));
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
