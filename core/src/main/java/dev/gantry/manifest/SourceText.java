package dev.gantry.manifest;

import dev.gantry.problem.Location;

import java.util.List;

/// A text file with the places in it.
///
/// @param file as the user wrote it
record SourceText(String file, String text, List<String> lines) {

    static SourceText of(String file, String text) {
        return new SourceText(file, text, text.lines().toList());
    }

    /// @param from offset into the text
    Location span(int from, int to) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < from; i++) {
            if (endsLine(i)) {
                line++;
                start = i + 1;
            }
        }
        return at(line, from - start + 1, Math.max(1, to - from));
    }

    /// @param line from 1; a place behind the end has no text
    Location at(int line, int column, int width) {
        var text = line <= lines.size() ? lines.get(line - 1) : "";
        return new Location(file, line, column, width, text);
    }

    /// As [String#lines] divides them: by `\n`, `\r`, and `\r\n`.
    private boolean endsLine(int at) {
        char c = text.charAt(at);
        boolean paired = at + 1 < text.length() && text.charAt(at + 1) == '\n';
        return c == '\n' || (c == '\r' && !paired);
    }
}
