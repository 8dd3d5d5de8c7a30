package dev.gantry.build;

import dev.gantry.api.CrateId;
import dev.gantry.emit.SourceFile;
import dev.gantry.emit.java.JavaSources;
import dev.gantry.emit.rust.DependencySpec;
import dev.gantry.emit.rust.Wrapper;
import dev.gantry.plan.Plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// The Java of a plan, compiled where nobody looks. It asks for nothing of the library but the
/// digests of the wrappers, which are in the plan: so javac works while cargo still does.
///
/// @param plan what it is of
/// @param folder with `sources/` and `classes/`
record GeneratedJava(Plan plan, Path folder) {

    /// @param folder of ours alone; what an earlier build left in it is removed
    /// @param needed as [Bindings#needed(Path)] tells
    /// @param dependencies how cargo finds each crate that a wrapper names
    /// @throws dev.gantry.problem.ProblemException when javac refuses it, a defect of Gantry's
    static GeneratedJava compile(
            Plan plan,
            Path folder,
            SortedMap<CrateId, DependencySpec> dependencies,
            List<Path> needed) {
        var java = new GeneratedJava(plan, folder);
        var files = new ArrayList<SourceFile>();
        for (var crate : plan.crates()) {
            var digest = Wrapper.emit(crate, dependencies).digest();
            files.addAll(JavaSources.emit(crate, digest));
        }
        new WorkFolder(Spine.directory(java.sources())).write(files);
        new WorkFolder(Spine.directory(java.classes())).write(List.of());
        new JavaCompilation(needed, Runtime.version().feature(), java.classes())
                .generated(java.sources());
        return java;
    }

    private Path sources() {
        return folder.resolve("sources");
    }

    private Path classes() {
        return folder.resolve("classes");
    }

    /// Gives both folders away; this has nothing afterwards.
    void move(Path toSources, Path toClasses) throws IOException {
        Files.move(sources(), toSources);
        Files.move(classes(), toClasses);
    }
}
