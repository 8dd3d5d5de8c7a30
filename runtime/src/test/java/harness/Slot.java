package harness;

import dev.gantry.runtime.Handle;
import dev.gantry.runtime.HandleType;
import dev.gantry.runtime.Native;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;

public final class Slot extends Handle {

    private static final Native NATIVE = Native.link(MethodHandles.lookup(), "harness_1", "0f1e2d");

    /// Opaque; for generated code.
    public static final HandleType $TYPE = NATIVE.type("harness_1_Slot", Slot.class);

    private static final MemorySegment NEW = NATIVE.function("harness_1_Slot_new");
    private static final MemorySegment GET = NATIVE.function("harness_1_Slot_get");
    private static final MemorySegment SET = NATIVE.function("harness_1_Slot_set");
    private static final MemorySegment SUM = NATIVE.function("harness_1_Slot_sum");
    private static final MemorySegment HOLD = NATIVE.function("harness_1_Slot_hold");

    /// Not for use: generated code makes handles.
    public Slot(Native key, long pointer) {
        super(key, $TYPE, pointer);
    }

    public Slot(long value) {
        this(NATIVE, new_(value));
    }

    private static long new_(long value) {
        NATIVE.beforeCreation($TYPE);
        return NATIVE.call(NEW, value);
    }

    public long get() {
        long self = NATIVE.shared(this, $TYPE);
        try {
            return NATIVE.call(GET, self);
        } finally {
            NATIVE.endShared(this, $TYPE);
        }
    }

    public void set(long value) {
        long self = NATIVE.shared(this, $TYPE);
        try {
            NATIVE.call(SET, self, value);
        } finally {
            NATIVE.endShared(this, $TYPE);
        }
    }

    public long sum(Slot other) {
        long self = NATIVE.shared(this, $TYPE);
        try {
            long other0 = NATIVE.shared(other, Slot.$TYPE);
            try {
                return NATIVE.call(SUM, self, other0);
            } finally {
                NATIVE.endShared(other, Slot.$TYPE);
            }
        } finally {
            NATIVE.endShared(this, $TYPE);
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
}
