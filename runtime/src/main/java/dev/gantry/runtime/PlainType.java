package dev.gantry.runtime;

/// What the runtime knows about a Rust type whose values are bytes in Java objects. Opaque; for
/// generated code.
public sealed interface PlainType permits NativePlain {}
