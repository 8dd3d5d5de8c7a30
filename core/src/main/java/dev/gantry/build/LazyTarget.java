package dev.gantry.build;

import dev.gantry.cargo.TargetCfg;
import dev.gantry.cargo.ToolchainFinder;
import dev.gantry.host.Host;
import dev.gantry.manifest.Platform;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// The target of a build, looked up when a manifest asks for it: most do not, and one without
/// crates is built where no Rust is installed.
final class LazyTarget {
    private final Host host;
    private final Path project;
    private final Looked looked;
    private Platform.@Nullable Target target;

    LazyTarget(Host host, Path project, Looked looked) {
        this.host = host;
        this.project = project;
        this.looked = looked;
    }

    boolean is(Platform platform) {
        return platform.holds(target());
    }

    String triple() {
        return target().triple();
    }

    private Platform.Target target() {
        if (target == null) target = ask();
        return target;
    }

    private Platform.Target ask() {
        looked.atSurroundings();
        var toolchain =
                new ToolchainFinder(host, host.storeRoot().resolve("toolchains")).find(project);
        looked.at(toolchain);
        return TargetCfg.ask(host, toolchain, project);
    }
}
