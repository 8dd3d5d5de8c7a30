package harness;

import dev.gantry.runtime.Handle;
import dev.gantry.runtime.HandleType;
import dev.gantry.runtime.Native;
import dev.gantry.runtime.RustPanic;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;

public final class Local extends Handle {

    private static final Native NATIVE = Native.link(MethodHandles.lookup(), "harness_1", "0f1e2d");

    /// Opaque; for generated code.
    public static final HandleType $TYPE = NATIVE.type("harness_1_Local", Local.class);

    private static final MemorySegment NEW = NATIVE.function("harness_1_Local_new");
    private static final MemorySegment TWIN = NATIVE.function("harness_1_Local_twin");
    private static final MemorySegment GET = NATIVE.function("harness_1_Local_get");
    private static final MemorySegment SET = NATIVE.function("harness_1_Local_set");
    private static final MemorySegment SUM = NATIVE.function("harness_1_Local_sum");

    /// Not for use: generated code makes handles.
    public Local(Native key, long pointer) {
        super(key, $TYPE, pointer);
    }

    public Local(long value) {
        this(NATIVE, new_(value));
    }

    private static long new_(long value) {
        NATIVE.beforeCreation($TYPE);
        return NATIVE.call(NEW, value);
    }

    public Local twin() {
        long self = NATIVE.shared(this, $TYPE);
        try {
            NATIVE.beforeCreation($TYPE);
            return new Local(NATIVE, NATIVE.call(TWIN, self));
        } finally {
            NATIVE.endShared(this, $TYPE);
        }
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
        long self = NATIVE.exclusive(this, $TYPE);
        try {
            NATIVE.call(SET, self, value);
        } catch (RustPanic panic) {
            throw NATIVE.poison(panic, this);
        } finally {
            NATIVE.endExclusive(this, $TYPE);
        }
    }

    public long sum(Local other) {
        long self = NATIVE.shared(this, $TYPE);
        try {
            long other0 = NATIVE.shared(other, Local.$TYPE);
            try {
                return NATIVE.call(SUM, self, other0);
            } finally {
                NATIVE.endShared(other, Local.$TYPE);
            }
        } finally {
            NATIVE.endShared(this, $TYPE);
        }
    }
}
