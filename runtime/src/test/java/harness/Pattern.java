package harness;

import dev.gantry.runtime.Handle;
import dev.gantry.runtime.HandleType;
import dev.gantry.runtime.Native;
import dev.gantry.runtime.Scratch;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;

public final class Pattern extends Handle {

    private static final Native NATIVE = Native.link(MethodHandles.lookup(), "harness_1", "0f1e2d");

    /// Opaque; for generated code.
    public static final HandleType $TYPE = NATIVE.type("harness_1_Pattern", Pattern.class);

    private static final MemorySegment NEW = NATIVE.function("harness_1_Pattern_new");
    private static final MemorySegment ZEROS = NATIVE.function("harness_1_Pattern_zeros");
    private static final MemorySegment LENGTH = NATIVE.function("harness_1_Pattern_length");
    private static final MemorySegment TEXT = NATIVE.function("harness_1_Pattern_text");
    private static final MemorySegment FIND = NATIVE.function("harness_1_Pattern_find");
    private static final MemorySegment HOLD = NATIVE.function("harness_1_Pattern_hold");
    private static final MemorySegment BOOM = NATIVE.function("harness_1_Pattern_boom");

    /// Not for use: generated code makes handles.
    public Pattern(Native key, long pointer) {
        super(key, $TYPE, pointer);
    }

    public Pattern(String text) {
        this(NATIVE, new_(text));
    }

    private static long new_(String text) {
        Scratch scratch = NATIVE.scratch();
        long mark = scratch.mark();
        try {
            long text0 = scratch.text(text, "text");
            long text1 = scratch.length();
            NATIVE.beforeCreation($TYPE);
            return NATIVE.call(NEW, text0, text1);
        } finally {
            scratch.release(mark);
        }
    }

    public String text() {
        Scratch scratch = NATIVE.scratch();
        long mark = scratch.mark();
        try {
            long out = scratch.space(Scratch.OUT);
            long self = NATIVE.shared(this, $TYPE);
            try {
                return NATIVE.borrowedText(NATIVE.call(TEXT, self, out), out);
            } finally {
                NATIVE.endShared(this, $TYPE);
            }
        } finally {
            scratch.release(mark);
        }
    }

    public java.util.OptionalLong find(String haystack) {
        Scratch scratch = NATIVE.scratch();
        long mark = scratch.mark();
        try {
            long haystack0 = scratch.text(haystack, "haystack");
            long haystack1 = scratch.length();
            long out = scratch.space(Scratch.OUT);
            long self = NATIVE.shared(this, $TYPE);
            try {
                return NATIVE.call(FIND, self, haystack0, haystack1, out) == 0
                        ? java.util.OptionalLong.empty()
                        : java.util.OptionalLong.of(NATIVE.word(out));
            } finally {
                NATIVE.endShared(this, $TYPE);
            }
        } finally {
            scratch.release(mark);
        }
    }

    public static Pattern zeros(long length) {
        NATIVE.beforeCreation($TYPE);
        return new Pattern(NATIVE, NATIVE.call(ZEROS, Native.usize(length, "length")));
    }

    public long length() {
        long self = NATIVE.shared(this, $TYPE);
        try {
            return NATIVE.call(LENGTH, self);
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

    public void boom() {
        long self = NATIVE.shared(this, $TYPE);
        try {
            NATIVE.call(BOOM, self);
        } finally {
            NATIVE.endShared(this, $TYPE);
        }
    }
}
