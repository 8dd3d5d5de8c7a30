package dev.gantry.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;

/// What of the disk a build has seen, as it saw it.
///
/// @param sources files whose content counts, with the lower-case SHA-256 of the bytes that the
///   build used: Java files, gantry.toml, the lock, cargo's configuration, crates in folders
/// @param folders folders in which names count, with [FreshRecord#namesDigest(Path)]
/// @param stats tools and outputs, known by [#stat(Path)]: cargo, rustc, the linker, the entries of
///   the class path
/// @param missing files whose later presence would count, such as `rust-toolchain.toml` in a parent
///   folder
public record Seen(
        SortedMap<Path, String> sources,
        SortedMap<Path, String> folders,
        SortedMap<Path, String> stats,
        SortedSet<Path> missing) {

    /// Size and mtime, in bytes and nanoseconds of the epoch.
    public static String stat(Path path) throws IOException {
        var now = Files.readAttributes(path, BasicFileAttributes.class);
        return now.size() + " " + now.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    /// One that is no longer as it was seen; all are looked at again.
    Optional<Path> changed() throws IOException {
        for (var source : sources.entrySet()) {
            if (!holds(source.getValue(), FreshRecord::digest, source.getKey())) {
                return Optional.of(source.getKey());
            }
        }
        for (var folder : folders.entrySet()) {
            if (!holds(folder.getValue(), FreshRecord::namesDigest, folder.getKey())) {
                return Optional.of(folder.getKey());
            }
        }
        for (var tool : stats.entrySet()) {
            if (!holds(tool.getValue(), Seen::stat, tool.getKey())) {
                return Optional.of(tool.getKey());
            }
        }
        return missing.stream().filter(path -> !Files.notExists(path)).findFirst();
    }

    private interface Look {
        String at(Path path) throws IOException;
    }

    private static boolean holds(String seen, Look look, Path path) throws IOException {
        try {
            return look.at(path).equals(seen);
        } catch (NoSuchFileException | NotDirectoryException gone) {
            return false;
        }
    }
}
