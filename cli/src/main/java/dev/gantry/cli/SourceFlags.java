package dev.gantry.cli;

import dev.gantry.host.Host;
import dev.gantry.manifest.CargoToml;
import dev.gantry.manifest.CrateText;
import dev.gantry.manifest.Manifest.GitReference;
import dev.gantry.manifest.Manifest.Source;
import dev.gantry.problem.ProblemException;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a crate comes from, when it is not a registry.
final class SourceFlags {
    @Option(names = "--path", paramLabel = "P", description = "The folder of the crate.")
    Optional<Path> path = Optional.empty();

    @Option(names = "--git", paramLabel = "URL", description = "The crate's git repository.")
    Optional<String> git = Optional.empty();

    @Option(names = "--rev", paramLabel = "R", description = "A commit of it.")
    Optional<String> rev = Optional.empty();

    @Option(names = "--branch", paramLabel = "B", description = "A branch of it.")
    Optional<String> branch = Optional.empty();

    @Option(names = "--tag", paramLabel = "T", description = "A tag of it.")
    Optional<String> tag = Optional.empty();

    boolean isEmpty() {
        boolean referenced = rev.isPresent() || branch.isPresent() || tag.isPresent();
        return path.isEmpty() && git.isEmpty() && !referenced;
    }

    /// @param words the crates as they were given
    /// @throws ProblemException when the flags make no sense
    Optional<Source> source(Host host, Path project, List<String> words) {
        long references = Stream.of(rev, branch, tag).filter(Optional::isPresent).count();
        if (references > 0 && git.isEmpty()) throw usage("--rev, --branch and --tag need --git");
        if (references > 1) throw usage("--rev, --branch and --tag exclude each other");
        if (path.isEmpty() && git.isEmpty()) return Optional.empty();
        if (path.isPresent() && git.isPresent()) throw usage("--path and --git exclude each other");
        if (words.size() > 1) throw usage("--path and --git are for one crate");
        if (words.getFirst().contains("@")) {
            throw usage("a crate of --path or --git has no requirement: leave `@...` out");
        }
        if (git.isPresent() && !CrateText.isGitUrl(git.get())) {
            throw usage(
                    "`"
                            + git.get()
                            + "` is no address of a repository: write it as git prints it, with"
                            + " its scheme, a space as %20, and without `#`");
        }
        return Optional.of(
                git.<Source>map(url -> new Source.Git(url, reference()))
                        .orElseGet(() -> new Source.Path(relative(host, project))));
    }

    /// As cargo has it: what lies in a folder needs no name.
    ///
    /// @throws ProblemException without `--path`, and when the folder has no crate
    String nameOfFolder(Host host) {
        if (path.isEmpty()) throw usage("what is to be added? Name a crate, or give --path");
        var folder = host.workingDirectory().resolve(path.get()).normalize();
        return CargoToml.packageName(folder)
                .orElseThrow(() ->
                        usage(
                                "there is no crate in "
                                        + path.get()
                                        + ": its Cargo.toml would tell its name"));
    }

    private GitReference reference() {
        return rev.<GitReference>map(GitReference.Rev::new)
                .or(() -> branch.map(GitReference.Branch::new))
                .or(() -> tag.map(GitReference.Tag::new))
                .orElseGet(GitReference.DefaultBranch::new);
    }

    /// gantry.toml names it from its own folder.
    private String relative(Host host, Path project) {
        var folder = host.workingDirectory().resolve(path.orElseThrow()).normalize();
        try {
            var relative = project.relativize(folder).toString().replace('\\', '/');
            return relative.isEmpty() ? "." : relative;
        } catch (IllegalArgumentException otherDrive) {
            throw usage("no path leads from the project to " + folder);
        }
    }

    private static ProblemException usage(String message) {
        return new ProblemException(new UsageProblem.BadArgument(message));
    }
}
