package dev.gantry.registry;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// What an unpacker that checks nothing would make of an archive, by another reader than ours and
/// without a disk. It follows links as POSIX has it (XBD 4.16, "Pathname Resolution").
final class Unpacked {
    private static final List<String> HERE = List.of("some", "where");
    private static final int MOST_LINKS = 40;

    private final List<String> inside;
    private final Map<List<String>, String> links = new HashMap<>();
    private final List<String> outside = new ArrayList<>();
    private long bytes = 0;
    private int entries = 0;

    /// Links in a circle.
    @SuppressWarnings("serial") // never serialised
    private static final class Circle extends Exception {}

    private Unpacked(String folder) {
        inside = List.of(HERE.get(0), HERE.get(1), folder);
    }

    /// Unpacks as much as can be read.
    ///
    /// @param folder in which all is to lie
    static Unpacked of(byte[] crate, String folder) {
        var unpacked = new Unpacked(folder);
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(crate));
                var tar = new TarArchiveInputStream(gzip)) {
            for (var it = tar.getNextEntry(); it != null; it = tar.getNextEntry()) {
                unpacked.add(it);
                unpacked.bytes += tar.skip(Long.MAX_VALUE);
            }
        } catch (IOException | IllegalArgumentException malformed) {
            // what came before it was unpacked
        }
        for (var link : unpacked.links.keySet()) unpacked.requireInside(link, true);
        return unpacked;
    }

    /// What would be written, or led to, elsewhere.
    List<String> outside() {
        return List.copyOf(outside);
    }

    /// Of all files.
    long bytes() {
        return bytes;
    }

    int entries() {
        return entries;
    }

    private void add(TarArchiveEntry entry) {
        entries++;
        try {
            boolean follow = !entry.isSymbolicLink() && !entry.isLink();
            var place = resolve(HERE, entry.getName(), follow, 0);
            requireInside(place, false);
            if (entry.isSymbolicLink()) links.put(place, entry.getLinkName());
            if (entry.isLink()) {
                var of = resolve(HERE, entry.getLinkName(), false, 0);
                requireInside(of, false);
                if (links.containsKey(of)) links.put(place, links.get(of));
            }
            requireInside(place, true);
        } catch (Circle nowhere) {
            // such a path cannot be opened
        }
    }

    private void requireInside(List<String> place, boolean follow) {
        try {
            var to = follow ? resolve(List.of(), String.join("/", place), true, 0) : place;
            boolean leaves = to.size() < inside.size() || !to.subList(0, 3).equals(inside);
            if (leaves) outside.add(String.join("/", place) + " is " + String.join("/", to));
        } catch (Circle nowhere) {
            // such a path cannot be opened
        }
    }

    /// @param followed how many links led here
    private List<String> resolve(List<String> base, String path, boolean follow, int followed)
            throws Circle {
        if (followed > MOST_LINKS) throw new Circle();
        List<String> at = path.startsWith("/") ? List.of() : base;
        var left = new ArrayDeque<>(List.of(path.split("/")));
        while (!left.isEmpty()) {
            var part = left.poll();
            if (part.isEmpty() || part.equals(".")) continue;
            if (part.equals("..")) {
                at = parent(at);
                continue;
            }
            var next = new ArrayList<>(at);
            next.add(part);
            var link = links.get(next);
            boolean last = left.isEmpty() && !follow;
            if (link == null || last) at = List.copyOf(next);
            else at = resolve(at, link, true, followed + 1);
        }
        return at;
    }

    private static List<String> parent(List<String> at) {
        return at.isEmpty() ? at : at.subList(0, at.size() - 1);
    }
}
