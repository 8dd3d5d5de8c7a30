package dev.gantry.emit.rust;

import dev.gantry.api.CrateId;
import dev.gantry.emit.CodeLines;
import dev.gantry.emit.SourceFile;
import dev.gantry.plan.Plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The Cargo workspace of a plan: a wrapper for each crate, `rt`, and the bridge.
///
/// @param files paths relative to the workspace's folder; Cargo.lock is not among them
/// @param digests of the wrappers, by crate: what the Java of that crate must carry
/// @param bridge the bridge's package; named by the digest of all that it is made of, since cargo's
///   target folder is shared by projects and a cdylib's file name holds no hash
public record Workspace(List<SourceFile> files, SortedMap<CrateId, String> digests, String bridge) {

    /// The package of the runtime that all wrappers depend on.
    public static final String RT = "gantry-rt";

    /// The version of every generated package.
    public static final String VERSION = "0.0.0";

    /// @param closure the crates that were asked for
    /// @param dependencies how cargo finds each crate that a wrapper names
    /// @param log takes the records of the closure's logging crates
    /// @param counting the library counts allocated bytes; not possible when a crate of the closure
    ///   has a global allocator of its own
    /// @param inputs digest of what the library is made of besides the generated text: crates with
    ///   their versions and features, compiler, profile
    /// @throws IllegalArgumentException when a crate that a wrapper names is not among the
    ///   dependencies
    public static Workspace emit(
            Plan plan,
            ClosureCrate closure,
            SortedMap<CrateId, DependencySpec> dependencies,
            LogCrate log,
            boolean counting,
            String inputs) {
        var members = new ArrayList<String>(List.of("bridge", "rt"));
        var files = new ArrayList<SourceFile>(RtCrate.files());
        var digests = new TreeMap<CrateId, String>();
        for (var crate : plan.crates()) {
            var wrapper = Wrapper.emit(crate, dependencies);
            members.add(Wrapper.folder(crate));
            files.addAll(wrapper.files());
            digests.put(crate.crate(), wrapper.digest());
        }
        var made = new ArrayList<String>(digests.values());
        made.add(inputs);
        var bridge = Bridge.emit(plan, log, counting, made);
        files.addAll(bridge.files());
        if (!log.isNone()) {
            members.add(LogCrate.FOLDER);
            files.addAll(log.files(dependencies));
        }
        files.addAll(closure.member(dependencies));
        members.add(ClosureCrate.FOLDER);
        files.add(new SourceFile("Cargo.toml", manifest(members)));
        return new Workspace(List.copyOf(files), digests, bridge.packageName());
    }

    /// The exported function whose code a line of a wrapper is, or which calls it.
    ///
    /// @param file as rustc names it
    /// @param line from 1
    public Optional<String> exportedAt(String file, int line) {
        var place = file.replace('\\', '/');
        return files.stream()
                .filter(source -> place.endsWith(source.path()))
                .findFirst()
                .flatMap(source -> Wrapper.exportedAt(source, line));
    }

    /// Cargo's name of the package of a wrapper.
    public static String wrapperPackage(Plan.CratePlan crate) {
        return Wrapper.packageName(crate);
    }

    /// The profiles of the generated workspace; those of the bound crates have no effect.
    static String manifest(List<String> members) {
        var lines = new CodeLines();
        lines.add("[workspace]").add("resolver = \"3\"").add("members = [");
        for (var member : members) lines.add("    " + Toml.text(member) + ",");
        return lines.add("]").blank().add(PROFILES).toString();
    }

    /// Source: the Cargo Book, "Profiles". Bound code runs at full speed in dev too: nobody steps
    /// through it.
    private static final String PROFILES =
            """
            [profile.dev]
            opt-level = 3
            debug = false
            incremental = false
            lto = "off"
            panic = "unwind"

            [profile.release]
            opt-level = 3
            codegen-units = 1
            lto = "thin"
            panic = "unwind"
            strip = "symbols"
            """;
}
