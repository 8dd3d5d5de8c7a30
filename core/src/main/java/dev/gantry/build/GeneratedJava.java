package dev.gantry.build;

import dev.gantry.api.CrateId;
import dev.gantry.build.Faults.Refusal;
import dev.gantry.emit.SourceFile;
import dev.gantry.emit.rust.DependencySpec;
import dev.gantry.emit.rust.Wrapper;
import dev.gantry.plan.Plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The Java of a plan, compiled where nobody looks. It asks for nothing of the library but the
/// digests of the wrappers, which are in the plan: so javac works while cargo still does.
///
/// @param plan what it is of
/// @param folder with `sources/` and `classes/`
/// @param refusal why there are no whole classes
record GeneratedJava(Plan plan, Path folder, Optional<Refusal> refusal) {

    /// Before there is a workspace.
    ///
    /// @param folder of ours alone; what an earlier build left in it is removed
    /// @param needed as [Bindings#needed(Path)] tells
    /// @param dependencies how cargo finds each crate that a wrapper names
    /// @return with a refusal whatever goes wrong: who needs it then makes it again
    static GeneratedJava ahead(
            Plan plan,
            Path folder,
            SortedMap<CrateId, DependencySpec> dependencies,
            List<Path> needed) {
        try {
            var digests = new TreeMap<CrateId, String>();
            for (var crate : plan.crates()) {
                digests.put(crate.crate(), Wrapper.emit(crate, dependencies).digest());
            }
            return of(plan, folder, new JavaBindings(digests, needed));
        } catch (RuntimeException thrown) {
            return new GeneratedJava(plan, folder, Optional.of(Refusal.of(thrown)));
        }
    }

    /// @param folder as above
    static GeneratedJava of(Plan plan, Path folder, JavaBindings java) {
        List<SourceFile> files;
        try {
            files = java.emit(plan);
        } catch (RuntimeException thrown) {
            return new GeneratedJava(plan, folder, Optional.of(Refusal.of(thrown)));
        }
        var sources = Spine.directory(sources(folder));
        var classes = Spine.directory(classes(folder));
        new WorkFolder(sources).write(files);
        new WorkFolder(classes).write(List.of());
        return new GeneratedJava(plan, folder, java.compile(plan, sources, classes));
    }

    /// Whether it is all that a plan needs.
    boolean isWhole(Plan other) {
        return refusal.isEmpty() && plan.equals(other);
    }

    private static Path sources(Path folder) {
        return folder.resolve("sources");
    }

    private static Path classes(Path folder) {
        return folder.resolve("classes");
    }

    /// Gives both folders away; this has nothing afterwards.
    void move(Path toSources, Path toClasses) throws IOException {
        Files.move(sources(folder), toSources);
        Files.move(classes(folder), toClasses);
    }
}
