package dev.gantry.cli;

import java.util.List;
import java.util.Optional;

/// What `run` runs, and what it gets.
///
/// @param file as written; empty for the project
record RunTarget(Optional<String> file, List<String> arguments) {
    private static final String SEPARATOR = "--";

    /// @param commandLine all arguments of Gantry
    /// @param words its last ones: those that are no flags of Gantry, with or without a separator
    static RunTarget of(List<String> commandLine, List<String> words) {
        int before = commandLine.size() - words.size() - 1;
        if (words.isEmpty() || commandLine.get(before).equals(SEPARATOR)) {
            return new RunTarget(Optional.empty(), words);
        }
        var rest = words.subList(1, words.size());
        boolean separated = !rest.isEmpty() && rest.getFirst().equals(SEPARATOR);
        return new RunTarget(
                Optional.of(words.getFirst()), separated ? rest.subList(1, rest.size()) : rest);
    }
}
