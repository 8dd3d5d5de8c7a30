package dev.gantry.lockfile;

import dev.gantry.lockfile.Resolution.Dependency;
import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.lockfile.Resolution.LockedSource;

import java.util.List;
import java.util.Optional;

/// Small locks for tests.
final class Locks {
    private Locks() {}

    static final LockedSource DEFAULT = new LockedSource.Registry(Registries.DEFAULT);
    static final LockedSource GIT =
            new LockedSource.Git("https://git.example/a", "?branch=main", "c".repeat(40));

    static LockedPackage crate(String name, String version, Dependency... dependencies) {
        return new LockedPackage(
                name, version, DEFAULT, List.of(dependencies), Optional.of("0".repeat(64)));
    }

    static LockedPackage crate(
            String name, String version, LockedSource source, Dependency... dependencies) {
        return new LockedPackage(name, version, source, List.of(dependencies), Optional.empty());
    }

    static Dependency on(String name, String version) {
        return new Dependency(name, version, Optional.empty());
    }

    static Dependency on(String name, String version, LockedSource source) {
        return new Dependency(name, version, Optional.of(source));
    }
}
