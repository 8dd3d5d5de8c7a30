package dev.gantry.runtime;

import org.jspecify.annotations.Nullable;

/// Any of the ranges that Rust takes where it asks for `RangeBounds`.
public sealed interface RangeBounds<T>
        permits Range, RangeInclusive, RangeFrom, RangeTo, RangeToInclusive, RangeFull {

    /// The first value of the range; null when it has none.
    default @Nullable T lower() {
        return null;
    }

    /// The end of the range; null when it has none.
    default @Nullable T upper() {
        return null;
    }

    /// Whether [#upper] belongs to the range.
    default boolean includesUpper() {
        return false;
    }
}
