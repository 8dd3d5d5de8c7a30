package dev.gantry.build;

import dev.gantry.lockfile.Resolution;
import dev.gantry.lockfile.Resolution.LockedSource;
import dev.gantry.store.Digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/// The sources of crates that come from a folder of the user: the lock holds no digest of them, so
/// their files are inputs themselves, also behind links, and so is each Cargo.toml above them, of
/// which one may be their workspace's.
final class PathCrates {
    private static final String MANIFEST = "Cargo.toml";

    /// What tools make beside a manifest.
    private static final Set<String> NOT_SOURCES = Set.of("target", ".git", ".gantry");

    private final Path project;
    private final Looked looked;
    private final SortedMap<Path, Digest> digests = new TreeMap<>();

    PathCrates(Path project, Looked looked) {
        this.project = project;
        this.looked = looked;
    }

    /// Every file of every path crate, with its digest.
    ///
    /// @param outside what they read besides
    SortedMap<Path, Digest> files(Resolution resolution, SortedSet<Path> outside) {
        try {
            for (var path : outside) collect(path);
            for (var locked : resolution.packages()) {
                if (locked.source() instanceof LockedSource.Path(var path)) {
                    atManifestsAbove(project.resolve(path).normalize());
                    collect(project.resolve(path).normalize());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return digests;
    }

    private void atManifestsAbove(Path crate) throws IOException {
        for (var above = crate.getParent(); above != null; above = above.getParent()) {
            var manifest = above.resolve(MANIFEST);
            if (Files.isRegularFile(manifest)) read(manifest);
            else looked.absent(manifest);
        }
    }

    private void collect(Path root) throws IOException {
        if (!Files.exists(root)) {
            looked.absent(root);
            return;
        }
        var follow = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
        Files.walkFileTree(root, follow, Integer.MAX_VALUE, new Sources(root));
    }

    private void read(Path file) throws IOException {
        var digest = Digest.ofFile(file);
        looked.content(file, digest);
        digests.put(file, digest);
    }

    private final class Sources extends SimpleFileVisitor<Path> {
        private final Path root;

        private Sources(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
            if (!folder.equals(root) && isMade(folder)) return FileVisitResult.SKIP_SUBTREE;
            looked.atFolder(folder);
            return FileVisitResult.CONTINUE;
        }

        /// `src/target/mod.rs` is a source.
        private boolean isMade(Path folder) {
            return NOT_SOURCES.contains(String.valueOf(folder.getFileName()))
                    && Files.exists(folder.resolveSibling(MANIFEST));
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            if (attributes.isRegularFile()) read(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            // a link to a folder it lies in: all below was seen already
            if (failed instanceof FileSystemLoopException) return FileVisitResult.CONTINUE;
            throw failed;
        }
    }
}
