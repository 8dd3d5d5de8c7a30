package dev.gantry.emit.rust;

import dev.gantry.api.CrateId;
import dev.gantry.emit.SourceFile;
import dev.gantry.plan.Externs;
import dev.gantry.plan.Plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// An empty crate that depends on all crates that were asked for. It is a member of every generated
/// workspace, so that in each of them cargo activates the same features and wants the same lock.
public final class ClosureCrate {
    public static final String PACKAGE = "gantry-closure";

    /// The folder of the member.
    static final String FOLDER = "closure";

    private ClosureCrate() {}

    /// The member's files, relative to the workspace.
    public static List<SourceFile> member(
            List<CrateId> roots, SortedMap<CrateId, DependencySpec> dependencies) {
        var names = new Externs(roots);
        var externs = roots.stream().map(id -> new Plan.Extern(id, names.name(id))).toList();
        return List.of(
                new SourceFile(
                        FOLDER + "/Cargo.toml",
                        WrapperManifest.emit(PACKAGE, externs, dependencies, "")),
                new SourceFile(FOLDER + "/src/lib.rs", ""));
    }

    /// A workspace of this member alone: what documents the crates, and builds them ahead.
    public static List<SourceFile> workspace(
            List<CrateId> roots, SortedMap<CrateId, DependencySpec> dependencies) {
        var files = new ArrayList<>(member(roots, dependencies));
        files.add(new SourceFile("Cargo.toml", Workspace.manifest(List.of(FOLDER))));
        return List.copyOf(files);
    }
}
