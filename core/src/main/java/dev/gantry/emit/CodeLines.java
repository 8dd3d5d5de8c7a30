package dev.gantry.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Lines of code under an indentation; four spaces a level.
public final class CodeLines {
    private static final String LEVEL = "    ";

    private final List<String> lines = new ArrayList<>();
    private final NavigableMap<Integer, Owner> owners = new TreeMap<>();
    private int depth = 0;

    /// Adds a text of one or more lines at the current depth. Blank lines stay without spaces.
    public CodeLines add(String text) {
        text.lines()
                .map(line -> line.isBlank() ? "" : LEVEL.repeat(depth) + line)
                .forEach(lines::add);
        return this;
    }

    public CodeLines blank() {
        lines.add("");
        return this;
    }

    /// Adds a line that opens a block; what follows is one level deeper.
    public CodeLines open(String line) {
        add(line);
        depth++;
        return this;
    }

    /// Closes the block and opens its sequel on the same line, such as `} finally {`.
    public CodeLines turn(String line) {
        depth--;
        return open(line);
    }

    public CodeLines close(String line) {
        depth--;
        return add(line);
    }

    /// Whose the lines from here on are, up to the next call.
    public CodeLines owner(Owner whose) {
        owners.put(lines.size() + 1, whose);
        return this;
    }

    /// By the number, from 1, of the first line that is theirs.
    public NavigableMap<Integer, Owner> owners() {
        return owners;
    }

    /// How many lines there are: the number, from 1, of the last one.
    public int count() {
        return lines.size();
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
