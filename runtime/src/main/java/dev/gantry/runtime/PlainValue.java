package dev.gantry.runtime;

import org.jspecify.annotations.Nullable;

/// A value of a Rust type that is Copy: its bytes, which only Rust made and only Rust reads. It
/// never changes, and there is nothing to close.
///
/// A value of a type that is not `Send` can be used on the thread only that made it, as a handle;
/// elsewhere its use is a [WrongThreadException]. Equality is identity unless the subclass says
/// otherwise. Subclasses are generated.
public abstract class PlainValue {
    private final long first;
    private final long second;

    /// The third word and those after it; of a confined type, its thread comes last.
    private final long @Nullable [] rest;

    /// For generated code: reads the bytes.
    ///
    /// @throws NullPointerException without a Decoder, which only generated code gets
    /// @throws WrongThreadException when the type cannot live on this thread
    protected PlainValue(PlainType type, Decoder bytes) {
        var plain = (NativePlain) type;
        int words = plain.words();
        plain.beforeCreation();
        bytes.of(plain);
        first = words > 0 ? bytes.word() : 0;
        second = words > 1 ? bytes.word() : 0;
        rest = rest(plain, words, bytes);
    }

    private static long @Nullable [] rest(NativePlain type, int words, Decoder bytes) {
        int more = Math.max(words - 2, 0);
        if (more == 0 && !type.confined()) return null;
        var rest = new long[type.confined() ? more + 1 : more];
        for (int i = 0; i < more; i++) rest[i] = bytes.word();
        if (type.confined()) rest[more] = Thread.currentThread().threadId();
        return rest;
    }

    /// For generated code: the same value again.
    ///
    /// @throws NullPointerException
    protected PlainValue(PlainValue same) {
        first = same.first;
        second = same.second;
        rest = same.rest;
    }

    /// @throws WrongThreadException
    final void write(NativePlain type, Encoder to) {
        if (type.confined()) requireThread(type);
        int words = type.words();
        if (words > 0) to.word(first);
        if (words > 1) to.word(second);
        var more = rest;
        if (more == null) return;
        for (int i = 0; i < words - 2; i++) to.word(more[i]);
    }

    private void requireThread(NativePlain type) {
        var more = rest;
        if (more != null && more[more.length - 1] == Thread.currentThread().threadId()) return;
        throw new WrongThreadException(
                type.javaClass().getSimpleName() + " is not Send: it belongs to another thread");
    }
}
