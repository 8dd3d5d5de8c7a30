package harness;

import dev.gantry.runtime.Failed;
import dev.gantry.runtime.Handle;
import dev.gantry.runtime.HandleType;
import dev.gantry.runtime.Native;
import dev.gantry.runtime.RustPanic;
import dev.gantry.runtime.Scratch;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;

public final class Counter extends Handle {

    private static final Native NATIVE = Native.link(MethodHandles.lookup(), "harness_1", "0f1e2d");

    /// Opaque; for generated code.
    public static final HandleType $TYPE = NATIVE.type("harness_1_Counter", Counter.class);

    private static final MemorySegment NEW = NATIVE.function("harness_1_Counter_new");
    private static final MemorySegment TOTAL = NATIVE.function("harness_1_Counter_total");
    private static final MemorySegment ADD = NATIVE.function("harness_1_Counter_add");
    private static final MemorySegment ABSORB = NATIVE.function("harness_1_Counter_absorb");
    private static final MemorySegment SUM = NATIVE.function("harness_1_Counter_sum");
    private static final MemorySegment BREAK_HALF = NATIVE.function("harness_1_Counter_break_half");
    private static final MemorySegment HOLD = NATIVE.function("harness_1_Counter_hold");
    private static final MemorySegment HOLD_MUT = NATIVE.function("harness_1_Counter_hold_mut");
    private static final MemorySegment INTO_TOTAL = NATIVE.function("harness_1_Counter_into_total");
    private static final MemorySegment TRY_INTO_TOTAL =
            NATIVE.function("harness_1_Counter_try_into_total");
    private static final MemorySegment CLONE = NATIVE.function("harness_1_Counter_clone");
    private static final MemorySegment DISPLAY = NATIVE.function("harness_1_Counter_display");

    /// Not for use: generated code makes handles.
    public Counter(Native key, long pointer) {
        super(key, $TYPE, pointer);
    }

    public Counter(long total) {
        this(NATIVE, new_(total));
    }

    private static long new_(long total) {
        NATIVE.beforeCreation($TYPE);
        return NATIVE.call(NEW, total);
    }

    public long total() {
        long self = NATIVE.shared(this, $TYPE);
        try {
            return NATIVE.call(TOTAL, self);
        } finally {
            NATIVE.endShared(this, $TYPE);
        }
    }

    public Counter add(long more) {
        long self = NATIVE.exclusive(this, $TYPE);
        try {
            NATIVE.call(ADD, self, more);
            return this;
        } catch (RustPanic panic) {
            throw NATIVE.poison(panic, this);
        } finally {
            NATIVE.endExclusive(this, $TYPE);
        }
    }

    public void absorb(Counter other) {
        long self = NATIVE.exclusive(this, $TYPE);
        try {
            long other0 = NATIVE.shared(other, Counter.$TYPE);
            try {
                NATIVE.call(ABSORB, self, other0);
            } finally {
                NATIVE.endShared(other, Counter.$TYPE);
            }
        } catch (RustPanic panic) {
            throw NATIVE.poison(panic, this);
        } finally {
            NATIVE.endExclusive(this, $TYPE);
        }
    }

    public long sum(Counter other) {
        long self = NATIVE.shared(this, $TYPE);
        try {
            long other0 = NATIVE.shared(other, Counter.$TYPE);
            try {
                return NATIVE.call(SUM, self, other0);
            } finally {
                NATIVE.endShared(other, Counter.$TYPE);
            }
        } finally {
            NATIVE.endShared(this, $TYPE);
        }
    }

    public void breakHalf() {
        long self = NATIVE.exclusive(this, $TYPE);
        try {
            NATIVE.call(BREAK_HALF, self);
        } catch (RustPanic panic) {
            throw NATIVE.poison(panic, this);
        } finally {
            NATIVE.endExclusive(this, $TYPE);
        }
    }

    public long hold(Gate gate) {
        long self = NATIVE.shared(this, $TYPE);
        try {
            long gate0 = NATIVE.shared(gate, Gate.$TYPE);
            try {
                return NATIVE.call(HOLD, self, gate0);
            } finally {
                NATIVE.endShared(gate, Gate.$TYPE);
            }
        } finally {
            NATIVE.endShared(this, $TYPE);
        }
    }

    public void holdMut(Gate gate) {
        long self = NATIVE.exclusive(this, $TYPE);
        try {
            long gate0 = NATIVE.shared(gate, Gate.$TYPE);
            try {
                NATIVE.call(HOLD_MUT, self, gate0);
            } finally {
                NATIVE.endShared(gate, Gate.$TYPE);
            }
        } catch (RustPanic panic) {
            throw NATIVE.poison(panic, this);
        } finally {
            NATIVE.endExclusive(this, $TYPE);
        }
    }

    /// Consumes this.
    public long intoTotal() {
        long self = NATIVE.exclusive(this, $TYPE);
        try {
            NATIVE.consume(this, "Counter.intoTotal()");
            return NATIVE.call(INTO_TOTAL, self);
        } finally {
            NATIVE.endExclusive(this, $TYPE);
        }
    }

    /// Consumes this.
    public long tryIntoTotal(boolean fail) {
        long self = NATIVE.exclusive(this, $TYPE);
        try {
            NATIVE.consume(this, "Counter.tryIntoTotal()");
            return NATIVE.call(TRY_INTO_TOTAL, self, fail ? 1 : 0);
        } catch (Failed failed) {
            throw new ParseFailure(failed);
        } finally {
            NATIVE.endExclusive(this, $TYPE);
        }
    }

    @Override
    public Counter clone() {
        long self = NATIVE.shared(this, $TYPE);
        try {
            return new Counter(NATIVE, NATIVE.call(CLONE, self));
        } finally {
            NATIVE.endShared(this, $TYPE);
        }
    }

    @Override
    public String toString() {
        try {
            return display();
        } catch (RuntimeException why) {
            return NATIVE.describe(this, why);
        }
    }

    private String display() {
        Scratch scratch = NATIVE.scratch();
        long mark = scratch.mark();
        try {
            long out = scratch.space(Scratch.OUT);
            long self = NATIVE.shared(this, $TYPE);
            try {
                return NATIVE.ownedText(NATIVE.call(DISPLAY, self, out, Scratch.OUT), out);
            } finally {
                NATIVE.endShared(this, $TYPE);
            }
        } finally {
            scratch.release(mark);
        }
    }
}
