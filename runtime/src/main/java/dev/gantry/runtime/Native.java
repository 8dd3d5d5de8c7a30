package dev.gantry.runtime;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandles;

/// The right to call one wrapper's functions, and everything by which generated code could reach
/// native memory.
///
/// An instance is a capability: only classes of the packages that the library serves get one, all
/// other public members of the runtime are harmless in any hands. Users have no use for this class.
public final class Native extends Calls {

    private final Library library;

    private Native(Library library) {
        this.library = library;
    }

    /// Loads the library of a wrapper, if it is not loaded, and checks that it belongs to this
    /// generated code.
    ///
    /// @param caller made by the generated class itself, with all its privileges
    /// @param digest of the wrapper that the class was generated with
    /// @throws IllegalCallerException for any other lookup
    /// @throws LinkageError when there is no library for this platform, or it is of another build
    public static Native link(MethodHandles.Lookup caller, String wrapper, String digest) {
        return new Native(Linkage.linked(caller, wrapper, digest));
    }

    Library library() {
        return library;
    }

    @Override
    long valueOrThrow(long word) {
        return Failures.valueOrThrow(this, word);
    }

    /// The type, if this key may touch its values. Two libraries may hold the same crate with other
    /// features, and so another layout of the same type.
    ///
    /// @throws LinkageError when the type lives in another library
    NativeType own(HandleType type) {
        var own = (NativeType) type;
        if (own.library() != library) throw foreign(own.javaClass());
        return own;
    }

    /// As [#own(HandleType)].
    NativePlain own(PlainType type) {
        var own = (NativePlain) type;
        if (own.library() != library) throw foreign(own.javaClass());
        return own;
    }

    static LinkageError foreign(Class<?> type) {
        return new LinkageError(
                type.getName()
                        + " belongs to another native library: two jars on the class path bind the"
                        + " same crate");
    }

    /// After a call whose result is `&mut Self`.
    ///
    /// @param other not 0 when it is another value than the receiver
    public void requireReceiver(long other) {
        if (other != 0) {
            throw new UnsupportedOperationException(
                    "the call was done, but it returned another value than its receiver, and a"
                            + " borrowed value cannot be handed to Java");
        }
    }

    /// @param symbol such as `regex_1_Regex`
    /// @throws UnsatisfiedLinkError
    public HandleType type(String symbol, Class<?> javaClass) {
        Mode mode = Mode.of(Downcalls.call(function("gantry_mode_" + symbol)));
        return new NativeType(library, javaClass, mode, function("gantry_drop_" + symbol));
    }

    /// A Copy type; as [#type].
    public PlainType plain(String symbol, Class<?> javaClass) {
        long size = read(function("gantry_size_" + symbol));
        long mode = Downcalls.call(function("gantry_mode_" + symbol));
        return NativePlain.of(library, javaClass, size, mode);
    }

    /// @throws UnsatisfiedLinkError
    public MemorySegment function(String symbol) {
        return library.function(symbol);
    }

    /// A call while a class is initialised: as [#call(MemorySegment)], but what crates have logged
    /// waits for another one. The user's loggers must not run here, where other threads may wait
    /// for the class.
    public long read(MemorySegment function) {
        return Failures.valueOrPanic(library, Downcalls.call(function));
    }

    /// As [#read(MemorySegment)].
    public long read(MemorySegment function, long out) {
        return Failures.valueOrPanic(library, Downcalls.call(function, out));
    }

    /// As [#read(MemorySegment)].
    public long read(MemorySegment function, long out, long size) {
        return Failures.valueOrPanic(library, Downcalls.call(function, out, size));
    }

    public Scratch scratch() {
        return Scratch.current();
    }

    /// Before a call that makes a value of the type, as result or as error.
    ///
    /// @throws WrongThreadException when such a value cannot live on this thread
    public void beforeCreation(HandleType type) {
        ((NativeType) type).mode().beforeCreation();
    }

    /// As [#beforeCreation(HandleType)].
    public void beforeCreation(PlainType type) {
        ((NativePlain) type).beforeCreation();
    }

    /// Takes a shared lease; the pointer. Throws as [Mode#shared].
    public long shared(Handle handle, HandleType type) {
        return own(type).mode().shared(handle);
    }

    public void endShared(Handle handle, HandleType type) {
        ((NativeType) type).mode().endShared(handle);
    }

    /// Takes an exclusive lease; the pointer. Throws as [Mode#shared].
    public long exclusive(Handle handle, HandleType type) {
        return own(type).mode().exclusive(handle);
    }

    public void endExclusive(Handle handle, HandleType type) {
        ((NativeType) type).mode().endExclusive(handle);
    }

    /// Under an exclusive lease, directly before the call that takes the value.
    ///
    /// @param by the call, such as `Url.intoString()`
    public void consume(Handle handle, String by) {
        handle.consume(by);
    }

    /// Marks the values that the call had exclusively; gives the panic back, to be thrown.
    public RustPanic poison(RustPanic panic, Handle... exclusive) {
        for (Handle handle : exclusive) handle.poison(panic);
        return panic;
    }

    /// The native value of an exception.
    ///
    /// @throws ClosedException when it was deserialised
    public Handle value(RustException exception) {
        return exception.value();
    }

    /// What `toString()` says when it cannot ask Rust.
    public String describe(Handle handle, RuntimeException why) {
        return Results.describe(handle, why);
    }

    /// A `String` or its like; gives a buffer back that was handed over.
    public String ownedText(long length, long out) {
        return Results.ownedText(library, length, out);
    }

    public byte[] ownedBytes(long length, long out) {
        return Results.ownedBytes(library, length, out);
    }

    /// Text that Rust still owns; called under the leases of the call.
    public String borrowedText(long length, long out) {
        return Memory.text(Memory.word(out), length);
    }

    public byte[] borrowedBytes(long length, long out) {
        return Memory.bytes(Memory.word(out), length);
    }

    public byte[] fixedBytes(long out, int length) {
        return Memory.bytes(out, length);
    }

    /// Of a value that takes a limited number of bytes.
    public Decoder decoder(long out) {
        return Decoder.here(library, out);
    }

    /// Of a value of any size; to be closed.
    public Decoder decoder(long length, long out) {
        return Decoder.anywhere(library, length, out);
    }

    /// Of a value that was written back, if it was; to be closed.
    public Decoder written(long room) {
        return Decoder.written(library, room);
    }

    public long word(long out) {
        return Memory.word(out);
    }

    // Arguments of narrow types: the word, or an IllegalArgumentException that names the parameter.

    public static long i8(int value, String name) {
        return Arguments.within(value, Byte.MIN_VALUE, Byte.MAX_VALUE, name);
    }

    public static long i16(int value, String name) {
        return Arguments.within(value, Short.MIN_VALUE, Short.MAX_VALUE, name);
    }

    public static long u8(int value, String name) {
        return Arguments.within(value, 0, 0xFF, name);
    }

    public static long u16(int value, String name) {
        return Arguments.within(value, 0, 0xFFFF, name);
    }

    public static long u32(long value, String name) {
        return Arguments.within(value, 0, 0xFFFF_FFFFL, name);
    }

    public static long usize(long value, String name) {
        return Arguments.within(value, 0, Long.MAX_VALUE, name);
    }

    public static long character(int codePoint, String name) {
        return Arguments.character(codePoint, name);
    }
}
