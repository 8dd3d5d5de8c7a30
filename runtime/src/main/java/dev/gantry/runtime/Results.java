package dev.gantry.runtime;

/// Reads results out of scratch memory.
final class Results {

    private Results() {}

    static String ownedText(Library library, long length, long out) {
        if (length <= Scratch.OUT) return Memory.text(out, length);
        try {
            return Memory.text(Memory.word(out), length);
        } finally {
            library.freeBuffer(Memory.word(out), Memory.word(out + Long.BYTES));
        }
    }

    static byte[] ownedBytes(Library library, long length, long out) {
        if (length <= Scratch.OUT) return Memory.bytes(out, length);
        try {
            return Memory.bytes(Memory.word(out), length);
        } finally {
            library.freeBuffer(Memory.word(out), Memory.word(out + Long.BYTES));
        }
    }

    static String describe(Handle handle, RuntimeException why) {
        String condition =
                switch (why) {
                    case RustPanic panic -> "its text panicked: " + panic.getMessage();
                    case BorrowException _ -> "in use";
                    case WrongThreadException _ -> "of thread " + handle.thread;
                    case Failed failed -> "its text failed: " + failed.getMessage();
                    default -> handle.condition();
                };
        return handle.type.name() + "[" + condition + "]";
    }
}
