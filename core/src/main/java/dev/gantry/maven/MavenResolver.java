package dev.gantry.maven;

import dev.gantry.host.Host;
import dev.gantry.lockfile.LockedJars.LockedJar;
import dev.gantry.manifest.Coordinates;
import dev.gantry.manifest.Manifest.LibraryRequest;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Digest;

import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.spi.connector.checksum.ChecksumPolicyProvider;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.graph.visitor.PreorderNodeListGenerator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The door of this room: from what is asked for, or locked, to jars on the disk.
public final class MavenResolver implements AutoCloseable {
    private static final String JAR = "jar";

    private final RepositorySystem system;
    private final RepositoryAccess access;
    private final Failures failures;

    private MavenResolver(RepositorySystem system, RepositoryAccess access, boolean offline) {
        this.system = system;
        this.access = access;
        this.failures = new Failures(system, access, offline);
    }

    /// @param offline make no request
    /// @throws ProblemException [MavenProblem.BadSettings]
    public static MavenResolver of(Host host, boolean offline) {
        var system = new Supplier().get();
        var user = UserSettings.read(host);
        var properties = UserSettings.properties(host);
        var access = RepositoryAccess.of(system, user, properties, offline);
        return new MavenResolver(system, access, offline);
    }

    private static final class Supplier extends RepositorySystemSupplier {
        @Override
        protected ChecksumPolicyProvider getChecksumPolicyProvider() {
            return new StrictChecksums();
        }
    }

    /// The ids of those that are asked, in order.
    List<String> repositories() {
        return access.repositories().stream().map(RemoteRepository::getId).toList();
    }

    /// All that the requests need to compile and run, each library in the version that Maven takes:
    /// the one that is named nearest to the request. In the order of Maven's class path.
    ///
    /// @throws ProblemException with what cannot be had
    public List<ResolvedJar> closure(List<LibraryRequest> requests) {
        var collect = new CollectRequest();
        for (var request : requests) {
            collect.addDependency(
                    new Dependency(artifact(request.coordinates()), JavaScopes.COMPILE));
        }
        collect.setRepositories(access.repositories());
        try {
            var root = system.collectDependencies(access.session(), collect).getRoot();
            var order = new PreorderNodeListGenerator();
            root.accept(order);
            var jars =
                    order.getArtifacts(true).stream()
                            .filter(it -> it.getExtension().equals(JAR))
                            .toList();
            return resolved(jars, requests, Optional.of(root));
        } catch (DependencyCollectionException failed) {
            throw new ProblemException(failures.of(failed, requests));
        }
    }

    /// Just these, where Maven's conflicts are settled already.
    ///
    /// @throws ProblemException with the first that cannot be had, or with all that are not what
    ///   was locked
    public List<ResolvedJar> locked(List<LockedJar> jars, List<LibraryRequest> requests) {
        var artifacts = jars.stream().map(it -> artifact(it.coordinates())).toList();
        var found = resolved(artifacts, requests, Optional.empty());
        var problems = new ArrayList<Problem>();
        for (int i = 0; i < jars.size(); i++) {
            var jar = jars.get(i);
            var is = found.get(i);
            if (is.sha256().equals(jar.sha256())) continue;
            problems.add(
                    new MavenProblem.OtherThanLocked(
                            jar.coordinates(), jar.sha256(), is.sha256(), is.file()));
        }
        if (!problems.isEmpty()) throw new ProblemException(problems);
        return found;
    }

    private List<ResolvedJar> resolved(
            List<Artifact> artifacts,
            List<LibraryRequest> requests,
            Optional<DependencyNode> root) {
        var all =
                artifacts.stream()
                        .map(it -> new ArtifactRequest(it, access.repositories(), ""))
                        .toList();
        try {
            return system.resolveArtifacts(access.session(), all).stream()
                    .map(ArtifactResult::getArtifact)
                    .map(MavenResolver::jar)
                    .toList();
        } catch (ArtifactResolutionException failed) {
            throw new ProblemException(failures.of(failed, requests, root));
        }
    }

    private static ResolvedJar jar(Artifact artifact) {
        var file = artifact.getFile().toPath();
        requireZip(artifact, file);
        try {
            return new ResolvedJar(coordinates(artifact), Digest.ofFile(file).hex(), file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void requireZip(Artifact artifact, Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            var unused = zip.size();
        } catch (ZipException corrupt) {
            var what = String.valueOf(corrupt.getMessage());
            throw new ProblemException(
                    new MavenProblem.Corrupt(
                            coordinates(artifact), what, List.of(file.toString())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Artifact artifact(Coordinates one) {
        return new DefaultArtifact(
                one.group(), one.artifact(), one.classifier(), JAR, one.version());
    }

    /// A snapshot under the name by which it is asked for.
    static Coordinates coordinates(Artifact artifact) {
        return new Coordinates(
                artifact.getGroupId(),
                artifact.getArtifactId(),
                artifact.getBaseVersion(),
                artifact.getClassifier());
    }

    @Override
    public void close() {
        system.shutdown();
    }
}
