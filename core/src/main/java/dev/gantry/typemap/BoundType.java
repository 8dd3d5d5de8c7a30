package dev.gantry.typemap;

import dev.gantry.api.ItemPath;

/// A Rust type that has a Java class.
///
/// @param path canonical
/// @param symbol starts the names of its exported functions, such as `regex_1_bytes_Regex`
/// @param java fully qualified name of the class, such as `regex.bytes.Regex`
public record BoundType(ItemPath path, String symbol, String java, Kind kind)
        implements Comparable<BoundType> {

    public enum Kind {
        /// A final class that extends `dev.gantry.runtime.Handle`.
        HANDLE,
        /// A class that extends `dev.gantry.runtime.RustException`; the type implements `Error`.
        ERROR
    }

    public String javaPackage() {
        int dot = java.lastIndexOf('.');
        return dot < 0 ? "" : java.substring(0, dot);
    }

    public String javaSimpleName() {
        return java.substring(java.lastIndexOf('.') + 1);
    }

    @Override
    public int compareTo(BoundType other) {
        return symbol.compareTo(other.symbol);
    }
}
