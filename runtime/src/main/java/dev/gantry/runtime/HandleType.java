package dev.gantry.runtime;

/// What the runtime knows about a Rust type that has a Java class. Opaque; for generated code.
public sealed interface HandleType permits NativeType {}
