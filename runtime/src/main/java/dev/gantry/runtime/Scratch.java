package dev.gantry.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;

/// Native memory for the arguments and results of calls, used as a stack. For generated code.
///
/// Each platform thread has one. A virtual thread borrows one from a pool for the time between
/// [Native#scratch] and the release of its first mark: millions of virtual threads must not hold 64
/// KB each. What does not fit is allocated and freed at the release.
public final class Scratch {

    /// Room for the result of a call, in bytes; the `cap` of the contract.
    public static final int OUT = 1024;

    private static final int SIZE = 64 * 1024;
    private static final int ALIGNMENT = 8;

    /// Room that an encoding starts with.
    private static final int FIRST = 64;

    /// Up to this length packing eight characters a word beats an encoder.
    private static final int SHORT = 32;

    /// So many texts of a program are encoded by the JDK first, if they are not long: the accesses
    /// to memory by which we are faster later take the JVM some milliseconds to link.
    static final int FIRST_TEXTS = 64;

    private static final int NOT_LONG = 1024;

    private static final ThreadLocal<Scratch> OF_THREAD = new ThreadLocal<>();

    /// How many there were, up to [#FIRST_TEXTS]; lost updates between threads do no harm.
    private static int texts;

    /// Of virtual threads only.
    private static final class Pool {
        static final ConcurrentLinkedDeque<Scratch> FREE = new ConcurrentLinkedDeque<>();
    }

    /// A block outside of the stack.
    ///
    /// @param owner whose allocator it came from
    private record Block(Library owner, long address, long size) {

        void free() {
            owner.free(address, size);
        }
    }

    private final MemorySegment memory = Arena.ofAuto().allocate(SIZE, ALIGNMENT);
    private final long start = memory.address();
    private final long end = start + SIZE;
    private final boolean pooled;
    private final ArrayList<Block> blocks = new ArrayList<>(0);
    private long position = start;
    private long length;

    private Scratch(boolean pooled) {
        this.pooled = pooled;
    }

    static Scratch current() {
        if (Thread.currentThread().isVirtual()) return borrowed();
        Scratch own = OF_THREAD.get();
        return own == null ? made() : own;
    }

    private static Scratch made() {
        var own = new Scratch(false);
        OF_THREAD.set(own);
        return own;
    }

    private static Scratch borrowed() {
        Scratch free = Pool.FREE.poll();
        return free == null ? new Scratch(true) : free;
    }

    /// What is reserved now, for [#release]: the place in the stack, and above it how many blocks
    /// there are. A block takes no place in the stack, so the place alone would not tell the blocks
    /// of a nested use from those of the use around it.
    public long mark() {
        return (long) blocks.size() << Integer.SIZE | position - start;
    }

    /// Gives back all that was reserved since the mark.
    public void release(long mark) {
        position = start + (int) mark;
        if (!blocks.isEmpty()) freeBlocks((int) (mark >>> Integer.SIZE));
        if (pooled && mark == 0) Pool.FREE.push(this);
    }

    private void freeBlocks(int left) {
        while (blocks.size() > left) {
            blocks.removeLast().free();
        }
    }

    /// Memory of that many bytes, aligned to 8; its address.
    ///
    /// @throws OutOfMemoryError
    public long space(long bytes) {
        long address = position;
        long next = address + (Math.max(bytes, 1) + ALIGNMENT - 1 & -ALIGNMENT);
        if (next > end) return block(bytes);
        position = next;
        return address;
    }

    private long block(long bytes) {
        blocks.ensureCapacity(blocks.size() + 1);
        Library owner = Library.heap();
        long address = owner.allocate(bytes);
        blocks.add(new Block(owner, address, bytes));
        return address;
    }

    /// For a value that crosses by content; what it writes is given back with the rest.
    public Encoder encoder() {
        long first = space(FIRST);
        return new Encoder(this, first, first + FIRST);
    }

    /// Room for a value that is written back: a word, which says that nothing is written yet, and
    /// [#OUT] bytes.
    public long room() {
        long address = space(Long.BYTES + OUT);
        Memory.putWord(address, Decoder.NOT_WRITTEN);
        return address;
    }

    /// More room directly above `last`, if nothing else is there.
    boolean extend(long last, long bytes) {
        if (position != last || position + bytes > end) return false;
        position += bytes;
        return true;
    }

