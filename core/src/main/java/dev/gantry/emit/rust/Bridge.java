package dev.gantry.emit.rust;

import dev.gantry.emit.CodeLines;
import dev.gantry.emit.SourceFile;
import dev.gantry.plan.Exports;
import dev.gantry.plan.Plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The bridge: the one library that Java loads. It links all wrappers and exports what depends on
/// the plan as a whole.
record Bridge(String packageName, List<SourceFile> files) {
    private static final String PREFIX = "gantry-bridge-";

    /// @param inputs the digests of what it links
    static Bridge emit(Plan plan, LogCrate log, boolean counting, Collection<String> inputs) {
        var library = library(plan, log, counting);
        var linked = new ArrayList<>(inputs);
        linked.add(library);
        var name = PREFIX + Wrapper.digest(linked.toArray(String[]::new)).substring(0, 16);
        return new Bridge(
                name,
                List.of(
                        new SourceFile("bridge/Cargo.toml", manifest(plan, log, name)),
                        new SourceFile("bridge/src/lib.rs", library)));
    }

    private static String manifest(Plan plan, LogCrate log, String name) {
        var lines = new CodeLines();
        lines.add(
                """
                [package]
                name = "%s"
                version = "0.0.0"
                edition = "2024"
                publish = false

                [lib]
                crate-type = ["cdylib"]
                doctest = false
                test = false

                [dependencies]
                gantry-rt = { path = "../rt" }\
                """
                        .formatted(name));
        if (!log.isNone())
            lines.add(LogCrate.PACKAGE + " = { path = \"../" + LogCrate.FOLDER + "\" }");
        for (var crate : plan.crates())
            lines.add(
                    "%s = { path = %s }"
                            .formatted(
                                    Toml.key(Wrapper.packageName(crate)),
                                    Toml.text("../" + Wrapper.folder(crate))));
        return lines.toString();
    }

    private static String library(Plan plan, LogCrate log, boolean counting) {
        var lines = new CodeLines();
        lines.add(
                """
                #![allow(non_snake_case, unused_unsafe)]

                #[cfg(not(panic = "unwind"))]
                ::std::compile_error!("a panic must unwind: else it ends the JVM");

                use ::gantry_rt as rt;

                // an rlib that is not named is not linked, and exports nothing\
                """);
        for (var crate : plan.crates())
            lines.add("extern crate " + Wrapper.packageName(crate).replace('-', '_') + ";");
        allocator(lines, counting);
        for (var crate : plan.crates()) {
            packages(lines, crate);
            for (var type : crate.types()) {
                if (!type.exports().isEmpty()) mode(lines, type);
            }
        }
        if (!log.isNone()) log(lines, plan);
        return lines.toString();
    }

    /// Here and not in a wrapper or the crate `gantry-rt`, so that these are the same for a closure
    /// that brings an allocator.
    private static void allocator(CodeLines lines, boolean counting) {
        if (counting) {
            lines.blank()
                    .add("#[global_allocator]")
                    .add("static ALLOCATOR: rt::Counted = rt::Counted;");
        }
        lines.blank()
                .add("#[unsafe(no_mangle)]")
                .open("pub extern \"C\" fn gantry_rt_bytes() -> i64 {")
                .add(counting ? "rt::counted_bytes()" : "-1")
                .close("}");
    }

    private static void packages(CodeLines lines, Plan.CratePlan crate) {
        var packages = crate.javaPackages();
        lines.blank()
                .add("#[unsafe(no_mangle)]")
                .open(
                        "pub extern \"C\" fn %s(a0: i64) -> i64 {"
                                .formatted(Exports.packages(crate.symbol())))
                .open(
                        "rt::guard(%s, || unsafe {"
                                .formatted(RustNames.text(Exports.packages(crate.symbol()))))
                .add("rt::text_out(%s, a0)".formatted(RustNames.text(String.join(";", packages))))
                .close("})")
                .close("}");
    }

    private static void log(CodeLines lines, Plan plan) {
        var targets = plan.crates().stream().map(crate -> crate.crate().libName()).toList();
        lines.add(
                """

                #[unsafe(no_mangle)]
                pub extern "C" fn gantry_log_install(a0: i64) -> i64 {
                    rt::guard("gantry_log_install", || {
                        ::gantry_log::install(rt::log::Level::of(a0));
                        0
                    })
                }

                #[unsafe(no_mangle)]
                pub extern "C" fn gantry_log_targets(a0: i64) -> i64 {
                    rt::guard("gantry_log_targets", || unsafe { rt::text_out(%s, a0) })
                }\
                """
                        .formatted(RustNames.text(String.join(";", targets))));
    }

    private static void mode(CodeLines lines, Plan.TypePlan type) {
        lines.blank()
                .add("#[unsafe(no_mangle)]")
                .open(
                        "pub extern \"C\" fn %s() -> i64 {"
                                .formatted(Exports.mode(type.type().symbol())))
                .add("%d // %s".formatted(type.mode().code(), type.mode()))
                .close("}");
    }
}
