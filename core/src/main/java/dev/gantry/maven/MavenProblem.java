package dev.gantry.maven;

import dev.gantry.manifest.Coordinates;
import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Location;
import dev.gantry.problem.Problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Why a library of a Maven repository cannot be had.
public sealed interface MavenProblem extends Problem {

    /// Who asks for a library.
    ///
    /// @param at where it is asked for, or what brings it; empty where that is not known
    /// @param by the libraries on the way from there, the nearest to it first, a line each
    record Asked(Optional<Location> at, List<String> by) {}

    /// @param repositories that were asked, by their ids
    /// @param asked who asks for it
    record UnknownLibrary(Coordinates library, List<String> repositories, Asked asked)
            implements MavenProblem {
        @Override
        public String code() {
            return "GNT-MAVEN-1";
        }

        @Override
        public String message() {
            return "No repository has the library `" + library.key() + "`";
        }

        @Override
        public Optional<Location> location() {
            return asked.at();
        }

        @Override
        public List<String> detail() {
            return asked.by();
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(listed(repositories));
        }
    }

    /// @param versions that there are, the newest first
    /// @param asked who asks for it
    record UnknownVersion(
            Coordinates library, List<String> versions, List<String> repositories, Asked asked)
            implements MavenProblem {
        @Override
        public String code() {
            return "GNT-MAVEN-2";
        }

        @Override
        public String message() {
            var classifier = library.classifier();
            if (classifier.isEmpty() && versions.contains(library.version())) {
                return "`" + library + "` has no jar";
            }
            return "No repository has version `"
                    + library.version()
                    + "` of `"
                    + library.library()
                    + "`"
                    + (classifier.isEmpty() ? "" : " with the classifier `" + classifier + "`");
        }

        @Override
        public Optional<Location> location() {
            return asked.at();
        }

        @Override
        public List<String> detail() {
            return asked.by();
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    "The newest there are: "
                            + String.join(", ", versions)
                            + ". "
                            + listed(repositories));
        }
    }

    /// A repository does not answer, or refuses to.
    ///
    /// @param asked who asks for it
    /// @param words of Maven
    record Unreachable(Coordinates library, List<String> words, Asked asked)
            implements MavenProblem {
        @Override
        public String code() {
            return "GNT-MAVEN-3";
        }

        @Override
        public String message() {
            return "`" + library + "` cannot be brought from its repository";
        }

        @Override
        public Optional<Location> location() {
            return asked.at();
        }

        @Override
        public List<String> detail() {
            return Stream.concat(asked.by().stream(), words.stream()).toList();
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    "Mirrors, proxies and passwords are those of Maven's settings,"
                            + " ~/.m2/settings.xml");
        }

        @Override
        public ExitCode exit() {
            return ExitCode.ENVIRONMENT;
        }
    }

    /// Missing where no repository may be asked.
    ///
    /// @param asked who asks for it
    /// @param bySettings it is Maven's settings that forbid it, and not `--offline`
    record NotHere(Coordinates library, Asked asked, boolean bySettings) implements MavenProblem {
        @Override
        public String code() {
            return "GNT-MAVEN-4";
        }

        @Override
        public String message() {
            var who = bySettings ? "Maven's settings forbid" : "--offline forbids";
            return "`" + library + "` is not in the local repository, and " + who + " to ask";
        }

        @Override
        public Optional<Location> location() {
            return asked.at();
        }

        @Override
        public List<String> detail() {
            return asked.by();
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("`gantry fetch` brings all that a build needs");
        }

        @Override
        public ExitCode exit() {
            return ExitCode.ENVIRONMENT;
        }
    }

    /// A file that is not what its repository says, or no jar.
    ///
    /// @param where the file or repository
    record Corrupt(Coordinates library, String what, List<String> where) implements MavenProblem {
        @Override
        public String code() {
            return "GNT-MAVEN-5";
        }

        @Override
        public String message() {
            return "The jar of `" + library + "` is corrupt: " + what;
        }

        @Override
        public List<String> detail() {
            return where;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("A file of the local repository is brought anew once it is deleted");
        }
    }

    /// @param locked SHA-256 of the lock
    /// @param found SHA-256 of the file
    record OtherThanLocked(Coordinates library, String locked, String found, Path file)
            implements MavenProblem {
        @Override
        public String code() {
            return "GNT-MAVEN-6";
        }

        @Override
        public String message() {
            return "The jar of `" + library + "` is not the one that was locked";
        }

        @Override
        public List<String> detail() {
            return List.of("locked " + locked, "found  " + found, "in     " + file);
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    "Delete the file, and it is brought anew; if it is the same again, its"
                        + " repository has changed it, and `gantry update` locks what it is now");
        }
    }

    /// @param words of Maven
    record Unresolved(List<String> words) implements MavenProblem {
        @Override
        public String code() {
            return "GNT-MAVEN-7";
        }

        @Override
        public String message() {
            return "The libraries cannot be resolved together";
        }

        @Override
        public List<String> detail() {
            return words;
        }
    }

    /// @param words of Maven
    record BadSettings(List<String> words) implements MavenProblem {
        @Override
        public String code() {
            return "GNT-MAVEN-8";
        }

        @Override
        public String message() {
            return "Maven's settings cannot be read";
        }

        @Override
        public List<String> detail() {
            return words;
        }
    }

    private static String listed(List<String> repositories) {
        return "Asked: " + String.join(", ", repositories);
    }
}
