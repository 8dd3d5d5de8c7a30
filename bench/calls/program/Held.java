package bench;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;

/// A value of Rust's. On the `safe` side only its maker's thread may use it, and so no two uses
/// overlap; not after it was closed; and one that is forgotten is dropped. What is generated lets
/// all threads use it where Rust does, which costs more.
abstract class Held implements AutoCloseable {
    private final long pointer;
    private final Thread owner = Thread.currentThread();
    private final Cleaner.Cleanable cleanable;
    private boolean closed;

    /// @param drop must not refer to the object
    Held(long pointer, Runnable drop) {
        this.pointer = pointer;
        cleanable = Hand.SAFE ? Hand.CLEANER.register(this, drop) : drop::run;
    }

    final long use() {
        if (Hand.SAFE && (closed || Thread.currentThread() != owner)) throw refusal();
        return pointer;
    }

    private IllegalStateException refusal() {
        return new IllegalStateException(closed ? "closed" : "of another thread");
    }

    @Override
    public final void close() {
        if (Hand.SAFE && Thread.currentThread() != owner) throw refusal();
        closed = true;
        cleanable.clean();
    }

    /// Needed where Rust's own code runs.
    interface Call {
        long run() throws Throwable;
    }

    private static void drop(Call call) {
        try {
            Hand.checked(call.run());
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    static final class Fixed extends Held {
        static final class New {
            static final MethodHandle CALL = Hand.link("fixed_new", 1);
        }

        static final class Get {
            static final MethodHandle CALL = Hand.link("fixed_get", 1);
        }

        static final class Drop {
            static final MethodHandle CALL = Hand.link("fixed_drop", 1);
        }

        private Fixed(long pointer) {
            super(pointer, () -> drop(() -> (long) Drop.CALL.invokeExact(pointer)));
        }

        static Fixed of(long value) throws Throwable {
            return new Fixed(Hand.checked((long) New.CALL.invokeExact(value)));
        }

        long get() throws Throwable {
            try {
                return Hand.checked((long) Get.CALL.invokeExact(use()));
            } finally {
                Reference.reachabilityFence(this);
            }
        }
    }

    static final class Counter extends Held {
        static final class New {
            static final MethodHandle CALL = Hand.link("counter_new", 0);
        }

        static final class Add {
            static final MethodHandle CALL = Hand.link("counter_add", 2);
        }

        static final class Drop {
            static final MethodHandle CALL = Hand.link("counter_drop", 1);
        }

        private Counter(long pointer) {
            super(pointer, () -> drop(() -> (long) Drop.CALL.invokeExact(pointer)));
        }

        static Counter of() throws Throwable {
            return new Counter(Hand.checked((long) New.CALL.invokeExact()));
        }

        long add(long more) throws Throwable {
            try {
                return Hand.checked((long) Add.CALL.invokeExact(use(), more));
            } finally {
                Reference.reachabilityFence(this);
            }
        }
    }

    static final class Regex extends Held {
        static final class New {
            static final MethodHandle CALL = Hand.link("regex_new", 2);
        }

        static final class IsMatch {
            static final MethodHandle CALL = Hand.link("is_match", 3);
        }

        static final class Drop {
            static final MethodHandle CALL = Hand.link("regex_drop", 1);
        }

        private Regex(long pointer) {
            super(pointer, () -> drop(() -> (long) Drop.CALL.invokeExact(pointer)));
        }

        static Regex of(String pattern) throws Throwable {
            var bytes = Hand.utf8(pattern);
            var room = written(bytes);
            try {
                long at = room.address();
                return new Regex(
                        Hand.checked((long) New.CALL.invokeExact(at, (long) bytes.length)));
            } finally {
                Reference.reachabilityFence(room);
            }
        }

        private static MemorySegment written(byte[] bytes) {
            var room = Hand.room(bytes.length);
            MemorySegment.copy(bytes, 0, room, ValueLayout.JAVA_BYTE, 0, bytes.length);
            return room;
        }

        boolean isMatch(String text) throws Throwable {
            var bytes = Hand.utf8(text);
            var room = written(bytes);
            try {
                long at = room.address();
                long length = bytes.length;
                return Hand.checked((long) IsMatch.CALL.invokeExact(use(), at, length)) != 0;
            } finally {
                Reference.reachabilityFence(room);
                Reference.reachabilityFence(this);
            }
        }
    }

    /// An error.
    static final class Failure extends Held {
        static final class Drop {
            static final MethodHandle CALL = Hand.link("failure_drop", 1);
        }

        Failure(long pointer) {
            super(pointer, () -> drop(() -> (long) Drop.CALL.invokeExact(pointer)));
        }
    }
}
