package dev.gantry.problem;

import java.util.Optional;
import java.util.regex.Pattern;

/// A place in a text file.
///
/// @param file the path as the user wrote it, or relative to the project
/// @param line from 1
/// @param column in characters, from 1
/// @param width how many characters the caret underlines, at least 1
/// @param text the whole line, without its end; empty when it is not known
public record Location(String file, int line, int column, int width, String text) {

    /// The place of something within its line, from its column on.
    ///
    /// @param something whose first group is the place
    public Optional<Location> of(Pattern something) {
        int length = text.codePointCount(0, text.length());
        int start = text.offsetByCodePoints(0, Math.min(column - 1, length));
        var found = something.matcher(text);
        if (!found.find(start)) return Optional.empty();
        int at = text.codePointCount(0, found.start(1)) + 1;
        int wide = Math.max(1, text.codePointCount(found.start(1), found.end(1)));
        return Optional.of(new Location(file, line, at, wide, text));
    }
}
