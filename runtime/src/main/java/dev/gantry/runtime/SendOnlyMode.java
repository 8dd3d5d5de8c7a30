package dev.gantry.runtime;

import static dev.gantry.runtime.Leases.EXCLUSIVE;
import static dev.gantry.runtime.Leases.IDLE;

/// `Send` without `Sync`: any thread, one at a time. As [CountedMode], and shared leases belong to
/// one thread, which may take more of them.
///
/// The holder is written after the first lease is counted and cleared before the last one is given
/// back. A thread can find its own id there only while it holds a lease: its own last write was
/// either that id or, later, the clearing.
final class SendOnlyMode implements Mode {

    private static final long NOBODY = 0;

    private static final CountedMode COUNTED = new CountedMode();

    @Override
    public long shared(Handle handle) {
        long me = Thread.currentThread().threadId();
        while (true) {
            int leases = (int) Handle.STATE.getVolatile(handle);
            if (leases == EXCLUSIVE || (leases != IDLE && handle.holder != me)) {
                throw handle.refusal();
            }
            if (Handle.STATE.compareAndSet(handle, leases, Leases.oneMore(leases))) break;
        }
        handle.holder = me;
        if (handle.flags != 0) {
            RuntimeException refusal = handle.refusal();
            endShared(handle);
            throw refusal;
        }
        return handle.pointer;
    }

    @Override
    public void endShared(Handle handle) {
        if ((int) Handle.STATE.getVolatile(handle) == 1) handle.holder = NOBODY;
        COUNTED.endShared(handle);
    }

    @Override
    public long exclusive(Handle handle) {
        return COUNTED.exclusive(handle);
    }

    @Override
    public void endExclusive(Handle handle) {
        COUNTED.endExclusive(handle);
    }

    @Override
    public void close(Handle handle) {
        COUNTED.close(handle);
    }
}
