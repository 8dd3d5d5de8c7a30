package dev.gantry.cli;

import dev.gantry.host.Host;
import dev.gantry.problem.ProblemException;

import java.util.Optional;

/// How the lockfile's verbs ask core: no profile, no jobs.
final class LockFlags {
    private LockFlags() {}

    /// @throws ProblemException when a flag makes no sense, or there is no such file
    static Engine.Request request(SharedFlags shared, Host host, Optional<String> file) {
        shared.check(false);
        return new BuildFlags().request(shared, host, file, BuildCommand.USUAL_PROFILE, false);
    }
}
