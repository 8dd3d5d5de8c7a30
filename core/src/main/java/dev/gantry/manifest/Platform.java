package dev.gantry.manifest;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// For which targets a table `[target.'...']` counts. Source: the Cargo Book, "Platform specific
/// dependencies".
public sealed interface Platform {

    boolean holds(Target target);

    /// As the name of a table and an index write it: a triple, or `cfg(..)`. Empty when it is
    /// neither.
    static Optional<Platform> read(String text) {
        try {
            return Optional.of(PlatformReader.read(text));
        } catch (PlatformReader.Malformed malformed) {
            return Optional.empty();
        }
    }

    /// What is wrong with the text of a platform: a target triple, or `cfg(...)`.
    static Optional<String> fault(String text) {
        try {
            var unused = PlatformReader.read(text);
            return Optional.empty();
        } catch (PlatformReader.Malformed malformed) {
            return Optional.of(String.valueOf(malformed.getMessage()));
        }
    }

    /// What rustc says of a target.
    ///
    /// @param triple such as `x86_64-unknown-linux-gnu`
    /// @param cfgs the lines of `rustc --print cfg`, such as `unix` and `target_os="linux"`
    record Target(String triple, Set<String> cfgs) {
        public Target {
            cfgs = Set.copyOf(cfgs);
        }
    }

    record Triple(String triple) implements Platform {
        @Override
        public boolean holds(Target target) {
            return triple.equals(target.triple());
        }
    }

    record All(List<Platform> of) implements Platform {
        @Override
        public boolean holds(Target target) {
            return of.stream().allMatch(each -> each.holds(target));
        }
    }

    record Any(List<Platform> of) implements Platform {
        @Override
        public boolean holds(Target target) {
            return of.stream().anyMatch(each -> each.holds(target));
        }
    }

    record Not(Platform of) implements Platform {
        @Override
        public boolean holds(Target target) {
            return !of.holds(target);
        }
    }

    /// @param line as rustc prints it: a name, or `name="value"`
    record Cfg(String line) implements Platform {
        @Override
        public boolean holds(Target target) {
            return target.cfgs().contains(line);
        }
    }
}
