package dev.gantry.maven;

import dev.gantry.manifest.Manifest.LibraryRequest;
import dev.gantry.maven.MavenProblem.Asked;

import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.eclipse.aether.transfer.ChecksumFailureException;
import org.eclipse.aether.util.graph.visitor.PathRecordingDependencyVisitor;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Why a library cannot be had, from the kinds of exceptions.
final class Failures {
    private static final int SHOWN = 5;

    private final RepositorySystem system;
    private final RepositoryAccess access;
    private final boolean offline;
    private final boolean bySettings;

    /// @param offline by the command line
    Failures(RepositorySystem system, RepositoryAccess access, boolean offline) {
        this.system = system;
        this.access = access;
        this.bySettings = !offline;
        this.offline = access.session().isOffline();
    }

    /// Of the first jar, in the order of the class path.
    ///
    /// @param root of the libraries that need each other; empty when they come from a lock
    MavenProblem of(
            ArtifactResolutionException failed,
            List<LibraryRequest> requests,
            Optional<DependencyNode> root) {
        for (var result : failed.getResults()) {
            if (result.isResolved()) continue;
            var artifact = result.getRequest().getArtifact();
            var path = root.map(it -> path(it, artifact)).orElse(List.of(artifact));
            return problem(artifact, result.getExceptions(), asked(path, requests));
        }
        return new MavenProblem.Unresolved(words(failed));
    }

    /// A pom that cannot be had, or versions that exclude each other.
    MavenProblem of(DependencyCollectionException failed, List<LibraryRequest> requests) {
        for (Throwable at = failed; at != null; at = at.getCause()) {
            if (at instanceof ArtifactDescriptorException descriptor) {
                var artifact = descriptor.getResult().getRequest().getArtifact();
                if (offline || transfer(failed).isPresent()) {
                    return problem(artifact, List.of(failed), asked(List.of(artifact), requests));
                }
            }
        }
        return new MavenProblem.Unresolved(words(failed));
    }

    private MavenProblem problem(Artifact artifact, List<? extends Exception> why, Asked asked) {
        var coordinates = MavenResolver.coordinates(artifact);
        if (offline) return new MavenProblem.NotHere(coordinates, asked, bySettings);
        for (var one : why) {
            var checksum = cause(one, ChecksumFailureException.class);
            if (checksum.isPresent()) {
                var what = String.valueOf(checksum.get().getMessage());
                return new MavenProblem.Corrupt(coordinates, what, repositories(one));
            }
        }
        for (var one : why) {
            var transfer = transfer(one);
            if (transfer.isPresent() && !(transfer.get() instanceof ArtifactNotFoundException)) {
                return new MavenProblem.Unreachable(coordinates, words(one), asked);
            }
        }
        var versions = versions(artifact);
        return versions.isEmpty()
                ? new MavenProblem.UnknownLibrary(coordinates, ids(), asked)
                : new MavenProblem.UnknownVersion(coordinates, versions, ids(), asked);
    }

    /// The newest versions that the repositories have, the newest first.
    private List<String> versions(Artifact artifact) {
        var any =
                new DefaultArtifact(
                        artifact.getGroupId(),
                        artifact.getArtifactId(),
                        artifact.getExtension(),
                        "[0,)");
        try {
            var request = new VersionRangeRequest(any, access.repositories(), "");
            var found = system.resolveVersionRange(access.session(), request).getVersions();
            return found.reversed().stream().limit(SHOWN).map(Object::toString).toList();
        } catch (VersionRangeResolutionException unknown) {
            return List.of();
        }
    }

    private List<String> ids() {
        return access.repositories().stream().map(it -> it.getId()).toList();
    }

    private static List<String> repositories(Exception one) {
        return transfer(one).stream()
                .flatMap(it -> Optional.ofNullable(it.getRepository()).stream())
                .map(it -> "from the repository `" + it.getId() + "`")
                .toList();
    }

    /// From what was asked for to a library.
    private static List<Artifact> path(DependencyNode root, Artifact to) {
        var paths = new PathRecordingDependencyVisitor((node, _) -> to.equals(node.getArtifact()));
        root.accept(paths);
        return paths.getPaths().stream()
                .findFirst()
                .map(nodes ->
                        nodes.stream()
                                .flatMap(node -> Optional.ofNullable(node.getArtifact()).stream())
                                .toList())
                .orElse(List.of(to));
    }

    private static Asked asked(List<Artifact> path, List<LibraryRequest> requests) {
        var first = MavenResolver.coordinates(path.getFirst());
        var at =
                requests.stream()
                        .filter(it -> it.coordinates().equals(first))
                        .map(LibraryRequest::at)
                        .findFirst();
        var between = path.subList(0, path.size() - 1).reversed();
        var by =
                between.stream()
                        .map(MavenResolver::coordinates)
                        .map(it -> "needed by " + it)
                        .toList();
        return new Asked(at, by);
    }

    private static Optional<ArtifactTransferException> transfer(Throwable failed) {
        return cause(failed, ArtifactTransferException.class);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failed, Class<T> kind) {
        for (@Nullable Throwable at = failed; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) return Optional.of(kind.cast(at));
        }
        return Optional.empty();
    }

    /// What each cause says; most say again what the one below says. A mirror's address may have
    /// one.
    private static String withoutPasswords(String message) {
        return message.replaceAll("://[^/@\\s]+@", "://");
    }

    private static List<String> words(Throwable failed) {
        var words = new ArrayList<String>();
        for (@Nullable Throwable at = failed; at != null; at = at.getCause()) {
            if (at.getMessage() == null) continue;
            var message = withoutPasswords(at.getMessage());
            boolean said = words.stream().anyMatch(it -> it.contains(message));
            if (!said) message.lines().forEach(words::add);
        }
        return List.copyOf(words);
    }
}
