package dev.gantry.runtime;

import java.util.List;

/// Reads failure records: what a call left when its result says that it failed.
final class Failures {

    /// `FAIL_BASE` of the contract; the words from here on, one per slot, name records.
    static final long BASE = Long.MIN_VALUE + 0x5EED_0000_0000L;

    private static final int SLOT_BITS = 20;
    private static final int WORDS = 16;

    private static final int VALUE = 1;
    private static final int PANIC = 2;
    private static final int ERROR = 3;
    private static final int ARGUMENT = 4;

    private static final int TYPE_NAME = 2;
    private static final int MESSAGE = 4;
    private static final int DEBUG = 6;
    private static final int LOCATION = 8;
    private static final int SOURCES = 10;
    private static final int BACKTRACE = 12;
    private static final int LOGGED = 14;
    private static final int OWNER = 15;

    private Failures() {}

    static boolean isFailure(long word) {
        return (word - BASE) >>> SLOT_BITS == 0;
    }

    /// The real value, when it only looked like a failure; else throws what the record says.
    static long valueOrThrow(Native key, long word) {
        Scratch scratch = Scratch.current();
        long mark = scratch.mark();
        try {
            long record = take(key.library(), word, scratch);
            boolean logged = word(record, LOGGED) != 0;
            if (kind(record) == VALUE) {
                long value = word(record, 1);
                key.library().freeFailure(word(record, OWNER));
                if (logged) Logs.drain(key.library());
                return value;
            }
            RuntimeException failure = decoded(key, record);
            if (logged) Logs.drain(key.library());
            throw failure;
        } finally {
            scratch.release(mark);
        }
    }

    private static RuntimeException decoded(Native key, long record) {
        try {
            return switch (kind(record)) {
                case PANIC -> panic(record);
                case ERROR -> failed(key, record);
                case ARGUMENT -> new IllegalArgumentException(text(record, MESSAGE));
                default -> new IllegalStateException("unknown failure kind " + kind(record));
            };
        } finally {
            key.library().freeFailure(word(record, OWNER));
        }
    }

    /// The value of a function that can only panic.
    ///
    /// @throws RustPanic
    static long valueOrPanic(Library library, long word) {
        if (!isFailure(word)) return word;
        Scratch scratch = Scratch.current();
        long mark = scratch.mark();
        try {
            long record = take(library, word, scratch);
            try {
                if (kind(record) == VALUE) return word(record, 1);
                throw panic(record);
            } finally {
                library.freeFailure(word(record, OWNER));
            }
        } finally {
            scratch.release(mark);
        }
    }

    private static long take(Library library, long word, Scratch scratch) {
        long out = scratch.space(WORDS * Long.BYTES);
        if (library.takeFailure(word - BASE, out) == 0) {
            throw new IllegalStateException("no failure record in slot " + (word - BASE));
        }
        return out;
    }

    private static RustPanic panic(long record) {
        return new RustPanic(
                text(record, MESSAGE), text(record, LOCATION), text(record, BACKTRACE));
    }

    private static Failed failed(Native key, long record) {
        String sources = text(record, SOURCES);
        return new Failed(
                key,
                text(record, TYPE_NAME),
                text(record, MESSAGE),
                text(record, DEBUG),
                sources.isEmpty() ? List.of() : List.of(sources.split("\0", -1)),
                word(record, 1));
    }

    private static int kind(long record) {
        return (int) word(record, 0);
    }

    private static String text(long record, int index) {
        return Memory.text(word(record, index), word(record, index + 1));
    }

    private static long word(long record, int index) {
        return Memory.word(record + (long) index * Long.BYTES);
    }
}
