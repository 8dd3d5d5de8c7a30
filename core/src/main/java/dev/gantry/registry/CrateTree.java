package dev.gantry.registry;

import dev.gantry.registry.CrateArchive.Unsafe;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The files, links and folders that an archive would become, also folders that only the names of
/// others tell of: few bytes may name thousands.
final class CrateTree {
    private final boolean ignoresCase;
    private final int most;
    private final Node root = new Node();
    private int count = 0;

    private static final class Node {
        private final Map<String, Node> below = new HashMap<>();
        private boolean isLink = false;

        /// Of a file or link, as it was written first; else empty.
        private String place = "";
    }

    /// @param ignoresCase two names that differ in case are one file on this machine
    /// @param most how many there may be
    CrateTree(boolean ignoresCase, int most) {
        this.ignoresCase = ignoresCase;
        this.most = most;
    }

    /// @param place from the archive's root on, each name behind one slash
    void addFolder(String place) throws Unsafe {
        var unused = walk(place);
    }

    /// @param place as for a folder
    void addFile(String place) throws Unsafe {
        var unused = named(place);
    }

    /// A symbolic link.
    ///
    /// @param place as for a folder
    void addLink(String place) throws Unsafe {
        var node = named(place);
        if (!node.below.isEmpty()) throw behindLink(place);
        node.isLink = true;
    }

    /// The same symbolic link, in another folder, leads to another place.
    ///
    /// @param place that a hard link leads to
    void requireNoLink(String place) throws Unsafe {
        @Nullable Node node = root;
        for (var part : place.split("/")) {
            node = node.below.get(key(part));
            if (node == null) return;
            if (node.isLink) throw behindLink(place);
        }
    }

    private Node named(String place) throws Unsafe {
        var node = walk(place);
        if (!node.place.isEmpty() && !node.place.equals(place)) {
            var names =
                    "`" + CrateArchive.shown(node.place) + "` and `" + CrateArchive.shown(place);
            throw new Unsafe(names + "` differ in case only");
        }
        node.place = place;
        return node;
    }

    /// What is behind a link lies elsewhere than its name says, and links there lead elsewhere.
    private Node walk(String place) throws Unsafe {
        var node = root;
        for (var part : place.split("/")) {
            if (node.isLink) throw behindLink(place);
            var next = node.below.get(key(part));
            if (next == null) {
                next = new Node();
                node.below.put(key(part), next);
                if (++count > most) throw CrateArchive.tooMany(most);
            }
            node = next;
        }
        return node;
    }

    private static Unsafe behindLink(String place) {
        return new Unsafe("`" + CrateArchive.shown(place) + "` lies behind a link");
    }

    /// By which the machine tells files apart.
    private String key(String name) {
        return ignoresCase ? name.toLowerCase(Locale.ROOT) : name;
    }
}
