package dev.gantry.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether this process is in the foreground of a terminal, which sends Ctrl-C to all of them.
final class Foreground {
    private Foreground() {}

    /// True where it cannot be told, which is so outside of Linux.
    static boolean isOurs() {
        try {
            return isOurs(Files.readString(Path.of("/proc/self/stat")));
        } catch (IOException noProc) {
            return true;
        }
    }

    /// @param stat as proc(5) has it: behind the name, which may hold anything, are the state, the
    ///   parent, our process group, the session, the terminal and its foreground group
    static boolean isOurs(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", 7);
        boolean hasTerminal = !fields[4].equals("0");
        return hasTerminal && fields[2].equals(fields[5]);
    }
}
