package dev.gantry.cli;

import dev.gantry.host.Host;
import dev.gantry.host.Platform;
import dev.gantry.problem.Nearest;
import dev.gantry.problem.ProblemException;

import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The flags of the commands that build.
final class BuildFlags {
    private static final String ARGUMENTS =
            "what the project's program gets stands behind `--`, as in `gantry run -- one two`";

    private static final String[] NONE = {};

    @Option(names = "--profile", paramLabel = "P", description = "The profile to build with.")
    Optional<String> profile = Optional.empty();

    @Option(
            names = {"-r", "--release"},
            description = "The profile release.")
    boolean release;

    @Option(names = "--target", paramLabel = "T", description = "The target triple.")
    List<String> targets = List.of();

    @Option(names = "--jobs", paramLabel = "N", description = "How many steps run at once.")
    Optional<Integer> jobs = Optional.empty();

    /// @throws ProblemException when a flag makes no sense, or there is no such file
    Engine.Request request(
            SharedFlags shared, Host host, Optional<String> file, String usual, boolean forRun) {
        check(host.platform());
        return new Engine.Request(
                shared.projectFolder(host),
                file.map(name -> existing(name, shared.projectFolder(host), host, forRun)),
                profile(usual),
                shared.lockedOrFrozen(),
                shared.offlineOrFrozen(),
                jobs,
                forRun);
    }

    private static Path existing(String name, Path project, Host host, boolean forRun) {
        var path = host.workingDirectory().resolve(name).normalize();
        if (!Files.isRegularFile(path)) {
            boolean word = forRun && Files.exists(project.resolve("gantry.toml"));
            var hint =
                    Files.isDirectory(path)
                            ? Optional.of("it is a folder")
                            : word ? Optional.of(ARGUMENTS) : near(name, path);
            throw new ProblemException(new UsageProblem.NoSuchFile(name, hint));
        }
        return path;
    }

    private static Optional<String> near(String name, Path path) {
        var wanted = String.valueOf(path.getFileName());
        // a link to nowhere is there, and no file
        var files =
                path.resolveSibling("")
                        .toFile()
                        .list((_, file) -> file.endsWith(".java") && !file.equals(wanted));
        return Nearest.of(wanted, List.of(files == null ? NONE : files))
                .map(file -> "did you mean `" + Path.of(name).resolveSibling(file) + "`?");
    }

    private String profile(String usual) {
        if (release && profile.isPresent()) {
            throw usage("--release and --profile exclude each other");
        }
        return release ? "release" : profile.orElse(usual);
    }

    private void check(Platform platform) {
        if (jobs.isPresent() && jobs.get() < 1) {
            throw usage("--jobs takes a number from 1, not " + jobs.get());
        }
        for (String target : targets) {
            if (!HostTarget.is(target, platform)) {
                throw new ProblemException(
                        new UsageProblem.OtherTarget(target, HostTarget.usual(platform)));
            }
        }
    }

    private static ProblemException usage(String message) {
        return new ProblemException(new UsageProblem.BadArgument(message));
    }
}
