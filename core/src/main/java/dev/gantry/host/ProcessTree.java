package dev.gantry.host;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// A process and everything it started.
final class ProcessTree {
    private static final long SECONDS_TO_VANISH = 10;

    private ProcessTree() {}

    /// Kills the whole tree and returns when it is gone.
    ///
    /// Children go before their parents, and are looked for again until none is found: a process
    /// whose parent is gone belongs to nobody and would never be found. A cargo that lost a rustc
    /// starts no other.
    static void kill(ProcessHandle root) {
        Set<ProcessHandle> killed = new LinkedHashSet<>();
        for (var more = true; more; ) {
            var below = root.descendants().filter(ProcessHandle::isAlive).toList();
            below.reversed().forEach(ProcessHandle::destroyForcibly);
            more = killed.addAll(below);
        }
        root.destroyForcibly();
        killed.add(root);
        killed.forEach(ProcessTree::awaitEnd);
    }

    /// Not cut short by an interrupt: often an interrupt is why we are here. A process in
    /// uninterruptible sleep in the kernel is given up after a while; nobody can do more.
    private static void awaitEnd(ProcessHandle process) {
        var unused =
                process.onExit()
                        .completeOnTimeout(process, SECONDS_TO_VANISH, TimeUnit.SECONDS)
                        .join();
    }
}
