package dev.gantry.host;

import java.util.OptionalInt;

/// How a process ended.
///
/// @param status 0 for success; 128+N when signal N killed it, as a shell says it and the JDK
///   reports it
public record Exit(int status) {

    public boolean success() {
        return status == 0;
    }

    /// The signal, by the same convention: a program that itself ends with 128+N looks the same.
    public OptionalInt signal() {
        return status > 128 && status < 128 + 65
                ? OptionalInt.of(status - 128)
                : OptionalInt.empty();
    }
}
