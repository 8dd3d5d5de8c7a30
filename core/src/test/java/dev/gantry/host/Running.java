package dev.gantry.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a process still runs. One that has ended, but whose status nobody has asked for, is
/// listed as well: in a container the first process, which inherits it, may never ask.
final class Running {
    private Running() {}

    static boolean is(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && !isZombie(pid);
    }

    private static boolean isZombie(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2); // behind the name, proc(5)
        } catch (IOException goneOrNoProc) {
            return false;
        }
    }

    /// Whether SIGINT can reach a process that is started from here: a shell without job control
    /// makes commands that end in `&` ignore it, and they pass that on.
    static boolean isInterruptible() {
        try (var status = Files.lines(Path.of("/proc/self/status"))) {
            return status.filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                    .allMatch(ignored -> (ignored & 1 << 2 - 1) == 0);
        } catch (IOException noProc) {
            return true;
        }
    }
}
