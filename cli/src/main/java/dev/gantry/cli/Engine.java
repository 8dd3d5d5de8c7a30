package dev.gantry.cli;

import dev.gantry.build.JavaCommand;
import dev.gantry.build.LockVerbs;
import dev.gantry.build.Overview;
import dev.gantry.build.OverviewRequest;
import dev.gantry.build.TestProgram;
import dev.gantry.event.Events;
import dev.gantry.problem.ProblemException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the commands ask of core. The commands' own tests give one that answers by itself.
interface Engine {

    /// Everything up to artifacts.
    ///
    /// @throws ProblemException with all that stood in the way
    Built build(Request request, Events events);

    /// Everything up to artifacts, and HTML documentation of it.
    ///
    /// @return its first page
    /// @throws ProblemException with all that stood in the way
    Path document(Request request, Events events);

    /// Everything up to artifacts, and the project that editors import.
    ///
    /// @return its pom
    /// @throws ProblemException with all that stood in the way
    Path editorProject(Request request, Events events);

    /// Everything up to tests that can be run; empty without any.
    ///
    /// @throws ProblemException with all that stood in the way
    Optional<TestProgram> tests(Request request, Events events);

    /// The folders of the crates in folders that a project asks for.
    ///
    /// @throws ProblemException with all that is wrong in its files
    List<Path> pathCrates(Request request, Events events);

    /// What Java sees of a crate, outside of any project.
    ///
    /// @throws ProblemException with all that stood in the way
    Overview overview(OverviewRequest request, Events events);

    /// What is done with the lock of a project or file.
    LockVerbs lock(Request request, Events events);

    /// @param project the folder of gantry.toml, absolute
    /// @param file a single Java file, absolute, instead of the project's sources
    /// @param forRun the result is to be run at once, from the place where it is
    record Request(
            Path project,
            Optional<Path> file,
            String profile,
            boolean locked,
            boolean offline,
            Optional<Integer> jobs,
            boolean forRun) {}

    /// @param program how to run it
    /// @param actions how many steps the build has
    /// @param fromStore how many of them the store answered
    record Built(
            String name,
            List<Artifact> artifacts,
            JavaCommand program,
            int actions,
            int fromStore) {

        /// The last line of a build, such as `built Hello in 3.2 s, profile dev, all from the
        /// store`.
        String summary(String profile, Instant began, InstantSource clock) {
            double seconds = Duration.between(began, clock.instant()).toMillis() / 1000.0;
            return String.format(
                    Locale.ROOT,
                    "built %s in %.1f s, profile %s, %s from the store",
                    name,
                    seconds,
                    profile,
                    share());
        }

        private String share() {
            if (fromStore == 0) return "nothing";
            return fromStore == actions ? "all" : "a part";
        }
    }

    /// @param kind such as `classes` or `native`
    record Artifact(String kind, Path path) {}
}
