package dev.gantry.problem;

/// A place in a text file.
///
/// @param file the path as the user wrote it, or relative to the project
/// @param line from 1
/// @param column in characters, from 1
/// @param width how many characters the caret underlines, at least 1
/// @param text the whole line, without its end; empty when it is not known
public record Location(String file, int line, int column, int width, String text) {}
