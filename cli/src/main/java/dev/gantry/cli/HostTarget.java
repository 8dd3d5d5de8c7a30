package dev.gantry.cli;

import dev.gantry.host.Platform;

import java.util.List;

/// Which target triples are this machine's.
final class HostTarget {
    private HostTarget() {}

    static boolean is(String target, Platform platform) {
        return triples(platform).contains(target);
    }

    static String usual(Platform platform) {
        return triples(platform).getFirst();
    }

    private static List<String> triples(Platform platform) {
        var systems =
                switch (platform.os()) {
                    case LINUX, OTHER -> List.of("unknown-linux-gnu", "unknown-linux-musl");
                    case MACOS -> List.of("apple-darwin");
                    case WINDOWS -> List.of("pc-windows-msvc", "pc-windows-gnu");
                };
        return systems.stream().map(system -> platform.arch() + "-" + system).toList();
    }
}