    /// A larger place for an encoding; its address.
    ///
    /// @param from where the first `written` bytes are
    long moved(long from, long written, long bytes) {
        long address = block(bytes);
        Memory.copy(from, address, written);
        for (int at = blocks.size() - 2; at >= 0; at--) {
            Block before = blocks.get(at);
            if (before.address() != from) continue;
            blocks.remove(at);
            before.free();
            break;
        }
        return address;
    }

    /// The length in bytes of the last text or bytes.
    public long length() {
        return length;
    }

    /// Writes a String as UTF-8; its address.
    ///
    /// @param name of the parameter, for messages
    /// @throws NullPointerException
    /// @throws IllegalArgumentException when there is a lone surrogate
    public long text(String text, String name) {
        Objects.requireNonNull(text, name);
        int chars = text.length();
        if (texts < FIRST_TEXTS && chars <= NOT_LONG && isAscii(text, chars)) {
            texts++;
            return copied(text.getBytes(StandardCharsets.UTF_8));
        }
        if (chars <= SHORT) {
            if (position + SHORT <= end && packed(text, chars)) return reserved(chars);
        } else if (position + 2L * chars + 2 <= end && Text.isLatin1(text) && ascii(text, chars)) {
            return reserved(chars);
        }
        Text.refuseLoneSurrogates(text, name);
        return copied(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isAscii(String text, int chars) {
        for (int at = 0; at < chars; at++) if (text.charAt(at) >= 0x80) return false;
        return true;
    }

    private long reserved(int bytes) {
        length = bytes;
        return space(bytes);
    }

    private long copied(byte[] bytes) {
        length = bytes.length;
        long address = space(bytes.length);
        Memory.copyIn(bytes, address);
        return address;
    }

    /// Writes the characters above the stack, eight at a time; false when one of them is not ASCII.
    /// The last eight overlap with those before, so that each step is of one known length.
    private boolean packed(String text, int chars) {
        if (chars < Long.BYTES) return packedFew(text, chars);
        int last = chars - Long.BYTES;
        boolean ascii = true;
        for (int at = 0; at < last; at += Long.BYTES) ascii &= eight(text, at);
        return ascii & eight(text, last);
    }

    private boolean eight(String text, int at) {
        int seen = 0;
        long eight = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            char unit = text.charAt(at + i);
            seen |= unit;
            eight |= (long) unit << (Byte.SIZE * i);
        }
        Memory.putEight(position + at, eight);
        return seen < 0x80;
    }

    private boolean packedFew(String text, int chars) {
        int seen = 0;
        long few = 0;
        for (int i = 0; i < chars; i++) {
            char unit = text.charAt(i);
            seen |= unit;
            few |= (long) unit << (Byte.SIZE * i);
        }
        Memory.putEight(position, few);
        return seen < 0x80;
    }

    /// Writes a Latin-1 String above the stack; false when it is not ASCII, and then nothing counts
    /// of what was written.
    ///
    /// The JDK copies ASCII in one go but does not tell how much it wrote. 0xFF occurs in no UTF-8:
    /// when it still stands behind the terminator, exactly one byte per character was written.
    private boolean ascii(String text, int chars) {
        long sentinel = position + chars + 1;
        Memory.putByte(sentinel, 0xFF);
        Memory.ALL.setString(position, text, StandardCharsets.UTF_8);
        return Memory.getByte(sentinel - 1) == 0 && Memory.getByte(sentinel) == (byte) 0xFF;
    }

    /// Writes the bytes; their address.
    ///
    /// @throws NullPointerException
    public long bytes(byte[] bytes, String name) {
        return copied(Objects.requireNonNull(bytes, name));
    }

    /// As [#bytes], of an array that Rust wants to be of one length.
    ///
    /// @throws NullPointerException
    /// @throws IllegalArgumentException when it is of another one
    public long fixed(byte[] bytes, int wanted, String name) {
        if (Objects.requireNonNull(bytes, name).length != wanted) {
            throw new IllegalArgumentException(
                    "%s: %d bytes, but Rust takes exactly %d"
                            .formatted(name, bytes.length, wanted));
        }
        return copied(bytes);
    }
}
