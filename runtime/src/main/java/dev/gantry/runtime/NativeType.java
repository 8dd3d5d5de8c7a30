package dev.gantry.runtime;

import java.lang.foreign.MemorySegment;

/// A Rust type as its library describes it.
///
/// A record, because the JIT trusts the fields of a record in a `static final`: the mode of a type,
/// read from the library when its class is initialised, costs nothing in compiled calls.
///
/// @param drop the exported `gantry_drop_t`
record NativeType(Library library, Class<?> javaClass, Mode mode, MemorySegment drop)
        implements HandleType {

    String name() {
        return javaClass.getSimpleName();
    }

    /// Without the addresses that a record would show: the object can be had by anybody.
    @Override
    public String toString() {
        return javaClass.getName();
    }

    /// Runs the value's Drop on this thread.
    ///
    /// @throws RustPanic when Drop panics; the memory is given back all the same
    void drop(long pointer) {
        long word = Downcalls.call(drop, pointer);
        if (!Failures.isFailure(word)) return;
        try {
            Failures.valueOrPanic(library, word);
        } finally {
            Logs.drain(library);
        }
    }
}
