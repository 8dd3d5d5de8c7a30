package dev.gantry.build;

import dev.gantry.host.Host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Everything a successful build looked at, and its result. [Freshness] reads what this writes.
///
/// @param printed what `build` prints
public record FreshRecord(Seen seen, JavaCommand program, List<String> printed) {

    private static final int BUFFER = 1 << 14;

    /// Writes the record, complete or not at all. To be called at the end of a successful build.
    ///
    /// What was seen is looked at once more: what changed while the build ran is not what was
    /// built.
    ///
    /// @return false when nothing was recorded: something changed meanwhile, a text has a line end
    ///   in it, or the digest of Gantry's jar is not known
    public boolean write(Host host, BuildKey key) throws IOException {
        long observed = host.clock().millis();
        if (!key.isKnown() || seen.changed().isPresent()) {
            return false;
        }
        var lines = new Lines();
        lines.add(Freshness.FIRST_LINE);
        lines.add("key", key.line());
        lines.add("observed", Long.toString(observed));
        for (var source : seen.sources().entrySet()) {
            var path = source.getKey();
            lines.add("source", Seen.stat(path), source.getValue(), path.toString());
        }
        for (var folder : seen.folders().entrySet()) {
            var path = folder.getKey();
            lines.add("folder", Freshness.mtime(path), folder.getValue(), path.toString());
        }
        seen.stats().forEach((path, stat) -> lines.add("stat", stat, path.toString()));
        seen.missing().forEach(path -> lines.add("missing", path.toString()));
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
            var bytes = names.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(sha256().digest(bytes));
        }
    }

    /// Lower-case SHA-256 of a file.
    public static String digest(Path file) throws IOException {
        var digest = sha256();
        var buffer = new byte[BUFFER];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
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
