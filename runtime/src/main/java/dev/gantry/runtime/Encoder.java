package dev.gantry.runtime;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/// Writes an argument that crosses by content as a sequence of words. For generated code, which
/// gets one from [Scratch#encoder].
///
/// Each function writes one value and throws, naming the parameter, NullPointerException for null
/// and IllegalArgumentException for what Rust's type does not hold.
public final class Encoder extends ScalarEncoder {
    private static final int INCLUDED = 1;
    private static final int EXCLUDED = 2;

    Encoder(Scratch scratch, long start, long end) {
        super(scratch, start, end);
    }

    /// Whether the value of an Option follows.
    public boolean present(boolean present) {
        word(present ? 1 : 0);
        return present;
    }

    /// Writes the number of elements; they follow, in order.
    ///
    /// @return the elements as they are now, so that a collection that changes meanwhile does no
    ///   harm
    public <T> List<T> list(Iterable<? extends T> elements, String name) {
        List<T> all = new ArrayList<>();
        Objects.requireNonNull(elements, name);
        if (elements instanceof Collection<? extends T> collection) all.addAll(collection);
        else
            for (T element : elements)
                all.add(element); // a forEach of the user's could keep the list
        word(all.size());
        return all;
    }

    /// As [#list], where Rust takes an array.
    public <T> List<T> list(Iterable<? extends T> elements, int wanted, String name) {
        List<T> all = list(elements, name);
        exactly(wanted, all.size(), name);
        return all;
    }

    public void text(String text, String name) {
        byte[] bytes = Text.utf8(text, name);
        bytes(bytes, name);
    }

    /// @param type of the constants
    /// @param count of the constants that Rust knows; the one after them is for what it does not
    ///   let us name
    /// @throws ClassCastException
    public void variant(Class<?> type, Enum<?> constant, int count, String name) {
        requireOf(type, constant, name);
        int position = constant.ordinal();
        if (position >= count) {
            throw new IllegalArgumentException(
                    "%s: %s stands for no variant of Rust's".formatted(name, constant.name()));
        }
        word(position);
    }

    /// The bytes of a Copy type.
    ///
    /// @param key of the class that calls
    /// @throws LinkageError when the value is of another library
    /// @throws WrongThreadException
    /// @throws ClassCastException
    public void plain(Native key, PlainValue value, PlainType type, String name) {
        NativePlain own = key.own(type);
        requireOf(own.javaClass(), value, name);
        value.write(own, this);
    }

    /// What comes out of a generic type, such as a Tuple2, javac casts no further than to the type
    /// of the parameter here. A raw type or an unchecked cast would let another class through.
    private static void requireOf(Class<?> type, Object value, String name) {
        if (type.isInstance(Objects.requireNonNull(value, name))) return;
        throw new ClassCastException(
                "%s: %s is no %s".formatted(name, value.getClass().getName(), type.getName()));
    }

    /// For the NonZero types.
    public void requireNotZero(long value, String name) {
        if (value == 0) throw new IllegalArgumentException(name + ": 0 is not allowed");
    }

    public void requireNotZero(BigInteger value, String name) {
        if (Objects.requireNonNull(value, name).signum() == 0) requireNotZero(0, name);
    }

    /// Writes whether a Result is an Err; the value of either follows.
    public void failed(boolean failed) {
        word(failed ? 1 : 0);
    }

    /// Whether a lower bound follows.
    public boolean lower(RangeBounds<?> range) {
        return present(range.lower() != null);
    }

    /// Whether an upper bound follows.
    public boolean upper(RangeBounds<?> range) {
        boolean bounded = range.upper() != null;
        word(bounded ? range.includesUpper() ? INCLUDED : EXCLUDED : 0);
        return bounded;
    }

    public void duration(Duration value, String name) {
        if (Objects.requireNonNull(value, name).isNegative()) {
            throw new IllegalArgumentException("%s: %s is negative".formatted(name, value));
        }
        word(value.getSeconds());
        word(value.getNano());
    }

    public void instant(Instant value, String name) {
        word(Objects.requireNonNull(value, name).getEpochSecond());
        word(value.getNano());
    }

    public void path(Path value, String name) {
        text(Paths.text(value, name), name);
    }

    public void osText(String value, String name) {
        text(value, name);
    }

    public void ip(InetAddress value, String name) {
        address(value, name);
        if (value instanceof Inet6Address v6) Addresses.unscoped(v6, name);
    }

    private void address(InetAddress value, String name) {
        switch (Objects.requireNonNull(value, name)) {
            case Inet4Address v4 -> {
                word(4);
                word(Addresses.bits(v4));
                word(0);
            }
            case Inet6Address v6 -> {
                word(6);
                words(v6);
            }
            default -> throw Addresses.otherVersion(value, name);
        }
    }

    private void words(Inet6Address value) {
        word(Addresses.bits(value, false));
        word(Addresses.bits(value, true));
    }

    public void ipv4(Inet4Address value, String name) {
        word(Addresses.bits(Objects.requireNonNull(value, name)));
    }

    public void ipv6(Inet6Address value, String name) {
        words(Addresses.unscoped(Objects.requireNonNull(value, name), name));
    }

    public void socket(InetSocketAddress value, String name) {
        InetAddress address = Addresses.resolved(value, name);
        address(address, name);
        word(value.getPort());
        word(address instanceof Inet6Address v6 ? v6.getScopeId() : 0);
    }

    public void socketV4(InetSocketAddress value, String name) {
        InetAddress address = Addresses.resolved(value, name);
        if (!(address instanceof Inet4Address v4)) throw Addresses.otherVersion(address, name);
        ipv4(v4, name);
        word(value.getPort());
    }

    public void socketV6(InetSocketAddress value, String name) {
        InetAddress address = Addresses.resolved(value, name);
        if (!(address instanceof Inet6Address v6)) throw Addresses.otherVersion(address, name);
        words(v6);
        word(value.getPort());
        word(v6.getScopeId());
    }

    /// Any number, as from a Comparator.
    public void ordering(int value, String name) {
        word(value);
    }

    public void rangeFull(RangeFull<?> value, String name) {
        Objects.requireNonNull(value, name);
    }
}
