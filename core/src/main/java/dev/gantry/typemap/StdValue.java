package dev.gantry.typemap;

import dev.gantry.api.ItemPath;

import java.util.Arrays;
import java.util.Optional;

/// Types of std that have a class of their own in Java.
public enum StdValue {
    DURATION("duration", "java.time.Duration", 2, "time", "Duration"),
    /// `SystemTime`, whose origin is 1970-01-01 as in Java.
    INSTANT("instant", "java.time.Instant", 2, "time", "SystemTime"),
    PATH("path", "java.nio.file.Path", StdValue.ANY, "path", "PathBuf"),
    OS_TEXT("os_text", "java.lang.String", StdValue.ANY, "ffi", "OsString"),
    IP("ip", "java.net.InetAddress", 3, "net", "IpAddr"),
    IPV4("ipv4", "java.net.Inet4Address", 1, "net", "Ipv4Addr"),
    IPV6("ipv6", "java.net.Inet6Address", 2, "net", "Ipv6Addr"),
    SOCKET("socket", "java.net.InetSocketAddress", 5, "net", "SocketAddr"),
    SOCKET_V4("socket_v4", "java.net.InetSocketAddress", 2, "net", "SocketAddrV4"),
    SOCKET_V6("socket_v6", "java.net.InetSocketAddress", 4, "net", "SocketAddrV6"),
    /// -1, 0 or 1; any int in an argument.
    ORDERING("ordering", "int", 1, "cmp", "Ordering"),
    RANGE_FULL("range_full", "dev.gantry.runtime.RangeFull", 0, "ops", "RangeFull");

    private static final int ANY = -1;

    private final String function;
    private final String java;
    private final int words;
    private final ItemPath path;

    StdValue(String function, String java, int words, String module, String name) {
        this.function = function;
        this.java = java;
        this.words = words;
        this.path = ItemPath.std(module, name);
    }

    /// The owned type of that path, or for [#PATH] and [#OS_TEXT] its borrowed form too.
    static Optional<StdValue> of(ItemPath path) {
        if (path.equals(ItemPath.std("path", "Path"))) return Optional.of(PATH);
        if (path.equals(ItemPath.std("ffi", "OsStr"))) return Optional.of(OS_TEXT);
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    /// What reads and writes it, in `rt`.
    public String function() {
        return function;
    }

    /// A class, or `int`.
    public String java() {
        return java;
    }

    /// Of the Java class.
    public String parameters() {
        return this == RANGE_FULL ? "<?>" : "";
    }

    boolean isBounded() {
        return words != ANY;
    }

    int words() {
        return words;
    }

    /// Whether the borrowed form is a type of its own.
    public boolean isUnsized() {
        return this == PATH || this == OS_TEXT;
    }
}
