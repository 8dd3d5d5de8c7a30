package dev.gantry.emit.rust;

import dev.gantry.api.CrateId;
import dev.gantry.emit.SourceFile;
import dev.gantry.plan.Candidate.Property;
import dev.gantry.plan.Codecs;
import dev.gantry.plan.Plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The wrapper of one crate: an rlib that the bridge links.
///
/// @param packageName cargo's name of the wrapper; its folder is `wrappers/<symbol>`
/// @param files paths relative to the workspace
/// @param digest SHA-256, lower-case hex, over the Rust sources without the digest itself.
///   Cargo.toml is left out: it may hold a path of the machine, and says nothing of the boundary
public record Wrapper(String packageName, List<SourceFile> files, String digest) {

    static final String LIB =
            """
            #[cfg(not(panic = "unwind"))]
            ::std::compile_error!("a panic must unwind: else it ends the JVM");

            mod digest;
            mod ffi;
            mod typed;
            """;

    /// @param dependencies how cargo finds each crate that the wrapper names
    /// @throws IllegalArgumentException when a crate that the wrapper names is not among the
    ///   dependencies
    public static Wrapper emit(
            Plan.CratePlan crate, SortedMap<CrateId, DependencySpec> dependencies) {
        var types = new RustTypes(crate.externs());
        var typed = typed(crate, types);
        var ffi = ffi(crate, types);
        var digest = digest(LIB, typed, ffi);
        var name = packageName(crate);
        var folder = folder(crate);
        var manifest = WrapperManifest.emit(name, crate.externs(), dependencies, "../../rt");
        var files =
                List.of(
                        new SourceFile(folder + "/Cargo.toml", manifest),
                        new SourceFile(folder + "/src/digest.rs", digestFile(digest)),
                        new SourceFile(folder + "/src/ffi.rs", ffi),
                        new SourceFile(folder + "/src/lib.rs", LIB),
                        new SourceFile(folder + "/src/typed.rs", typed));
        return new Wrapper(name, files, digest);
    }

    private static final Pattern FUNCTION =
            Pattern.compile(" *pub (?:extern \"C\" )?fn (?:r#)?([^<(]+)[<(].*");

    /// The symbol of the shell that a line of the file is part of, or of the one that calls the
    /// typed function there.
    static Optional<String> exportedAt(SourceFile file, int line) {
        var path = file.path();
        boolean typed = path.endsWith("/src/typed.rs");
        if (!path.startsWith("wrappers/") || !(typed || path.endsWith("/src/ffi.rs"))) {
            return Optional.empty();
        }
        var symbol = path.substring("wrappers/".length(), path.indexOf("/src/"));
        var before = file.text().lines().limit(line).toList().reversed();
        var name =
                before.stream()
                        .map(FUNCTION::matcher)
                        .filter(Matcher::matches)
                        .map(function -> function.group(1))
                        .findFirst();
        return typed ? name.map(function -> symbol + "_" + function) : name;
    }

    /// The symbol always ends in a version, so no crate's wrapper is named like the rt crate or the
    /// bridge.
    static String packageName(Plan.CratePlan crate) {
        return "gantry-" + crate.symbol();
    }

    static String folder(Plan.CratePlan crate) {
        return "wrappers/" + crate.symbol();
    }

    private static String typed(Plan.CratePlan crate, RustTypes types) {
        var layer = new TypedLayer(types);
        for (var type : crate.types()) {
            facts(layer, type);
            type.members().forEach(member -> layer.function(member.typed()));
        }
        for (var holder : crate.holders())
            holder.members().forEach(member -> layer.function(member.typed()));
        Codecs.of(crate).forEach(layer::function);
        return layer.toString();
    }

    /// What Java relies on is asserted again in the wrapper that is linked: the check crate may
    /// have been another build.
    private static void facts(TypedLayer layer, Plan.TypePlan type) {
        var rust = type.type().rust();
        var name = type.type().symbol();
        if (type.facts().send()) layer.fact(name + "_is_send", rust, Property.SEND);
        if (type.facts().sync()) layer.fact(name + "_is_sync", rust, Property.SYNC);
    }

    private static String ffi(Plan.CratePlan crate, RustTypes types) {
        var layer = new FfiLayer(types);
        layer.digest(crate.symbol());
        for (var type : crate.types()) {
            layer.type(type);
            type.members().forEach(layer::member);
        }
        for (var holder : crate.holders()) holder.members().forEach(layer::member);
        return layer.toString();
    }

    private static String digestFile(String digest) {
        return """
        //! Compared with the generated Java when the library is loaded.
        pub const DIGEST: &str = "%s";
        """
                .formatted(digest);
    }

    static String digest(String... texts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var text : texts) {
                sha.update(text.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
