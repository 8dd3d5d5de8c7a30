package dev.gantry.cli;

import dev.gantry.build.OverviewRequest;
import dev.gantry.host.Host;
import dev.gantry.manifest.CargoToml;
import dev.gantry.problem.ProblemException;

import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The flags of the commands that look at crates by themselves, outside of any project.
final class CrateFlags {
    static final String CRATE =
            "`name`, `name@requirement`, or the tail of an import line:"
                    + " 'time@0.3 features formatting,parsing'. One in a folder:"
                    + " 'shapes@path+FOLDER'.";

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
        refuseFolder(shared.projectFolder(host), crate);
        return new OverviewRequest(shared.projectFolder(host), crate, shared.offline, jobs);
    }

    /// A path names no crate, and cargo's words on it would not say how one in a folder is asked
    /// for.
    private static void refuseFolder(Path here, String crate) {
        if (!crate.matches("[\\w./\\\\:-]*[./\\\\][\\w./\\\\:-]*")) return;
        var folder = here.resolve(crate).normalize();
        if (!Files.isRegularFile(folder.resolve("Cargo.toml"))) return;
        var name =
                CargoToml.packageName(folder).orElseGet(() -> String.valueOf(folder.getFileName()));
        throw new ProblemException(new UsageProblem.FolderOfCrate(crate, name));
    }

    private static ProblemException usage(String message) {
        return new ProblemException(new UsageProblem.BadArgument(message));
    }
}
