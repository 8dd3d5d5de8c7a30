package dev.gantry.runtime;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Objects;

/// Internet addresses. Rust's address has no scope, its socket address has one; what would be lost
/// is refused.
final class Addresses {
    private static final int V4_BYTES = 4;
    private static final int V6_BYTES = 16;

    /// To [Inet6Address#getByAddress]: none.
    private static final int NO_SCOPE = -1;

    private Addresses() {}

    static long bits(Inet4Address address) {
        return ByteBuffer.wrap(address.getAddress()).getInt() & 0xFFFF_FFFFL;
    }

    /// The low half, or the high one.
    static long bits(Inet6Address address, boolean high) {
        return ByteBuffer.wrap(address.getAddress()).getLong(high ? 0 : Long.BYTES);
    }

    /// @throws IllegalArgumentException when it has a scope
    static Inet6Address unscoped(Inet6Address address, String name) {
        if (isScoped(address)) {
            throw new IllegalArgumentException(
                    "%s: Rust's address has no scope: %s".formatted(name, address));
        }
        return address;
    }

    private static boolean isScoped(Inet6Address address) {
        return address.getScopeId() != 0 || address.getScopedInterface() != null;
    }

    /// @throws IllegalArgumentException when it is not resolved
    static InetAddress resolved(InetSocketAddress socket, String name) {
        InetAddress address = Objects.requireNonNull(socket, name).getAddress();
        if (address == null) {
            throw new IllegalArgumentException(
                    "%s: %s is not resolved".formatted(name, socket.getHostString()));
        }
        return address;
    }

    static IllegalArgumentException otherVersion(InetAddress address, String name) {
        return new IllegalArgumentException(
                "%s: %s is an address of the other version of IP".formatted(name, address));
    }

    static Inet4Address v4(long bits) {
        byte[] bytes = ByteBuffer.allocate(V4_BYTES).putInt((int) bits).array();
        try {
            return (Inet4Address) InetAddress.getByAddress(bytes);
        } catch (UnknownHostException onlyForAnotherLength) {
            throw new IllegalStateException(onlyForAnotherLength);
        }
    }

    /// Also of an address that stands for one of IPv4.
    ///
    /// @param scope 0 for none
    static Inet6Address v6(long low, long high, long scope) {
        byte[] bytes = ByteBuffer.allocate(V6_BYTES).putLong(high).putLong(low).array();
        try {
            return Inet6Address.getByAddress(null, bytes, scope == 0 ? NO_SCOPE : (int) scope);
        } catch (UnknownHostException onlyForAnotherLength) {
            throw new IllegalStateException(onlyForAnotherLength);
        }
    }
}
