package dev.gantry.registry;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Looks through a `.crate` file, a gzipped tar, before anything unpacks it: all of it must lie in
/// one folder, and be neither too much nor too many.
final class CrateArchive {
    /// As cargo's own: what a small archive may unpack to, and how many times its size a large one.
    private static final long LARGEST = 512L << 20;

    private static final long MOST_TIMES = 20;
    private static final int MOST_FILES = 50_000;
    private static final int LONGEST_NAME = 4096;

    private final String folder;
    private final boolean ignoresCase;
    private final Map<String, String> names = new HashMap<>();
    private boolean hasManifest = false;

    /// What is wrong with an archive.
    @SuppressWarnings("serial") // never serialised
    static final class Unsafe extends Exception {
        Unsafe(String reason) {
            super(reason);
        }
    }

    private CrateArchive(LockedCrate crate, boolean ignoresCase) {
        this.folder = crate.name() + "-" + crate.version();
        this.ignoresCase = ignoresCase;
    }

    /// @param ignoresCase two names that differ in case are one file on this machine
    static void inspect(Path file, LockedCrate crate, boolean ignoresCase) throws Unsafe {
        try (var in = Files.newInputStream(file)) {
            long most = Math.max(LARGEST, MOST_TIMES * Files.size(file));
            new CrateArchive(crate, ignoresCase).inspect(in, most);
        } catch (IOException | IllegalArgumentException malformed) {
            throw new Unsafe("it cannot be read to its end: " + malformed.getMessage());
        }
    }

    private void inspect(InputStream in, long most) throws IOException, Unsafe {
        var bytes = new Bounded(new BufferedInputStream(new GZIPInputStream(in, 1 << 16)), most);
        var tar = new TarHeaders(bytes);
        for (var header = tar.next(); header.isPresent(); header = tar.next()) {
            inspect(header.get());
        }
        if (!hasManifest) throw new Unsafe("it has no " + folder + "/Cargo.toml");
    }

    private void inspect(TarHeaders.Header header) throws Unsafe {
        var name = header.name();
        requireInside(name, name, "");
        var link = header.link();
        switch (header.kind()) {
            case TarHeaders.FILE, TarHeaders.OLD_FILE, TarHeaders.CONTIGUOUS_FILE -> {}
            case TarHeaders.FOLDER -> {}
            case TarHeaders.SYMBOLIC_LINK ->
                    requireInside(name + " -> " + link, link, parent(name));
            case TarHeaders.HARD_LINK -> requireInside(name + " -> " + link, link, "");
            default -> throw new Unsafe("`" + shown(name) + "` is neither a file nor a folder");
        }
        if (header.kind() == TarHeaders.FOLDER || name.endsWith("/")) return;
        if (names.size() == MOST_FILES) throw new Unsafe("it has more than 50,000 files");
        var other = names.put(ignoresCase ? name.toLowerCase(Locale.ROOT) : name, name);
        if (other != null && !other.equals(name)) {
            throw new Unsafe(
                    "`" + shown(other) + "` and `" + shown(name) + "` differ in case only");
        }
        hasManifest |= name.equals(folder + "/Cargo.toml");
    }

    /// @param path with slashes, from `base` on
    private void requireInside(String shown, String path, String base) throws Unsafe {
        var parts = new ArrayDeque<String>();
        for (var part : base.split("/")) if (!part.isEmpty()) parts.add(part);
        boolean leaves =
                path.startsWith("/") || path.contains("\\") || path.length() > LONGEST_NAME;
        boolean named = false;
        for (var part : path.split("/")) {
            leaves |= part.contains(":") && parts.isEmpty() || part.indexOf('\0') >= 0;
            if (part.equals("..")) {
                // behind a name it may be the parent of what a link leads to
                leaves |= base.isEmpty() || named || parts.pollLast() == null;
            } else if (!part.isEmpty() && !part.equals(".")) {
                named = true;
                parts.add(part);
            }
        }
        if (leaves || !folder.equals(parts.peekFirst())) {
            throw new Unsafe("`" + shown(shown) + "` leads out of the folder " + folder);
        }
    }

    private static String parent(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    /// A name from elsewhere may hold anything, and as much as it likes.
    private static String shown(String name) {
        var plain = name.replaceAll("\\p{Cntrl}", "?");
        return plain.length() > 200 ? plain.substring(0, 200) + "..." : plain;
    }

    /// Fails where the limit is.
    private static final class Bounded extends InputStream {
        private final InputStream in;
        private final long most;
        private long left;

        Bounded(InputStream in, long most) {
            this.in = in;
            this.most = most;
            this.left = most;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) throw new IOException("it unpacks to more than " + (most >> 20) + " MiB");
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            if (one >= 0) count(1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            if (read > 0) count(read);
            return read;
        }
    }
}
