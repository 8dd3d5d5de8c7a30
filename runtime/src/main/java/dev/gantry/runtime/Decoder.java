package dev.gantry.runtime;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// Reads a result that crosses by content. For generated code, which gets one from [Native#decoder]
/// and reads the words of the type, each once and in order.
public final class Decoder implements AutoCloseable {
    static final long NOT_WRITTEN = -1;

    private static final int WORD = Long.BYTES;

    private final Library library;
    private final long buffer;
    private final long capacity;
    private long at;

    private Decoder(Library library, long at, long buffer, long capacity) {
        this.library = library;
        this.at = at;
        this.buffer = buffer;
        this.capacity = capacity;
    }

    static Decoder here(Library library, long out) {
        return new Decoder(library, out, 0, 0);
    }

    /// Of a value of any size: here, or in a buffer of Rust's.
    static Decoder anywhere(Library library, long length, long out) {
        if (length <= Scratch.OUT) return here(library, out);
        long buffer = Memory.word(out);
        return new Decoder(library, buffer, buffer, Memory.word(out + WORD));
    }

    /// Of a value that was written back to [Scratch#room], or of none.
    static Decoder written(Library library, long room) {
        long length = Memory.word(room);
        return length == NOT_WRITTEN ? here(library, 0) : anywhere(library, length, room + WORD);
    }

    public boolean isWritten() {
        return at != 0;
    }

    /// Gives the buffer back.
    @Override
    public void close() {
        if (capacity > 0) library.freeBuffer(buffer, capacity);
    }

    long word() {
        long word = Memory.word(at);
        at += WORD;
        return word;
    }

    /// The address of that many bytes, which are passed over.
    private long pass(long bytes) {
        long address = at;
        at += bytes + WORD - 1 & -WORD;
        return address;
    }

    /// Whether the value of an Option follows.
    public boolean present() {
        return word() != 0;
    }

    /// How many elements follow.
    ///
    /// @throws OutOfMemoryError when a list cannot hold them
    public int count() {
        return Memory.arrayLength(word());
    }

    public String text() {
        long length = word();
        return Memory.text(pass(length), length);
    }

    public byte[] bytes() {
        int length = count();
        return Memory.bytes(pass(length), length);
    }

    public short[] shorts() {
        var array = new short[count()];
        Memory.copyOut(pass((long) array.length * Short.BYTES), array);
        return array;
    }

    public int[] ints() {
        var array = new int[count()];
        Memory.copyOut(pass((long) array.length * Integer.BYTES), array);
        return array;
    }

    public long[] longs() {
        var array = new long[count()];
        Memory.copyOut(pass((long) array.length * Long.BYTES), array);
        return array;
    }

    public float[] floats() {
        var array = new float[count()];
        Memory.copyOut(pass((long) array.length * Float.BYTES), array);
        return array;
    }

    public double[] doubles() {
        var array = new double[count()];
        Memory.copyOut(pass((long) array.length * Double.BYTES), array);
        return array;
    }

    public boolean[] booleans() {
        var array = new boolean[count()];
        long address = pass(array.length);
        for (int i = 0; i < array.length; i++) array[i] = Memory.getByte(address + i) != 0;
        return array;
    }

    /// Code points.
    public int[] characters() {
        return ints();
    }

    // An array whose contents Rust may have changed.

    public void into(byte[] array) {
        Memory.copyOut(at + WORD, array);
    }

    public void into(short[] array) {
        Memory.copyOut(at + WORD, array);
    }

    public void into(int[] array) {
        Memory.copyOut(at + WORD, array);
    }

    public void into(long[] array) {
        Memory.copyOut(at + WORD, array);
    }

    public void into(float[] array) {
        Memory.copyOut(at + WORD, array);
    }

    public void into(double[] array) {
        Memory.copyOut(at + WORD, array);
    }

    public void into(boolean[] array) {
        for (int i = 0; i < array.length; i++) array[i] = Memory.getByte(at + WORD + i) != 0;
    }

    /// Whether the words can be those of the type.
    ///
    /// @throws LinkageError when the type is of another library
    void of(NativePlain type) {
        if (type.library() != library) throw Native.foreign(type.javaClass());
    }

    /// The position of a constant, or -1.
    public int variant() {
        return (int) word();
    }

    public boolean bool() {
        return word() != 0;
    }

    public int character() {
        return (int) word();
    }

    public int i8() {
        return (int) word();
    }

    public int i16() {
        return (int) word();
    }

    public int i32() {
        return (int) word();
    }

    public long i64() {
        return word();
    }

    public long isize() {
        return word();
    }

    public int u8() {
        return (int) word();
    }

    public int u16() {
        return (int) word();
    }

    public long u32() {
        return word();
    }

    public long u64() {
        return word();
    }

    public long usize() {
        return word();
    }

    public float f32() {
        return Float.intBitsToFloat((int) word());
    }

    public double f64() {
        return Double.longBitsToDouble(word());
    }

    public BigInteger i128() {
        return Wide.I128.of(word(), word());
    }

    public BigInteger u128() {
        return Wide.U128.of(word(), word());
    }

    /// Whether it is an Err; the value of either follows.
    public boolean failed() {
        return word() != 0;
    }

    /// The pointer of a new handle.
    public long handle() {
        return word();
    }

    public Duration duration() {
        return Duration.ofSeconds(word(), word());
    }

    public Instant instant() {
        return Instant.ofEpochSecond(word(), word());
    }

    public Path path() {
        return Paths.of(text());
    }

    public String osText() {
        return text();
    }

    public InetAddress ip() {
        return address(word(), word(), word(), 0);
    }

    private static InetAddress address(long version, long low, long high, long scope) {
        return version == 4 ? Addresses.v4(low) : Addresses.v6(low, high, scope);
    }

    public Inet4Address ipv4() {
        return Addresses.v4(word());
    }

    public Inet6Address ipv6() {
        return Addresses.v6(word(), word(), 0);
    }

    public InetSocketAddress socket() {
        long version = word();
        long low = word();
        long high = word();
        int port = (int) word();
        return new InetSocketAddress(address(version, low, high, word()), port);
    }

    public InetSocketAddress socketV4() {
        return new InetSocketAddress(ipv4(), (int) word());
    }

    public InetSocketAddress socketV6() {
        long low = word();
        long high = word();
        int port = (int) word();
        return new InetSocketAddress(Addresses.v6(low, high, word()), port);
    }

    public int ordering() {
        return (int) word();
    }

    public <T> RangeFull<T> rangeFull() {
        return new RangeFull<>();
    }
}
