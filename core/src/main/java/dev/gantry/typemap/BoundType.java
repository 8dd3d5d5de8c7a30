package dev.gantry.typemap;

import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;

import java.util.Comparator;
import java.util.List;

/// A Rust type that has a Java class.
///
/// @param rust as generated Rust names it, without parameters and lifetimes
/// @param symbol starts the names of its exported functions, such as `regex_1_bytes_Regex`
/// @param java fully qualified name of the class, such as `regex.bytes.Regex`
public record BoundType(Type.Named rust, String symbol, String java, Kind kind)
        implements Comparable<BoundType> {
    private static final Comparator<BoundType> BY_SYMBOL =
            Comparator.comparing(BoundType::symbol).thenComparing(type -> type.rust().toString());

    /// A type that has no arguments.
    ///
    /// @param path canonical
    public BoundType(ItemPath path, String symbol, String java, Kind kind) {
        this(new Type.Named(path, List.of()), symbol, java, kind);
    }

    public enum Kind {
        /// A final class that extends `dev.gantry.runtime.Handle`.
        HANDLE,
        /// A class that extends `dev.gantry.runtime.RustException`; the type implements `Error`.
        ERROR,
        /// A Java enum: an enum without data.
        ENUM,
        /// A final class that extends `dev.gantry.runtime.PlainValue`: a Copy type, its bytes in
        /// the Java object.
        VALUE,
        /// A Java record: a struct that is nothing but its public fields.
        RECORD;

        /// Whether its values cross by content: Java holds no pointer.
        public boolean isContent() {
            return switch (this) {
                case HANDLE, ERROR -> false;
                case ENUM, VALUE, RECORD -> true;
            };
        }
    }

    /// Canonical, without the arguments.
    public ItemPath path() {
        return rust.path();
    }

    public String javaPackage() {
        int dot = java.lastIndexOf('.');
        return dot < 0 ? "" : java.substring(0, dot);
    }

    public String javaSimpleName() {
        return java.substring(java.lastIndexOf('.') + 1);
    }

    /// As generated code orders them: the symbol first.
    @Override
    public int compareTo(BoundType other) {
        return BY_SYMBOL.compare(this, other);
    }
}
