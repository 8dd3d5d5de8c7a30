package harness;

import dev.gantry.runtime.Handle;
import dev.gantry.runtime.HandleType;
import dev.gantry.runtime.Native;
import dev.gantry.runtime.Scratch;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;

public final class Noisy extends Handle {

    private static final Native NATIVE = Native.link(MethodHandles.lookup(), "harness_1", "0f1e2d");

    /// Opaque; for generated code.
    public static final HandleType $TYPE = NATIVE.type("harness_1_Noisy", Noisy.class);

    private static final MemorySegment PANICKING = NATIVE.function("harness_1_Noisy_panicking");
    private static final MemorySegment BLOCKING = NATIVE.function("harness_1_Noisy_blocking");

    /// Not for use: generated code makes handles.
    public Noisy(Native key, long pointer) {
        super(key, $TYPE, pointer);
    }

    public static Noisy panicking(String message) {
        Scratch scratch = NATIVE.scratch();
        long mark = scratch.mark();
        try {
            long message0 = scratch.text(message, "message");
            long message1 = scratch.length();
            NATIVE.beforeCreation($TYPE);
            return new Noisy(NATIVE, NATIVE.call(PANICKING, message0, message1));
        } finally {
            scratch.release(mark);
        }
    }

    public static Noisy blocking(Gate gate) {
        long gate0 = NATIVE.shared(gate, Gate.$TYPE);
        try {
            NATIVE.beforeCreation($TYPE);
            return new Noisy(NATIVE, NATIVE.call(BLOCKING, gate0));
        } finally {
            NATIVE.endShared(gate, Gate.$TYPE);
        }
    }
}
