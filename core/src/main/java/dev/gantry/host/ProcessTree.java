package dev.gantry.host;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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
        awaitEnd(killed);
    }

    /// Not cut short by an interrupt: often an interrupt is why we are here. A process in
    /// uninterruptible sleep in the kernel is given up after a while, and so is one whose new
    /// parent never asks for its status, as the first process of a container may be.
    private static void awaitEnd(Set<ProcessHandle> processes) {
        var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        var unused =
                CompletableFuture.allOf(ends)
                        .completeOnTimeout(null, SECONDS_TO_VANISH, TimeUnit.SECONDS)
                        .join();
    }
}
