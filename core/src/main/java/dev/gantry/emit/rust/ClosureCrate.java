package dev.gantry.emit.rust;

import dev.gantry.api.CrateId;
import dev.gantry.emit.SourceFile;
import dev.gantry.plan.Externs;
import dev.gantry.plan.Plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// An empty crate that depends on all crates that were asked for. It is a member of every generated
/// workspace, so that in each of them cargo activates the same features and wants the same lock.
///
/// @param roots the crates that were asked for, sorted
/// @param elsewhere by platform, as `[target]` names it: what is asked for there and not compiled
///   here, but has its place in the lock
public record ClosureCrate(List<CrateId> roots, SortedMap<String, List<DependencySpec>> elsewhere) {
    public static final String PACKAGE = "gantry-closure";

    /// The folder of the member.
    static final String FOLDER = "closure";

    public ClosureCrate {
        roots = List.copyOf(roots);
        elsewhere = Collections.unmodifiableSortedMap(new TreeMap<>(elsewhere));
    }

    /// Of crates that every target has.
    public static ClosureCrate of(List<CrateId> roots) {
        return new ClosureCrate(roots, new TreeMap<>());
    }

    /// All that it depends on, wherever.
    public List<CrateId> crates() {
        var all = new TreeSet<>(roots);
        elsewhere.values().forEach(specs -> specs.forEach(spec -> all.add(spec.crate())));
        return List.copyOf(all);
    }

    /// The member's files, relative to the workspace.
    ///
    /// @param dependencies how cargo finds the roots
    public List<SourceFile> member(SortedMap<CrateId, DependencySpec> dependencies) {
        // one name for a crate wherever it is asked for: cargo refuses two
        var names = new Externs(crates());
        var externs = roots.stream().map(id -> new Plan.Extern(id, names.name(id))).toList();
        var manifest = new StringBuilder(WrapperManifest.emit(PACKAGE, externs, dependencies, ""));
        elsewhere.forEach((platform, specs) -> {
            manifest.append("\n[target.").append(Toml.text(platform)).append(".dependencies]\n");
            for (var spec : specs) {
                var extern = new Plan.Extern(spec.crate(), names.name(spec.crate()));
                manifest.append(WrapperManifest.dependency(extern, spec)).append('\n');
            }
        });
        return List.of(
                new SourceFile(FOLDER + "/Cargo.toml", manifest.toString()),
                new SourceFile(FOLDER + "/src/lib.rs", ""));
    }

    /// A workspace of this member alone: what documents the crates, and builds them ahead.
    public List<SourceFile> workspace(SortedMap<CrateId, DependencySpec> dependencies) {
        var files = new ArrayList<>(member(dependencies));
        files.add(new SourceFile("Cargo.toml", Workspace.manifest(List.of(FOLDER))));
        return List.copyOf(files);
    }
}
