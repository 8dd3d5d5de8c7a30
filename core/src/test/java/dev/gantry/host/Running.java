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
}
