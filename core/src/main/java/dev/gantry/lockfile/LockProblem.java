package dev.gantry.lockfile;

import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Location;
import dev.gantry.problem.Problem;

import java.util.List;
import java.util.Optional;

/// What can be wrong with a lock.
public sealed interface LockProblem extends Problem {
    /// The lock of a single file is kept in the store unless there is one beside the file.
    private static String renewed(String file) {
        var first = file.equals("gantry.lock") ? "Run" : "Make an empty " + file + ", run";
        return first + " once without --locked, which writes it, and commit the file";
    }

    /// @param file gantry.lock, or the lock beside a single file
    record Missing(String file) implements LockProblem {
        @Override
        public String code() {
            return "GNT-LOCKFILE-1";
        }

        @Override
        public String message() {
            return "There is no " + file + ", and --locked forbids to make one";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(renewed(file));
        }
    }

    record Stale(String file, List<Drift> drifts) implements LockProblem {

        public Stale {
            drifts = List.copyOf(drifts);
        }

        @Override
        public String code() {
            return "GNT-LOCKFILE-2";
        }

        @Override
        public String message() {
            return file + " is stale, and --locked forbids to renew it";
        }

        @Override
        public List<String> detail() {
            return drifts.stream().map(Drift::describe).toList();
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(renewed(file));
        }
    }

    record Malformed(String what, Location at) implements LockProblem {
        @Override
        public String code() {
            return "GNT-LOCKFILE-3";
        }

        @Override
        public String message() {
            return "Malformed lock: " + what;
        }

        @Override
        public Optional<Location> location() {
            return Optional.of(at);
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("Restore the file, or remove it and run once without --locked");
        }
    }

    /// A Cargo.lock that cargo wrote and Gantry does not understand.
    record ForeignCargoLock(String what, Location at) implements LockProblem {
        @Override
        public String code() {
            return "GNT-LOCKFILE-4";
        }

        @Override
        public String message() {
            return "Cannot read the Cargo.lock that cargo wrote: " + what;
        }

        @Override
        public Optional<Location> location() {
            return Optional.of(at);
        }

        @Override
        public ExitCode exit() {
            return ExitCode.BUG;
        }
    }

    /// The lock names a registry that cargo's configuration here does not.
    record UnknownRegistry(String name) implements LockProblem {
        @Override
        public String code() {
            return "GNT-LOCKFILE-5";
        }

        @Override
        public String message() {
            return "The lock needs the registry `" + name + "`, which cargo does not know here";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("Add it to cargo's configuration under [registries." + name + "]");
        }
    }

    /// @param write the command that writes it
    record None(String file, String write) implements LockProblem {
        @Override
        public String code() {
            return "GNT-LOCKFILE-6";
        }

        @Override
        public String message() {
            return "There is no " + file;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("`" + write + "` writes it");
        }
    }

    /// Of commands that read a lock and do not resolve.
    ///
    /// @param write the command that renews it
    record Outdated(String file, List<Drift> drifts, String write) implements LockProblem {
        public Outdated {
            drifts = List.copyOf(drifts);
        }

        @Override
        public String code() {
            return "GNT-LOCKFILE-7";
        }

        @Override
        public String message() {
            return file + " was made for other requests";
        }

        @Override
        public List<String> detail() {
            return drifts.stream().map(Drift::describe).toList();
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("`" + write + "` renews it");
        }
    }

    /// @param nearest a crate that the lock has
    record UnknownCrate(String file, String crate, Optional<String> nearest)
            implements LockProblem {
        @Override
        public String code() {
            return "GNT-LOCKFILE-8";
        }

        @Override
        public String message() {
            return "`" + crate + "` is not in " + file;
        }

        @Override
        public Optional<String> hint() {
            return nearest.map(known -> "Did you mean `" + known + "`?");
        }
    }
}
