package dev.gantry.build;

import dev.gantry.api.CrateId;
import dev.gantry.emit.SourceFile;
import dev.gantry.lockfile.Resolution;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.store.Digest;
import dev.gantry.store.Key;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The keys of what the store keeps. Each names everything that can change the result:
///
/// | result | Gantry | rustc, cargo, target | profile | surroundings | closure | own inputs |
/// |---|---|---|---|---|---|---|
/// | API of a crate | x | x | x | x | x | the crate |
/// | verdicts | x | x | x | x | x | the text of all candidates |
/// | what only a build refused | x | x | x | x | x | |
/// | overview of a crate | x | x | x | x | x | its alias, what only a build refused |
/// | bindings and library | x | x | x | x | x | aliases, the JDK |
///
/// @param gantry digest of Gantry's own jar
/// @param toolchain what `rustc -vV` and `cargo -V` print
/// @param profile its name, and what gantry.toml says of it; also of what rustdoc reads: it decides
///   `cfg(debug_assertions)`
/// @param surroundings cargo home's configuration, the variables that compilations may read, where
///   the tools are that build scripts look for
/// @param closure every crate of the resolution with its digest, the sources of path crates, the
///   features asked for
record Keys(
        String gantry,
        String toolchain,
        String target,
        String profile,
        Key surroundings,
        Key closure) {

    private Key common(String kind) {
        return Key.of(kind)
                .with("Gantry", gantry)
                .with("the toolchain", toolchain)
                .with("the target", target)
                .with("the profile", profile)
                .with(surroundings)
                .with(closure);
    }

    Key api(CrateId crate) {
        return common("api").with("crate", crate.toString());
    }

    Key verdicts(List<SourceFile> files) {
        var key = common("verdicts");
        for (var file : files)
            key = key.with("questions in " + file.path(), Digest.of(file.text()));
        return key;
    }

    /// What only a build refused.
    Key lateVerdicts() {
        return common("late verdicts");
    }

    /// What is told of a crate.
    ///
    /// @param late digest of what builds refused so far
    Key overview(List<CrateRequest> requests, Digest late) {
        var key = common("overview").with("what only a build refused", late);
        return aliases(key, requests);
    }

    /// Several tables may ask for one crate.
    private static Key aliases(Key key, List<CrateRequest> requests) {
        var names = new TreeMap<String, String>();
        for (var request : requests) names.put(request.alias(), request.name());
        var more = key;
        for (var name : names.entrySet()) {
            more = more.with("alias " + name.getKey(), name.getValue());
        }
        return more;
    }

    /// @param jdk the version of the JDK that compiles the bindings
    Key bindings(List<CrateRequest> requests, String packagePrefix, boolean logging, String jdk) {
        var key = common("bindings").with("the JDK", jdk);
        return aliases(key, requests)
                .with("the package prefix", packagePrefix)
                .with("log records", Boolean.toString(logging));
    }

    /// @param paths the files of path crates
    /// @param project what the files are shown relative to
    static Key closure(
            Resolution resolution,
            List<CrateRequest> requests,
            SortedMap<Path, Digest> paths,
            Path project) {
        var crates = new TreeMap<String, String>();
        for (var locked : resolution.packages()) {
            var name = locked.name() + " " + locked.version() + " " + locked.source().toText();
            // without what the lock gets to know of it later
            crates.put("crate " + name, locked.bare().toString());
        }
        var key = Key.of("closure").with(crates);
        for (var request : requests) {
            var features = request.features() + " " + request.defaultFeatures();
            var on = request.platform().map(it -> " for " + it).orElse("");
            key = key.with("features of " + request.alias() + on, features);
        }
        // `env!("CARGO_MANIFEST_DIR")` is in what is compiled
        if (!paths.isEmpty()) key = key.with("the project's folder", project.toString());
        var files = new TreeMap<String, String>();
        for (var path : paths.entrySet()) {
            files.put("file " + project.relativize(path.getKey()), path.getValue().hex());
        }
        return key.with(files);
    }
}
