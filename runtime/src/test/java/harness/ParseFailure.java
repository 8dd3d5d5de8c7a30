package harness;

import dev.gantry.runtime.Failed;
import dev.gantry.runtime.Handle;
import dev.gantry.runtime.HandleType;
import dev.gantry.runtime.Native;
import dev.gantry.runtime.RustException;
import dev.gantry.runtime.Scratch;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;

public final class ParseFailure extends RustException {

    private static final Native NATIVE = Native.link(MethodHandles.lookup(), "harness_1", "0f1e2d");

    /// Opaque; for generated code.
    public static final HandleType $TYPE =
            NATIVE.type("harness_1_ParseFailure", ParseFailure.class);

    private static final MemorySegment NEW = NATIVE.function("harness_1_ParseFailure_new");
    private static final MemorySegment MAYBE = NATIVE.function("harness_1_ParseFailure_maybe");
    private static final MemorySegment DEPTH = NATIVE.function("harness_1_ParseFailure_depth");

    /// Not for use: generated code makes exceptions.
    public ParseFailure(Failed failed) {
        super(failed, $TYPE);
    }

    public static ParseFailure of(String what) {
        Scratch scratch = NATIVE.scratch();
        long mark = scratch.mark();
        try {
            long what0 = scratch.text(what, "what");
            long what1 = scratch.length();
            NATIVE.beforeCreation($TYPE);
            NATIVE.call(NEW, what0, what1);
            throw new AssertionError();
        } catch (Failed failed) {
            return new ParseFailure(failed);
        } finally {
            scratch.release(mark);
        }
    }

    public static @Nullable ParseFailure maybe(String what) {
        Scratch scratch = NATIVE.scratch();
        long mark = scratch.mark();
        try {
            long what0 = scratch.text(what, "what");
            long what1 = scratch.length();
            NATIVE.beforeCreation($TYPE);
            NATIVE.call(MAYBE, what0, what1);
            return null;
        } catch (Failed failed) {
            return new ParseFailure(failed);
        } finally {
            scratch.release(mark);
        }
    }

    public long depth() {
        Handle value = NATIVE.value(this);
        long self = NATIVE.shared(value, $TYPE);
        try {
            return NATIVE.call(DEPTH, self);
        } finally {
            NATIVE.endShared(value, $TYPE);
        }
    }
}
