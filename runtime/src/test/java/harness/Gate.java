package harness;

import dev.gantry.runtime.Handle;
import dev.gantry.runtime.HandleType;
import dev.gantry.runtime.Native;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;

public final class Gate extends Handle {

    private static final Native NATIVE = Native.link(MethodHandles.lookup(), "harness_1", "0f1e2d");

    /// Opaque; for generated code.
    public static final HandleType $TYPE = NATIVE.type("harness_1_Gate", Gate.class);

    private static final MemorySegment NEW = NATIVE.function("harness_1_Gate_new");
    private static final MemorySegment ARRIVALS = NATIVE.function("harness_1_Gate_arrivals");
    private static final MemorySegment AWAIT_ARRIVALS =
            NATIVE.function("harness_1_Gate_await_arrivals");
    private static final MemorySegment OPEN = NATIVE.function("harness_1_Gate_open");

    /// Not for use: generated code makes handles.
    public Gate(Native key, long pointer) {
        super(key, $TYPE, pointer);
    }

    public Gate() {
        this(NATIVE, new_());
    }

    private static long new_() {
        NATIVE.beforeCreation($TYPE);
        return NATIVE.call(NEW);
    }

    public void awaitArrivals(long arrivals) {
        long self = NATIVE.shared(this, $TYPE);
        try {
            NATIVE.call(AWAIT_ARRIVALS, self, arrivals);
        } finally {
            NATIVE.endShared(this, $TYPE);
        }
    }

    public long arrivals() {
        long self = NATIVE.shared(this, $TYPE);
        try {
            return NATIVE.call(ARRIVALS, self);
        } finally {
            NATIVE.endShared(this, $TYPE);
        }
    }

    public void open() {
        long self = NATIVE.shared(this, $TYPE);
        try {
            NATIVE.call(OPEN, self);
        } finally {
            NATIVE.endShared(this, $TYPE);
        }
    }
}
