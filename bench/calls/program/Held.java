package bench;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;

/// A value of Rust's that only its maker's thread may use.
final class Held implements AutoCloseable {
    final long pointer;
    final Thread owner = Thread.currentThread();
    final Cleaner.Cleanable cleanable;
    boolean closed;

    Held(long pointer) {
        this.pointer = pointer;
        cleanable =
                Hand.SAFE ? Hand.CLEANER.register(this, () -> drop(pointer)) : () -> drop(pointer);
    }

    static void drop(long pointer) {
        try {
            Hand.checked((long) Hand.FixedDrop.CALL.invokeExact(pointer));
        } catch (Throwable thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    long use() {
        if (Hand.SAFE && (closed || Thread.currentThread() != owner))
            throw new IllegalStateException();
        return pointer;
    }

    long get() throws Throwable {
        try {
            return Hand.checked((long) Hand.FixedGet.CALL.invokeExact(use()));
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    long add(long more) throws Throwable {
        try {
            return Hand.checked((long) Hand.CounterAdd.CALL.invokeExact(use(), more));
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    boolean isMatch(String text) throws Throwable {
        var scratch = Hand.scratch();
        int length = Hand.put(scratch, text);
        try {
            long word =
                    (long) Hand.IsMatch.CALL.invokeExact(use(), scratch.address(), (long) length);
            return Hand.checked(word) != 0;
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public void close() {
        closed = true;
        cleanable.clean();
    }
}
