package dev.gantry.runtime;

import org.jspecify.annotations.Nullable;

import java.lang.ref.PhantomReference;

/// Java's ownership of one native value: makes sure that it is dropped once, whether its handle is
/// closed, consumed or forgotten.
///
/// All of them are linked in a list, which keeps them reachable until their handle is not. Who
/// takes one out of the list has the right, and the duty, to drop the value.
final class Ownership extends PhantomReference<Handle> {

    private static final Object LIST = new Object();
    private static @Nullable Ownership first;

    private final NativeType type;
    private final long pointer;
    private final @Nullable Confinement confinement;
    private @Nullable Ownership previous;
    private @Nullable Ownership next;
    private boolean listed = true;

    Ownership(Handle handle, NativeType type, long pointer) {
        super(handle, Reclaimer.QUEUE);
        this.type = type;
        this.pointer = pointer;
        this.confinement = type.mode() instanceof ConfinedMode ? Confinement.ofThisThread() : null;
        synchronized (LIST) {
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
        if (confinement != null) confinement.dropLater(this);
        else dropUnattended();
    }

    /// A drop that nobody called: its panic goes to the thread's handler.
    void dropUnattended() {
        try {
            drop();
        } catch (Throwable thrown) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
        }
    }
}
