package dev.gantry.runtime;

import static dev.gantry.runtime.Leases.EXCLUSIVE;
import static dev.gantry.runtime.Leases.IDLE;

/// `Send + Sync`, with uses by `&mut` or by value: leases are counted, an overlap that Rust's
/// borrow rules forbid is refused.
///
/// Who takes a lease changes the count and then looks at the flags; who closes raises the flag and
/// then tries to take the idle value away. One of them sees the other, and only one can take it.
final class CountedMode implements Mode {

    @Override
    public long shared(Handle handle) {
        while (true) {
            int leases = (int) Handle.STATE.getVolatile(handle);
            if (leases == EXCLUSIVE) throw handle.refusal();
            if (Handle.STATE.compareAndSet(handle, leases, Leases.oneMore(leases))) break;
        }
        if (handle.flags != 0) {
            RuntimeException refusal = handle.refusal();
            endShared(handle);
            throw refusal;
        }
        return handle.pointer;
    }

    @Override
    public void endShared(Handle handle) {
        int leases;
        do leases = (int) Handle.STATE.getVolatile(handle);
        while (!Handle.STATE.compareAndSet(handle, leases, Leases.oneLess(leases)));
        if (isLast(handle)) handle.ownership.dropUnattended();
    }

    @Override
    public long exclusive(Handle handle) {
        if (!Handle.STATE.compareAndSet(handle, IDLE, EXCLUSIVE)) throw handle.refusal();
        if (handle.flags != 0) {
            RuntimeException refusal = handle.refusal();
            endExclusive(handle);
            throw refusal;
        }
        return handle.pointer;
    }

    /// A release store, which may pass the load of the flags: a close that both sides miss is left
    /// to the garbage collector. That spares each exclusive call a second full fence.
    @Override
    public void endExclusive(Handle handle) {
        if ((handle.flags & Handle.CONSUMED) != 0) return;
        Handle.STATE.setRelease(handle, IDLE);
        if (isLast(handle)) handle.ownership.dropUnattended();
    }

    @Override
    public void close(Handle handle) {
        handle.closed();
        if (isLast(handle)) handle.ownership.drop();
    }

    /// Whether the caller has to drop the value, which stays EXCLUSIVE for ever: nobody enters
    /// again.
    private static boolean isLast(Handle handle) {
        return (handle.flags & Handle.CLOSED) != 0
                && Handle.STATE.compareAndSet(handle, IDLE, EXCLUSIVE);
    }
}
