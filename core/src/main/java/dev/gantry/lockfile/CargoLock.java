package dev.gantry.lockfile;

import dev.gantry.lockfile.LockText.Faulty;
import dev.gantry.lockfile.Resolution.Dependency;
import dev.gantry.problem.ProblemException;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a Cargo.lock says: the packages of the generated workspace, and the crates they depend on.
///
/// @param members sorted by name, however they were given
public record CargoLock(List<Member> members, Resolution resolution) {

    public CargoLock {
        members = members.stream().sorted(Comparator.comparing(Member::name)).toList();
    }

    /// A package of the workspace that Gantry generates: the bridge or a wrapper.
    ///
    /// @param dependencies other members too; sorted, however they were given
    public record Member(String name, String version, List<Dependency> dependencies) {
        public Member {
            dependencies = dependencies.stream().sorted(Dependency.ORDER).toList();
        }
    }

    /// Reads what cargo wrote, format version 4.
    ///
    /// @param memberNames which of the packages without a source are the workspace's own
    /// @param paths of the other packages without a source, by name, relative to the project
    /// @throws ProblemException if it is not such a text, or names a registry, a package or a path
    ///   that is not given
    public static CargoLock read(
            String text,
            Set<String> memberNames,
            Registries registries,
            Map<String, String> paths) {
        try {
            var lock = new LockText("Cargo.lock", text, LockProblem.ForeignCargoLock::new);
            return new CargoLockReader(memberNames, registries, paths).read(lock.root());
        } catch (Faulty faulty) {
            throw new ProblemException(faulty.problem());
        }
    }

    /// The text that cargo itself would write, byte by byte, so that `cargo --locked` takes it.
    ///
    /// @throws ProblemException if a package comes from a registry that is not given
    public String write(Registries registries) {
        return new CargoLockWriter(this, registries).write();
    }
}
