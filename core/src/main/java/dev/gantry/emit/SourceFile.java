package dev.gantry.emit;

/// One emitted file.
///
/// @param path relative to the folder of the emission, with `/` on every platform
/// @param text whole, ends with a line feed
public record SourceFile(String path, String text) {}
