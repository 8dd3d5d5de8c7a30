package dev.gantry.emit.rust;

import static dev.gantry.emit.PlanBuilder.named;
import static dev.gantry.emit.PlanBuilder.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gantry.api.CrateId;
import dev.gantry.api.Type;
import dev.gantry.emit.PlanBuilder;
import dev.gantry.emit.Shapes;
import dev.gantry.emit.SourceFile;
import dev.gantry.emit.rust.DependencySpec.Source;
import dev.gantry.plan.Ledger;
import dev.gantry.plan.Plan;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Out;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomlj.Toml;
import org.tomlj.TomlArray;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class WrapperTest {
    private static final CrateId SHAPES = Shapes.CRATE;

    private static SortedMap<CrateId, DependencySpec> from(Source source, String... features) {
        var spec = new DependencySpec(SHAPES, source, List.of(features), features.length == 0);
        return new TreeMap<>(Map.of(SHAPES, spec));
    }

    private static Wrapper emit(Plan plan) {
        return Wrapper.emit(plan.crates().getFirst(), from(new Source.DefaultRegistry()));
    }

    private static String text(List<SourceFile> files, String path) {
        return files.stream()
                .filter(file -> file.path().endsWith(path))
                .map(SourceFile::text)
                .findFirst()
                .orElseThrow();
    }

    @DisplayName("[ABI-1] every exported function takes words and returns a word, inside a guard")
    @Test
    void shellsHaveOneForm() {
        var ffi = text(emit(Shapes.plan()).files(), "ffi.rs");
        var shell =
                Pattern.compile(
                        "pub extern \"C\" fn (\\w+)\\((a\\d+: i64(, )?)*\\) -> i64 \\{\n"
                                + "    rt::guard\\(\"\\1\", \\|\\| unsafe \\{\n");
        long exported = ffi.lines().filter(line -> line.contains("extern \"C\"")).count();
        assertEquals(exported, shell.matcher(ffi).results().count());
        assertEquals(1 + 5 + members(), exported, "a digest, a drop for each type, the members");
    }

    @DisplayName("[ABI-9] what is consumed is taken before another argument can be refused")
    @Test
    void consumedValuesAreTakenFirst() {
        var plan = new PlanBuilder(SHAPES, "shapes_0_1");
        var counter = plan.handle("shapes", "Counter");
        var taken = new In.Handle(counter, In.Access.CONSUMED);
        var letter = PlanBuilder.scalar(Type.Scalar.CHAR);
        var give =
                plan.fn(Plan.Member.Kind.STATIC, "give", "give")
                        .takes("letter", new In.Scalar(Type.Scalar.CHAR), letter)
                        .takes("counter", taken, named(counter))
                        .takes("other", new In.Optional(taken), option(named(counter)))
                        .gives(new Out.Unit(), Type.UNIT);
        var holder = new Plan.Holder("shapes.Shapes", "", List.of(give));
        var type = plan.type(counter, Plan.Mode.COUNTED, "");
        var ffi =
                text(
                        emit(plan.plan("shapes", "shapes", List.of(type), List.of(holder))).files(),
                        "ffi.rs");
        var body = ffi.substring(ffi.indexOf("fn shapes_0_1_give("));
        int first = body.indexOf("let ta1 = rt::take(a1);");
        int second = body.indexOf("let ta2 = rt::option(a2, || rt::take(a3));");
        int refusing = body.indexOf("typed::give(rt::scalar(a0), ta1, ta2)");
        assertTrue(0 <= first && first < second && second < refusing, body);
    }

    private static long members() {
        var crate = Shapes.plan().crates().getFirst();
        return Stream.concat(
                        crate.types().stream().map(Plan.TypePlan::members),
                        crate.holders().stream().map(Plan.Holder::members))
                .mapToLong(List::size)
                .sum();
    }

    @Test
    void theTypedLayerForbidsUnsafeCode() {
        var typed = text(emit(Shapes.plan()).files(), "typed.rs");
        assertTrue(typed.contains("#![forbid(unsafe_code)]"));
        assertFalse(typed.contains("unsafe {"));
    }

    @Test
    void onlyConfirmedFactsAreAsserted() {
        var typed = text(emit(Shapes.plan()).files(), "typed.rs");
        assertTrue(typed.contains("fn shapes_0_1_Counter_is_send()"));
        assertTrue(typed.contains("fn shapes_0_1_Counter_is_sync()"));
        assertFalse(typed.contains("shapes_0_1_Local_is"));
    }

    @DisplayName("[LIB-2] the digest is of the Rust text, and the wrapper exports it")
    @Test
    void digestFollowsTheText() {
        var whole = emit(Shapes.plan());
        var crate = Shapes.plan().crates().getFirst();
        var less =
                new Plan.CratePlan(
                        crate.crate(),
                        crate.externName(),
                        crate.symbol(),
                        crate.javaPackage(),
                        crate.externs(),
                        crate.types(),
                        List.of(),
                        List.of(),
                        Ledger.EMPTY);
        var other = Wrapper.emit(less, from(new Source.Path("/elsewhere")));
        var moved = Wrapper.emit(crate, from(new Source.Path("/elsewhere")));
        assertEquals(emit(Shapes.plan()).digest(), whole.digest(), "same plan, same bytes");
        assertEquals(whole.digest(), moved.digest(), "where the crate lies is no part of it");
        assertNotEquals(whole.digest(), other.digest());
        assertTrue(text(whole.files(), "digest.rs").contains('"' + whole.digest() + '"'));
    }

    static Stream<Arguments> sources() {
        return Stream.of(
                arguments(from(new Source.DefaultRegistry()), "shapes", "{version: =0.1.0}"),
                arguments(
                        from(new Source.NamedRegistry("inner"), "a", "b"),
                        "shapes",
                        "{version: =0.1.0, registry: inner, default-features: false, "
                                + "features: [a, b]}"),
                arguments(
                        from(new Source.Git("ssh://host/x.git", "")),
                        "shapes",
                        "{version: =0.1.0, git: ssh://host/x.git}"),
                arguments(
                        from(new Source.Git("ssh://host/x.git", "branch=a/b")),
                        "shapes",
                        "{version: =0.1.0, git: ssh://host/x.git, branch: a/b}"),
                arguments(
                        from(new Source.Path("C:/with \"quote\"")),
                        "shapes_0_1",
                        "{package: shapes, version: =0.1.0, path: C:/with \"quote\"}"));
    }

    /// Source: the Cargo Book, "Specifying Dependencies".
    @ParameterizedTest(name = "{2}")
    @MethodSource("sources")
    void dependenciesAreExact(
            SortedMap<CrateId, DependencySpec> dependencies, String key, String expected) {
        var toml =
                Toml.parse(
                        WrapperManifest.emit(
                                "w", List.of(new Plan.Extern(SHAPES, key)), dependencies, ""));
        assertFalse(toml.hasErrors());
        var table = toml.getTableOrEmpty("dependencies").getTableOrEmpty(key);
        assertEquals(
                expected,
                table.keySet().stream()
                        .map(name -> name + ": " + value(table.toMap().get(name)))
                        .collect(Collectors.joining(", ", "{", "}")));
    }

    private static String value(@Nullable Object value) {
        return String.valueOf(value instanceof TomlArray array ? array.toList() : value);
    }

    @DisplayName("[LIB-3] the bridge exports the mode of each type and links each wrapper")
    @Test
    void bridgeNamesWrappersAndModes() {
        var library =
                text(
                        Bridge.emit(Shapes.plan(), LogCrate.none(), true, List.of()).files(),
                        "bridge/src/lib.rs");
        assertTrue(library.contains("\nextern crate gantry_shapes_0_1;\n"));
        assertTrue(
                library.contains(
                        "fn gantry_mode_shapes_0_1_Local() -> i64 {\n    3 // CONFINED\n"));
        assertTrue(library.contains("rt::text_out(\"shapes;shapes.type;shapes.values\", a0)"));
        assertTrue(library.contains("#[cfg(not(panic = \"unwind\"))]\n::std::compile_error!("));
    }
}
