package dev.gantry.runtime;

import java.lang.ref.Reference;

/// `Send + Sync`, and nothing takes the type by `&mut` or by value: any number of threads, no
/// counting.
///
/// The state has two bits. CLOSED refuses further leases. CROSSED is set before the first lease of
/// a thread that is not the creator's, and stays.
///
/// A lease is two plain loads and a compare. A plain load may miss a CLOSED that another thread has
/// just set, so who closes must not drop while such a lease can exist: the value is dropped at once
/// only by its creator's thread (which is then in no call, but for an [Interlude]) and only if no
/// other thread ever came in. Otherwise it is dropped when the handle is unreachable, which no call
/// in flight allows: each ends with a fence on its handle. A thread that misses the bit and is not
/// the creator's takes the lock under which all bits are set, and sees the truth. It is the lock of
/// the ownership, which who closes has to take anyway.
final class SharedMode implements Mode {

    private static final int CLOSED = 1;
    private static final int CROSSED = 2;

    @Override
    public long shared(Handle handle) {
        int state = handle.state;
        boolean mayEnter =
                (state & CROSSED) != 0 || Thread.currentThread().threadId() == handle.thread;
        return (state & CLOSED) == 0 && mayEnter ? handle.pointer : crossing(handle);
    }

    private static long crossing(Handle handle) {
        boolean closed;
        synchronized (Ownership.LIST) {
            closed = (handle.state & CLOSED) != 0;
            if (!closed) handle.state |= CROSSED;
        }
        if (closed) throw handle.refusal();
        return handle.pointer;
    }

    @Override
    public void endShared(Handle handle) {
        Reference.reachabilityFence(handle);
    }

    @Override
    public long exclusive(Handle handle) {
        throw new IncompatibleClassChangeError(
                handle.type.name() + " was planned as shared: no member may take it exclusively");
    }

    @Override
    public void endExclusive(Handle handle) {}

    @Override
    public void close(Handle handle) {
        handle.closedOnly();
        boolean here = Thread.currentThread().threadId() == handle.thread && !Interlude.isOn();
        boolean drops;
        synchronized (Ownership.LIST) {
            drops = handle.state == 0 && here && handle.ownership.unlist();
            handle.state |= CLOSED;
        }
        if (drops) handle.ownership.dropReleased();
    }
}
