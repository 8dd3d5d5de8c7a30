package dev.gantry.cli;

import dev.gantry.host.Platform;

/// Which target triples are this machine's.
final class HostTarget {
    private HostTarget() {}

    static boolean is(String target, Platform platform) {
        return platform.targets().contains(target);
    }

    static String usual(Platform platform) {
        return platform.targets().getFirst();
    }
}
