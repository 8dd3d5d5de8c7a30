package dev.gantry.build;

import dev.gantry.host.Host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;

/// Everything a successful build looked at, and its result. [Freshness] reads what this writes.
///
/// @param sources files whose content counts, with the lower-case SHA-256 of the bytes that the
///   build used: the single file, gantry.toml, the lock, cargo's configuration
/// @param folders folders in which names count, with [#namesDigest(Path)] as the build found it
/// @param stats tools and outputs, known by size and mtime: cargo, rustc, the linker, the jars of
///   the class path
/// @param missing files whose later presence would count, such as `rust-toolchain.toml` in a parent
///   folder
/// @param printed what `build` prints
public record FreshRecord(
        SortedMap<Path, String> sources,
        SortedMap<Path, String> folders,
        SortedSet<Path> stats,
        SortedSet<Path> missing,
        JavaCommand program,
        List<String> printed) {

    /// Writes the record, complete or not at all. To be called at the end of a successful build.
    ///
    /// Sources and folders are read once more: what changed while the build ran is not what was
    /// built.
    ///
    /// @return false when nothing was recorded: something changed meanwhile, a text has a line end
    ///   in it, or the digest of Gantry's jar is not known
    public boolean write(Host host, BuildKey key) throws IOException {
        long observed = host.clock().millis();
        if (!key.isKnown() || !isUnchanged()) {
            return false;
        }
        var lines = new Lines();
        lines.add(Freshness.FIRST_LINE);
        lines.add("key", key.line());
        lines.add("observed", Long.toString(observed));
        for (var source : sources.entrySet()) {
            lines.add(
                    "source", stat(source.getKey()), source.getValue(), source.getKey().toString());
        }
        for (var folder : folders.entrySet()) {
            var path = folder.getKey();
            lines.add("folder", Freshness.mtime(path), folder.getValue(), path.toString());
        }
        for (var path : stats) {
            lines.add("stat", stat(path), path.toString());
        }
        missing.forEach(path -> lines.add("missing", path.toString()));
        lines.add("variables", Variables.digest(host));
        program.line().forEach(argument -> lines.add("java", argument));
        printed.forEach(line -> lines.add("print", line));
        lines.add("end");
        return lines.writeTo(key.record(host.storeRoot()));
    }

    /// Lower-case SHA-256 of the names in a folder, sorted, each with a line feed.
    public static String namesDigest(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            var names = new StringBuilder();
            entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .forEach(name -> names.append(name).append('\n'));
            return sha256(names.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Lower-case SHA-256 of a file.
    public static String digest(Path file) throws IOException {
        return sha256(Files.readAllBytes(file));
    }

    private boolean isUnchanged() throws IOException {
        for (var source : sources.entrySet()) {
            if (!digest(source.getKey()).equals(source.getValue())) {
                return false;
            }
        }
        for (var folder : folders.entrySet()) {
            if (!namesDigest(folder.getKey()).equals(folder.getValue())) {
                return false;
            }
        }
        return missing.stream().allMatch(Files::notExists);
    }

    private static String stat(Path path) throws IOException {
        var now = Files.readAttributes(path, BasicFileAttributes.class);
        return now.size() + " " + now.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    /// Lines that a reader gets back as they are.
    private static final class Lines {
        private final StringBuilder text = new StringBuilder();
        private boolean faithful = true;

        void add(String... words) {
            String line = String.join(" ", words);
            faithful &= line.indexOf('\n') < 0;
            text.append(line).append('\n');
        }

        boolean writeTo(Path file) throws IOException {
            if (!faithful) {
                return false;
            }
            var folder = Files.createDirectories(file.resolveSibling("."));
            var half = Files.createTempFile(folder, "fresh", ".tmp");
            Files.writeString(half, text);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        }
    }
}
