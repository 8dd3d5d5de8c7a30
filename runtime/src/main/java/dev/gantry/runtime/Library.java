package dev.gantry.runtime;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// A native library that this copy of the runtime has loaded, with what each of them exports. It is
/// never unloaded.
///
/// Loading one is most of what a program waits for at its first call. What runs then has no lambda,
/// stream or VarHandle, each of which the JVM would take milliseconds to link.
final class Library {

    private static final long CONTRACT = 1;

    /// Tells this copy of the runtime from one in another class loader.
    private static final long TOKEN = ThreadLocalRandom.current().nextLong() | 1;

    /// By where their file was found; guarded by itself, also while one is loaded.
    private static final Map<String, Library> LOADED = new HashMap<>();

    private static volatile @Nullable Library heap;

    /// Guarded by [#LOADED].
    private boolean logsInstalled;

    private final SymbolLookup symbols;
    private final MemorySegment takeFailure;
    private final MemorySegment freeFailure;
    private final MemorySegment freeBuffer;
    private final MemorySegment alloc;
    private final MemorySegment free;
    private final MemorySegment bytes;
    private final MemorySegment live;

    private Library(SymbolLookup symbols) {
        this.symbols = symbols;
        takeFailure = function("gantry_rt_take_failure");
        freeFailure = function("gantry_rt_free_failure");
        freeBuffer = function("gantry_rt_free_buffer");
        alloc = function("gantry_rt_alloc");
        free = function("gantry_rt_free");
        bytes = function("gantry_rt_bytes");
        live = function("gantry_rt_live");
    }

    /// The library that serves a wrapper, loaded once.
    ///
    /// @param inPackage of the generated class that asks
    /// @throws LinkageError when there is none for this platform, or it does not fit this runtime
    static Library of(ClassLoader loader, String wrapper, String inPackage) {
        var file = LibraryFile.of(loader, wrapper, inPackage, Platform.current());
        Library library;
        boolean mayLog;
        synchronized (LOADED) {
            library = loaded(file);
            mayLog = !library.logsInstalled && library.logs();
            library.logsInstalled = true;
        }
        // Not while it is being loaded: this asks the user's loggers.
        if (mayLog) Logs.install(library);
        return library;
    }

    private static Library loaded(LibraryFile file) {
        Library known = LOADED.get(file.place());
        if (known != null) return known;
        Library library = load(file);
        LOADED.put(file.place(), library);
        return library;
    }

    private static Library load(LibraryFile file) {
        SymbolLookup symbols = Loading.of(file);
        checkContract(symbols, file);
        if (!claim(symbols)) {
            symbols = Loading.second(file);
            if (!claim(symbols))
                throw new UnsatisfiedLinkError(file.place() + " is owned by another loader");
        }
        Downcalls.call(function(symbols, "gantry_rt_init"));
        var library = new Library(symbols);
        if (heap == null) heap = library;
        return library;
    }

    private static void checkContract(SymbolLookup symbols, LibraryFile file) {
        long contract = Downcalls.call(function(symbols, "gantry_rt_abi"));
        if (contract != CONTRACT) {
            throw new LinkageError(
                    "%s speaks contract %d, this runtime %d; build it again with the same Gantry"
                            .formatted(file.place(), contract, CONTRACT));
        }
    }

    private static boolean claim(SymbolLookup symbols) {
        return Downcalls.call(function(symbols, "gantry_rt_claim"), TOKEN) == 1;
    }

    private static MemorySegment function(SymbolLookup symbols, String symbol) {
        Optional<MemorySegment> found = symbols.find(symbol);
        if (found.isEmpty()) throw new UnsatisfiedLinkError(symbol);
        return found.get();
    }

    /// A library whose allocator serves scratch memory. Not always the same while the first ones
    /// are being loaded: who allocates keeps it.
    static Library heap() {
        Library first = heap;
        if (first == null) throw new IllegalStateException("no library is loaded");
        return first;
    }

    MemorySegment function(String symbol) {
        return function(symbols, symbol);
    }

    /// A text that the library exports as `symbol(out)`.
    String constant(String symbol) {
        Scratch scratch = Scratch.current();
        long mark = scratch.mark();
        try {
            long out = scratch.space(Long.BYTES);
            long length = Failures.valueOrPanic(this, Downcalls.call(function(symbol), out));
            return Memory.text(Memory.firstWord(out), length);
        } finally {
            scratch.release(mark);
        }
    }

    long takeFailure(long slot, long out) {
        return Downcalls.call(takeFailure, slot, out);
    }

    void freeFailure(long owner) {
        Downcalls.call(freeFailure, owner);
    }

    void freeBuffer(long address, long capacity) {
        Downcalls.call(freeBuffer, address, capacity);
    }

    /// @throws OutOfMemoryError
    long allocate(long size) {
        long address = Downcalls.call(alloc, size);
        if (address == 0) throw new OutOfMemoryError(size + " bytes of native memory");
        return address;
    }

    void free(long address, long size) {
        Downcalls.call(free, address, size);
    }

    /// Whether a crate of the library may log.
    boolean logs() {
        return symbols.find("gantry_log_install").isPresent();
    }

    /// @param most the most verbose level, 0 for none
    void installLog(int most) {
        Failures.valueOrPanic(this, Downcalls.call(function("gantry_log_install"), most));
    }

    /// Returns when there is a record.
    void awaitLog() {
        Downcalls.call(function("gantry_rt_await_log"));
    }

    /// All records so far: level, target and message of each, each ended by NUL.
    String takeLog() {
        Scratch scratch = Scratch.current();
        long mark = scratch.mark();
        try {
            long out = scratch.space(Scratch.OUT);
            long length = Downcalls.call(function("gantry_rt_take_log"), out, Scratch.OUT);
            return Results.ownedText(this, length, out);
        } finally {
            scratch.release(mark);
        }
    }

    /// Native bytes allocated now, or -1 when they are not counted.
    long bytes() {
        return Downcalls.call(bytes);
    }

    /// Boxes and buffers that were handed to Java and not given back.
    long live() {
        return Downcalls.call(live);
    }
}
