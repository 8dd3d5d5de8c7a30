package dev.gantry.runtime;

import static dev.gantry.runtime.Leases.EXCLUSIVE;
import static dev.gantry.runtime.Leases.IDLE;

/// Not `Send`: only the platform thread that made the value may use or drop it. As [CountedMode],
/// without atomics.
final class ConfinedMode implements Mode {

    @Override
    public void beforeCreation() {
        if (Thread.currentThread().isVirtual()) {
            throw new WrongThreadException(
                    "not Send: a virtual thread, which moves between OS threads, cannot hold it");
        }
        Confinement.ofThisThread().dropPending();
    }

    @Override
    public long shared(Handle handle) {
        Confinement home = enter(handle);
        if (handle.state == EXCLUSIVE || handle.flags != 0) throw handle.refusal();
        handle.state = Leases.oneMore(handle.state);
        home.leases++;
        return handle.pointer;
    }

    @Override
    public void endShared(Handle handle) {
        handle.state = Leases.oneLess(handle.state);
        end(handle);
    }

    @Override
    public long exclusive(Handle handle) {
        Confinement home = enter(handle);
        if (handle.state != IDLE || handle.flags != 0) throw handle.refusal();
        handle.state = EXCLUSIVE;
        home.leases++;
        return handle.pointer;
    }

    @Override
    public void endExclusive(Handle handle) {
        if ((handle.flags & Handle.CONSUMED) == 0) handle.state = IDLE;
        end(handle);
    }

    @Override
    public void close(Handle handle) {
        if ((handle.flags & Handle.GONE) != 0) return;
        enter(handle);
        handle.closed();
        if (isLast(handle)) handle.ownership.drop();
    }

    private static void end(Handle handle) {
        handle.ownership.confinement().leases--;
        if (isLast(handle)) handle.ownership.dropUnattended();
    }

    private static boolean isLast(Handle handle) {
        if ((handle.flags & Handle.CLOSED) == 0 || handle.state != IDLE) return false;
        handle.state = EXCLUSIVE;
        return true;
    }

    private static Confinement enter(Handle handle) {
        if (Thread.currentThread().threadId() != handle.thread) {
            throw new WrongThreadException(
                    "%s is not Send: it belongs to thread %d and cannot be used on thread %d"
                            .formatted(
                                    handle.type.name(),
                                    handle.thread,
                                    Thread.currentThread().threadId()));
        }
        Confinement home = handle.ownership.confinement();
        home.dropPending();
        return home;
    }
}
