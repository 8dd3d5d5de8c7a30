package dev.gantry.runtime;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;

/// A Rust value that Java owns. Close it to drop the value now; a forgotten one is dropped after
/// garbage collection.
///
/// Which threads may use it, and which uses may overlap, follows from its Rust type: what Rust
/// forbids throws [BorrowException] or [WrongThreadException] before Rust is entered. Equality is
/// identity unless the subclass says otherwise. Subclasses are generated.
public abstract class Handle implements AutoCloseable {

    static final int CLOSED = 1;
    static final int CONSUMED = 2;
    static final int POISONED = 4;

    /// The value cannot come back.
    static final int GONE = CLOSED | CONSUMED;

    static final VarHandle STATE;
    private static final VarHandle FLAGS;

    static {
        try {
            var lookup = MethodHandles.lookup();
            STATE = lookup.findVarHandle(Handle.class, "state", int.class);
            FLAGS = lookup.findVarHandle(Handle.class, "flags", int.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    final NativeType type;
    final long pointer;

    /// The thread that made it.
    final long thread = Thread.currentThread().threadId();

    final Ownership ownership;

    /// What it means, and how it is read and written, is the mode's affair.
    int state;

    /// The thread with shared leases, in [SendOnlyMode].
    long holder;

    /// CLOSED, CONSUMED, POISONED; never taken back but for POISONED.
    volatile int flags;

    /// Why: the name of the consuming call, or the panic. Written before its flag.
    private @Nullable Object reason;

    /// Where it was closed or consumed, when handles are traced. Written before its flag.
    private @Nullable Trace ended;

    /// For generated code.
    ///
    /// @throws NullPointerException without a Native, which only generated classes get
    protected Handle(Native key, HandleType type, long pointer) {
        this.type = key.own(type);
        this.pointer = pointer;
        this.ownership = new Ownership(this, this.type, pointer);
    }

    /// Drops the Rust value; later uses throw [ClosedException]. While other threads use the value,
    /// or have used it in a way that leaves no trace, the drop follows as soon as it is safe.
    /// Closing again does nothing.
    ///
    /// @throws WrongThreadException when the value belongs to another thread
    /// @throws RustPanic when the value's own Drop panics
    @Override
    public final void close() {
        type.mode().close(this);
    }

    /// Allows further use of a value that a panic may have left half changed; does nothing to
    /// others.
    public final void clearPoison() {
        FLAGS.getAndBitwiseAnd(this, ~POISONED);
    }

    /// The class and what became of the value; never enters Rust.
    @Override
    public String toString() {
        return type.name() + "[" + condition() + "]";
    }

    /// Refuses later leases.
    final void closed() {
        end(CLOSED, "closed");
    }

    /// As [#closed], of a handle that can have no other flag, which spares a read-modify-write.
    final void closedOnly() {
        end("closed");
        FLAGS.setRelease(this, CLOSED);
    }

    private void end(int flag, String how) {
        end(how);
        raise(flag);
    }

    private void end(String how) {
        if (ended == null) ended = Trace.of(how);
        ownership.end();
    }

    private void raise(int flag) {
        FLAGS.getAndBitwiseOr(this, flag);
    }

    final void consume(String by) {
        ownership.release();
        reason = Objects.requireNonNull(by);
        end(CONSUMED, "consumed by " + by);
    }

    final void poison(RustPanic panic) {
        reason = panic;
        raise(POISONED);
    }

    final String condition() {
        int now = flags;
        if ((now & CONSUMED) != 0) return "consumed by " + reason;
        if ((now & CLOSED) != 0) return "closed";
        if ((now & POISONED) != 0) return "poisoned";
        return "@" + Integer.toHexString(System.identityHashCode(this));
    }

    /// Why a lease was refused just now.
    final RuntimeException refusal() {
        int now = flags;
        if ((now & CONSUMED) != 0) {
            String what = type.name() + " was " + condition() + cloneHint();
            return new ClosedException(what, ended);
        }
        if ((now & CLOSED) != 0) return new ClosedException(type.name() + " is closed", ended);
        if ((now & POISONED) != 0 && reason instanceof RustPanic panic) {
            return new PoisonedException(
                    type.name() + " is poisoned: a panic may have left it half changed", panic);
        }
        return new BorrowException(
                type.name() + " is in use: an exclusive use and another one overlap");
    }

    private String cloneHint() {
        try {
            getClass().getMethod("clone");
            return "; to keep a value, pass a clone()";
        } catch (NoSuchMethodException _) {
            return "";
        }
    }
}
