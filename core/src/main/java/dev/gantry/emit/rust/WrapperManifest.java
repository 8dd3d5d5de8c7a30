package dev.gantry.emit.rust;

import dev.gantry.api.CrateId;
import dev.gantry.emit.CodeLines;
import dev.gantry.plan.Plan;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// The Cargo.toml of a crate that names other crates: each at its exact version, under the name it
/// has in the generated code.
final class WrapperManifest {
    private WrapperManifest() {}

    /// @param name of the package
    /// @param rt path of the rt crate, relative to this one; empty when it is not needed
    static String emit(
            String name,
            List<Plan.Extern> externs,
            SortedMap<CrateId, DependencySpec> dependencies,
            String rt) {
        var lines = new CodeLines();
        lines.add(
                """
                [package]
                name = %s
                version = "0.0.0"
                edition = "2024"
                publish = false

                [lib]
                doctest = false
                test = false

                [dependencies]\
                """
                        .formatted(Toml.text(name)));
        if (!rt.isEmpty()) lines.add("gantry-rt = { path = %s }".formatted(Toml.text(rt)));
        for (var extern : externs)
            if (!extern.crate().isStd()) lines.add(dependency(extern, dependencies));
        return lines.toString();
    }

    private static String dependency(
            Plan.Extern extern, SortedMap<CrateId, DependencySpec> dependencies) {
        var spec = dependencies.get(extern.crate());
        if (spec == null)
            throw new IllegalArgumentException("no source is known for " + extern.crate());
        return dependency(extern, spec);
    }

    /// The line of one crate.
    static String dependency(Plan.Extern extern, DependencySpec spec) {
        boolean renamed = !extern.externName().equals(extern.crate().libName());
        var table = new StringBuilder();
        // a rename names the library by the key; without one the library keeps its own name
        if (renamed)
            table.append("package = ").append(Toml.text(spec.crate().packageName())).append(", ");
        table.append("version = ").append(Toml.text("=" + comparable(spec.crate().version())));
        table.append(source(spec.source()));
        if (!spec.defaultFeatures()) table.append(", default-features = false");
        if (!spec.features().isEmpty())
            table.append(", features = ").append(array(spec.features()));
        var key = renamed ? extern.externName() : spec.crate().packageName();
        return Toml.key(key) + " = { " + table + " }";
    }

    /// Cargo compares no build metadata and warns about it in a requirement.
    private static String comparable(String version) {
        int plus = version.indexOf('+');
        return plus < 0 ? version : version.substring(0, plus);
    }

    private static String source(DependencySpec.Source source) {
        return switch (source) {
            case DependencySpec.Source.DefaultRegistry() -> "";
            case DependencySpec.Source.NamedRegistry(var name) -> ", registry = " + Toml.text(name);
            case DependencySpec.Source.Git(var url, var reference) ->
                    ", git = " + Toml.text(url) + reference(reference);
            case DependencySpec.Source.Path(var path) -> ", path = " + Toml.text(path);
        };
    }

    /// `branch=main` is `, branch = "main"`.
    private static String reference(String reference) {
        int equals = reference.indexOf('=');
        if (equals < 0) return "";
        var value = reference.substring(equals + 1);
        return ", " + reference.substring(0, equals) + " = " + Toml.text(value);
    }

    private static String array(List<String> texts) {
        return texts.stream().map(Toml::text).collect(Collectors.joining(", ", "[", "]"));
    }
}
