package dev.gantry.cargo;

import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.Manifest.GitReference;
import dev.gantry.manifest.Manifest.Source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The manifest of the package that depends on every crate asked for, and does nothing else.
///
/// @param requests in the order of the project
/// @param project what the path requests are relative to
record ResolveWorkspace(List<CrateRequest> requests, Path project) {
    static final String PACKAGE = "gantry-bridge";

    /// By position, since one crate may be asked for in two versions; also the name under which
    /// `cargo metadata` shows the edge. What several tables ask of one crate has one key, since
    /// cargo refuses a package that depends on another by two names.
    static String key(CrateRequest request, List<CrateRequest> requests) {
        int first = 0;
        while (!isSame(requests.get(first), request)) first++;
        return "crate_" + first;
    }

    private static boolean isSame(CrateRequest one, CrateRequest other) {
        if (one.equals(other)) return true;
        boolean tables = !one.platform().equals(other.platform());
        return tables && one.alias().equals(other.alias()) && one.name().equals(other.name());
    }

    /// Resolver 3 prefers versions whose `rust-version` accepts the compiler.
    String manifest() {
        var text = new StringBuilder();
        text.append(
                """
                [package]
                name = "%s"
                version = "0.0.0"
                edition = "2024"
                publish = false

                [lib]
                path = "lib.rs"

                [workspace]
                resolver = "3"

                [dependencies]
                """
                        .formatted(PACKAGE));
        add(Optional.empty(), text);
        var platforms = requests.stream().flatMap(it -> it.platform().stream()).distinct();
        for (var platform : platforms.toList()) {
            text.append("\n[target.").append(TomlText.quote(platform)).append(".dependencies]\n");
            add(Optional.of(platform), text);
        }
        return text.toString();
    }

    private void add(Optional<String> platform, StringBuilder text) {
        for (var request : requests) {
            if (!request.platform().equals(platform)) continue;
            text.append(key(request, requests))
                    .append(" = { ")
                    .append(String.join(", ", fields(request)))
                    .append(" }\n");
        }
    }

    private List<String> fields(CrateRequest request) {
        var fields = new ArrayList<String>();
        fields.add("package = " + TomlText.quote(request.name()));
        var requirement = request.source().requirement();
        switch (request.source()) {
            case Source.Registry(_, var registry) -> {
                fields.add("version = " + TomlText.quote(requirement));
                if (!registry.isEmpty()) fields.add("registry = " + TomlText.quote(registry));
            }
            case Source.Path path ->
                    fields.add(
                            "path = "
                                    + TomlText.quote(
                                            project.resolve(path.path()).normalize().toString()));
            case Source.Git git -> {
                fields.add("git = " + TomlText.quote(git.url()));
                reference(git.reference()).ifPresent(fields::add);
            }
        }
        boolean elsewhere = !(request.source() instanceof Source.Registry);
        if (elsewhere && !requirement.equals("*")) {
            fields.add("version = " + TomlText.quote(requirement));
        }
        if (!request.features().isEmpty()) {
            fields.add("features = " + TomlText.array(request.features()));
        }
        if (!request.defaultFeatures()) {
            fields.add("default-features = false");
        }
        return fields;
    }

    private static Optional<String> reference(GitReference reference) {
        return switch (reference) {
            case GitReference.DefaultBranch d -> Optional.empty();
            case GitReference.Branch b -> Optional.of("branch = " + TomlText.quote(b.name()));
            case GitReference.Tag t -> Optional.of("tag = " + TomlText.quote(t.name()));
            case GitReference.Rev r -> Optional.of("rev = " + TomlText.quote(r.revision()));
        };
    }
}
