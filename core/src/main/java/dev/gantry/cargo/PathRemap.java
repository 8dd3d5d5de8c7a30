package dev.gantry.cargo;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

/// What a path of this machine becomes in panic texts, debug information and binaries, so that
/// equal inputs give equal bytes anywhere and nobody's home folder is shipped.
public record PathRemap(Path from, String to) {

    private static final String PATH_CRATES = "/gantry/path/";

    /// Is it due to a project, and not to this machine?
    boolean isOfPathCrate() {
        return to.startsWith(PATH_CRATES);
    }

    String flag() {
        return "--remap-path-prefix=" + from + "=" + to;
    }

    /// A text with the paths of this machine in it again, so that an editor finds them; what stands
    /// for several folders stays.
    static String undo(List<PathRemap> remaps, String text) {
        var plain = text;
        for (var remap : remaps) {
            boolean one = remaps.stream().filter(r -> r.to.equals(remap.to)).count() == 1;
            if (one) plain = plain.replace(remap.to + "/", remap.from + "/");
        }
        return plain;
    }

    /// For the packages of a workspace. rustc applies the last that matches, so the folders that
    /// may lie inside others come last.
    ///
    /// Registry sources lose the folder they are unpacked in, which is named by the registry's
    /// host.
    public static List<PathRemap> of(
            Metadata metadata, Path cargoHome, Path workspace, Path targetFolder) {
        var remaps = new LinkedHashSet<PathRemap>();
        remaps.add(new PathRemap(workspace, "/gantry/bridge"));
        for (var crate : metadata.packages()) {
            var folder = crate.folder();
            if (crate.source().isEmpty()) {
                if (!folder.startsWith(workspace)) {
                    remaps.add(new PathRemap(folder, PATH_CRATES + crate.name()));
                }
            } else if (!crate.isFromGit() && folder.getParent() != null) {
                remaps.add(new PathRemap(folder.getParent(), "/gantry/registry"));
            }
        }
        remaps.add(new PathRemap(cargoHome.resolve("git").resolve("checkouts"), "/gantry/git"));
        remaps.add(new PathRemap(targetFolder, "/gantry/target"));
        return List.copyOf(remaps);
    }
}
