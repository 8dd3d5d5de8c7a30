package dev.gantry.registry;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/// Looks through a `.crate` file, a gzipped tar, before anything unpacks it: all of it must lie in
/// one folder, and be neither too much nor too many.
final class CrateArchive {
    /// As cargo's own: what a small archive may unpack to, and how many times its size a large one.
    private static final long LARGEST = 512L << 20;

    private static final long MOST_TIMES = 20;
    private static final int MOST_ENTRIES = 50_000;
    private static final int LONGEST_NAME = 4096;

    private final String folder;
    private final int mostEntries;
    private final CrateTree tree;
    private int entries = 0;
    private boolean hasManifest = false;

    /// What is wrong with an archive.
    @SuppressWarnings("serial") // never serialised
    static final class Unsafe extends Exception {
        Unsafe(String reason) {
            super(reason);
        }
    }

    /// How much an archive may be.
    ///
    /// @param bytes that it unpacks to
    /// @param entries files, folders and links
    record Limits(long bytes, int entries) {}

    private CrateArchive(LockedCrate crate, boolean ignoresCase, int mostEntries) {
        this.folder = crate.name() + "-" + crate.version();
        this.mostEntries = mostEntries;
        this.tree = new CrateTree(ignoresCase, mostEntries);
    }

    /// @param ignoresCase two names that differ in case are one file on this machine
    static void inspect(Path file, LockedCrate crate, boolean ignoresCase) throws Unsafe {
        try (var in = Files.newInputStream(file)) {
            long most = Math.max(LARGEST, MOST_TIMES * Files.size(file));
            inspect(in, new Limits(most, MOST_ENTRIES), crate, ignoresCase);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /// @param in not closed here
    static void inspect(InputStream in, Limits most, LockedCrate crate, boolean ignoresCase)
            throws Unsafe {
        try {
            new CrateArchive(crate, ignoresCase, most.entries()).inspect(in, most.bytes());
        } catch (IOException | IllegalArgumentException malformed) {
            throw unreadable(malformed);
        }
    }

    private static Unsafe unreadable(Exception malformed) {
        return new Unsafe("it cannot be read to its end: " + malformed.getMessage());
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
        if (++entries > mostEntries) throw tooMany(mostEntries);
        var name = header.name();
        var place = requireInside(name, name, "");
        var arrow = name + " -> " + header.link();
        switch (header.kind()) {
            case TarHeaders.FILE, TarHeaders.OLD_FILE, TarHeaders.CONTIGUOUS_FILE -> {
                // for some readers a folder, of the oldest kind
                if (name.endsWith("/")) tree.addFolder(place);
                else tree.addFile(place);
            }
            case TarHeaders.FOLDER -> tree.addFolder(place);
            case TarHeaders.SYMBOLIC_LINK -> {
                var unused = requireInside(arrow, header.link(), parent(place));
                tree.addLink(place);
            }
            case TarHeaders.HARD_LINK -> {
                tree.requireNoLink(requireInside(arrow, header.link(), ""));
                tree.addFile(place);
            }
            default -> throw new Unsafe("`" + shown(name) + "` is neither a file nor a folder");
        }
        boolean isFolder = header.kind() == TarHeaders.FOLDER;
        hasManifest |= !isFolder && name.equals(folder + "/Cargo.toml");
    }

    static Unsafe tooMany(int most) {
        var text = "it has more than %,d files, folders and links";
        return new Unsafe(String.format(Locale.ROOT, text, most));
    }

    /// @param path with slashes, from `base` on
    /// @return where it leads, each name behind one slash
    private String requireInside(String shown, String path, String base) throws Unsafe {
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
        return String.join("/", parts);
    }

    private static String parent(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    /// A name from elsewhere may hold anything, and as much as it likes.
    static String shown(String name) {
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
