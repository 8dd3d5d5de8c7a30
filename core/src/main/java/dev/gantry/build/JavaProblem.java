package dev.gantry.build;

import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Problem;

import java.util.List;
import java.util.Optional;

/// What keeps Java sources from becoming a program.
public sealed interface JavaProblem extends Problem {

    /// javac refused the user's code.
    ///
    /// @param file the first one, as the user named it
    /// @param detail as javac prints it
    record DoesNotCompile(String file, List<String> detail, Optional<String> hint)
            implements JavaProblem {
        DoesNotCompile(String file, List<String> detail) {
            this(file, detail, Optional.empty());
        }

        @Override
        public String code() {
            return "GNT-JAVA-1";
        }

        @Override
        public String message() {
            return "`" + file + "` does not compile";
        }
    }

    /// javac refused what we generated.
    ///
    /// @param detail as javac prints it
    record GeneratedDoesNotCompile(List<String> detail) implements JavaProblem {
        @Override
        public String code() {
            return "GNT-JAVA-2";
        }

        @Override
        public String message() {
            return "the generated bindings do not compile";
        }

        @Override
        public ExitCode exit() {
            return ExitCode.BUG;
        }
    }

    record NoMain(String file) implements JavaProblem {
        @Override
        public String code() {
            return "GNT-JAVA-3";
        }

        @Override
        public String message() {
            return "`" + file + "` has no class that can be run";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    "give its first class, or the one named like the file, a `void main()`");
        }
    }

    record NotUtf8(String file) implements JavaProblem {
        @Override
        public String code() {
            return "GNT-JAVA-4";
        }

        @Override
        public String message() {
            return "`" + file + "` is not UTF-8";
        }
    }

    /// What runs us is a runtime image without `jdk.compiler`.
    ///
    /// @param home of it
    record NoCompiler(String home) implements JavaProblem {
        @Override
        public String code() {
            return "GNT-JAVA-5";
        }

        @Override
        public String message() {
            return "the Java in `" + home + "` has no javac";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("set JAVA_HOME to a JDK 25 or newer");
        }

        @Override
        public ExitCode exit() {
            return ExitCode.ENVIRONMENT;
        }
    }

    record NotDocumented(List<String> words) implements JavaProblem {
        @Override
        public String code() {
            return "GNT-JAVA-6";
        }

        @Override
        public String message() {
            return "javadoc refuses the sources";
        }

        @Override
        public List<String> detail() {
            return words;
        }
    }

    /// @param legal a name that the file could have
    record NoClassName(String file, String legal) implements JavaProblem {
        @Override
        public String code() {
            return "GNT-JAVA-9";
        }

        @Override
        public String message() {
            return "Editors cannot compile "
                    + file
                    + ": its class has the file's name, which is none of a class";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("rename it, such as to " + legal + ", or give it a class");
        }
    }

    /// @param pom its path
    record OwnPom(String pom) implements JavaProblem {
        @Override
        public String code() {
            return "GNT-JAVA-7";
        }

        @Override
        public String message() {
            return "there is a pom that Gantry did not write: " + pom;
        }

        @Override
        public Optional<String> hint() {
            return Optional.of(
                    "move it away, or open the project with it and add the paths that"
                            + " `gantry build` prints to its class path");
        }
    }

    /// Java knows no way to write such a path in a class path.
    ///
    /// @param separator of the platform's class paths
    record NoClassPathEntry(String path, String separator) implements JavaProblem {
        @Override
        public String code() {
            return "GNT-JAVA-8";
        }

        @Override
        public String message() {
            return "`" + path + "` cannot stand in a class path: there `" + separator + "` divides";
        }

        @Override
        public Optional<String> hint() {
            return Optional.of("set GANTRY_HOME to a folder whose path has no `" + separator + "`");
        }

        @Override
        public ExitCode exit() {
            return ExitCode.ENVIRONMENT;
        }
    }
}
