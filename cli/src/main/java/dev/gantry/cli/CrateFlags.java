package dev.gantry.cli;

import dev.gantry.build.OverviewRequest;
import dev.gantry.host.Host;
import dev.gantry.problem.ProblemException;

import picocli.CommandLine.Option;

import java.util.Optional;

/// The flags of the commands that look at crates by themselves, outside of any project.
final class CrateFlags {
    static final String CRATE =
            "`name`, `name@requirement`, or the tail of an import line:"
                    + " 'time@0.3 features formatting,parsing'.";

    @Option(names = "--jobs", paramLabel = "N", description = "How many steps run at once.")
    Optional<Integer> jobs = Optional.empty();

    /// @throws ProblemException when a flag makes no sense here
    OverviewRequest request(SharedFlags shared, Host host, String crate) {
        shared.check(false);
        if (shared.lockedOrFrozen()) {
            throw usage("a crate that is looked at by itself has no lock: leave --locked out");
        }
        if (jobs.isPresent() && jobs.get() < 1) {
            throw usage("--jobs takes a number from 1, not " + jobs.get());
        }
        return new OverviewRequest(shared.projectFolder(host), crate, shared.offline, jobs);
    }

    private static ProblemException usage(String message) {
        return new ProblemException(new UsageProblem.BadArgument(message));
    }
}
