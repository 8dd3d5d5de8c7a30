package dev.gantry.host;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A process as data.
///
/// @param arguments the program, an absolute path, and what it gets; never read by a shell
/// @param environment all of it: nothing is inherited
/// @param directory where it works; must exist
public record Command(
        List<String> arguments, SortedMap<String, String> environment, Path directory) {

    public Command {
        arguments = List.copyOf(arguments);
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    }

    public Command(List<String> arguments, Map<String, String> environment, Path directory) {
        this(arguments, new TreeMap<>(environment), directory);
    }

    public String program() {
        return arguments.getFirst();
    }
}
