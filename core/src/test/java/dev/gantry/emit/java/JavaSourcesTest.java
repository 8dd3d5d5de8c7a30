package dev.gantry.emit.java;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Objects.requireNonNull;

import dev.gantry.api.CrateId;
import dev.gantry.api.Type;
import dev.gantry.emit.Owner;
import dev.gantry.emit.PlanBuilder;
import dev.gantry.emit.Shapes;
import dev.gantry.emit.SourceFile;
import dev.gantry.plan.Plan;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Out;
import dev.gantry.typemap.Value;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class JavaSourcesTest {
    private static final String DIGEST = "0123";

    private static List<SourceFile> emit(Plan plan) {
        return JavaSources.emit(plan.crates().getFirst(), DIGEST);
    }

    private static String text(Plan plan, String path) {
        return emit(plan).stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @DisplayName("[EMIT-1] the same plan gives the same text")
    @Test
    void theSamePlanGivesTheSameText() {
        assertEquals(emit(Shapes.plan()), emit(Shapes.plan()));
    }

    @DisplayName("[EMIT-4] a check comes before every lease, consumption directly before the call")
    @Test
    void aCheckComesBeforeEveryLeaseAndConsumptionDirectlyBeforeTheCall() {
        var counter = text(Shapes.plan(), "shapes/Counter.java");
        var merge = counter.substring(counter.indexOf("public Counter merge("));
        assertInOrder(
                merge,
                "Objects.requireNonNull(other, \"other\");",
                "long self = NATIVE.exclusive(this, $TYPE);",
                "long other0 = NATIVE.exclusive(other, $TYPE);",
                "NATIVE.consume(this, \"Counter.merge()\");",
                "NATIVE.consume(other, \"Counter.merge()\");",
                "return new Counter(NATIVE, NATIVE.call(MERGE, self, other0));",
                "NATIVE.endExclusive(other, $TYPE);",
                "NATIVE.endExclusive(this, $TYPE);");
    }

    @Test
    void aPanicPoisonsWhatTheCallHadExclusively() {
        var counter = text(Shapes.plan(), "shapes/Counter.java");
        var absorb = counter.substring(counter.indexOf("public void absorb("));
        assertInOrder(
                absorb,
                "long self = NATIVE.exclusive(this, $TYPE);",
                "long other0 = NATIVE.shared(other, $TYPE);",
                "NATIVE.call(ABSORB, self, other0);",
                "} catch (RustPanic panic) {",
                "throw NATIVE.poison(panic, this);",
                "NATIVE.endShared(other, $TYPE);",
                "NATIVE.endExclusive(this, $TYPE);");
    }

    @DisplayName("[ABI-10] a holder may refuse only when what was made has an owner")
    @Test
    void holdersAreChangedWhenTheResultHasAnOwner() {
        var crate = new PlanBuilder(Shapes.CRATE, "shapes_0_1");
        var ring = crate.handle("shapes", "Ring");
        var text = new In.Written(new Value.Text(), In.Holder.BUILDER);
        var make =
                crate.fn(Plan.Member.Kind.CONSTRUCTOR, "new", "Ring", "new")
                        .of(ring)
                        .takes("text", text, PlanBuilder.mut("a", PlanBuilder.STRING))
                        .gives(new Out.Handle(ring), PlanBuilder.named(ring));
        var type = crate.type(ring, Plan.Mode.COUNTED, "", make);
        var source =
                text(crate.plan("shapes", "shapes", List.of(type), List.of()), "shapes/Ring.java");
        assertInOrder(
                source,
                "public Ring(StringBuilder text) {\n        this(text, new WriteBack());",
                "private Ring(StringBuilder text, WriteBack writeBack) {",
                "this(NATIVE, new_(text, writeBack));",
                "writeBack.finish();",
                "private static long new_(StringBuilder text, WriteBack writeBack) {",
                "} catch (Throwable thrown) {",
                "writeBack.failed(thrown);",
                "throw thrown;",
                "try (Decoder textBack = NATIVE.written(text1)) {",
                "writeBack.to(text, textBack.text());",
                "writeBack.finishFailed();");
    }

    private static void assertInOrder(String text, String... parts) {
        int from = 0;
        for (var part : parts) {
            int at = text.indexOf(part, from);
            assertTrue(at >= 0, "missing, or too early: " + part);
            from = at + part.length();
        }
    }

    @Test
    void theDocumentationSaysWhatIsConsumedAndWhatToDo() {
        var counter = text(Shapes.plan(), "shapes/Counter.java");
        assertTrue(
                counter.contains(
                        "    /// Consumes this object: it cannot be used afterwards. To keep this, "
                                + "use a `clone()`.\n"));
        assertTrue(
                counter.contains(
                        "    /// @param other consumed: it cannot be used afterwards. To keep it, "
                                + "use a `clone()`.\n"));
    }

    @Test
    void resourcesOfEachPackageNameTheLibraryOfEachPlatform() {
        var libraries = Map.of("linux-x86_64", "libgantry-1.so", "linux-aarch64", "libgantry-2.so");
        var resources =
                JavaSources.resources(Shapes.plan().crates().getFirst(), new TreeMap<>(libraries));
        var text = "linux-aarch64=libgantry-2.so\nlinux-x86_64=libgantry-1.so\n";
        var expected =
                Stream.of("shapes", "shapes.type", "shapes.values")
                        .map(name -> "META-INF/gantry/" + name + "-shapes_0_1.properties")
                        .map(path -> new SourceFile(path, text))
                        .toList();
        assertEquals(expected, resources);
    }

    @DisplayName("[EMIT-5] whatever is thrown, toString() says something")
    @Test
    void textOfAnObjectNeverThrows() {
        var counter = text(Shapes.plan(), "shapes/Counter.java");
        assertInOrder(
                counter,
                "public String toString() {\n        try {\n            return text();",
                "} catch (RuntimeException why) {\n            return NATIVE.describe(this, why);",
                "private String text() {");
    }

    @DisplayName("[IDIOM-3] an object and itself are not compared by Rust")
    @Test
    void anObjectAndItselfAreNotComparedByRust() {
        assertInOrder(
                text(Shapes.plan(), "shapes/Counter.java"),
                "public final class Counter extends Handle implements Comparable<Counter> {",
                "public boolean equals(@Nullable Object other) {",
                "return this == other || other instanceof Counter that && same(that);",
                "private boolean same(Counter other) {",
                "public int hashCode() {",
                "return Long.hashCode(hash());",
                "public int compareTo(Counter other) {");
    }

    @DisplayName(
            "[EMIT-7] null is only where a type says so: None, and what an object is compared with")
    @Test
    void whatMayBeNullSaysSo() {
        var counter = text(Shapes.plan(), "shapes/Counter.java");
        assertTrue(counter.contains("import org.jspecify.annotations.Nullable;"));
        assertTrue(counter.contains("public long greater(@Nullable Counter other) {"), counter);
        assertTrue(counter.contains("public Counter merge(Counter other) {"));
    }

    @DisplayName("[EMIT-7] the annotation stands where Java wants it, whatever the type is called")
    @Test
    void theAnnotationStandsBeforeWhatItIsAbout() {
        var types = new JavaTypes(new UnitNames("shapes", List.of("Nullable", "String")));
        var annotation = "@org.jspecify.annotations.Nullable";
        assertEquals("byte " + annotation + " []", types.nullable("byte[]"));
        assertEquals(
                "java.lang." + annotation + " String",
                types.declared(new In.Optional(new In.Text())));
        assertEquals(
                annotation + " Iterable<? extends byte[]>",
                types.nullable("Iterable<? extends byte[]>"));
    }

    @DisplayName("[EMIT-7] every package that has a class is null-marked")
    @Test
    void everyPackageIsNullMarked() {
        var crate = new PlanBuilder(Shapes.CRATE, "shapes_0_1");
        var ring = crate.type(crate.handle("shapes.deep", "Ring"), Plan.Mode.COUNTED, "");
        var rope = crate.type(crate.handle("shapes", "Rope"), Plan.Mode.COUNTED, "");
        var files = emit(crate.plan("shapes", "shapes", List.of(ring, rope), List.of()));
        var marked =
                files.stream().filter(file -> file.path().endsWith("package-info.java")).toList();
        assertEquals(
                List.of("shapes/package-info.java", "shapes/deep/package-info.java"),
                marked.stream().map(SourceFile::path).toList());
        assertEquals(
                """
                @NullMarked
                package shapes.deep;

                import org.jspecify.annotations.NullMarked;
                """,
                marked.getLast().text());
    }

    @Test
    void handleModesAreNoPartOfTheText() {
        for (var file : emit(Shapes.plan()))
            for (var mode : Plan.Mode.values()) assertFalse(file.text().contains(mode.name()));
    }

    @DisplayName("[PLAN-23] each line of generated Java is somebody's: also those that were broken")
    @Test
    void ownersOfLines() {
        var plan = Shapes.plan();
        var crate = plan.crates().getFirst();
        var owners = JavaSources.owners(crate, DIGEST);
        for (var type : crate.types()) {
            var path = type.type().java().replace('.', '/') + ".java";
            var lines = text(plan, path).lines().toList();
            var whose = requireNonNull(owners.get(path));
            assertEquals(
                    new Owner.OfClass(type.type().java()),
                    whose.floorEntry(lines.size()).getValue());
            for (int line = 1; line <= lines.size(); line++) {
                var called =
                        Pattern.compile("NATIVE.function\\(\"(\\w+)\"\\)")
                                .matcher(lines.get(line - 1));
                if (!called.find()) continue;
                assertEquals(
                        new Owner.OfMember(called.group(1)), whose.floorEntry(line).getValue());
            }
        }
    }

    @DisplayName("[PLAN-23] a member's lines are its own from its docs to its end")
    @Test
    void ownersOfMembers() {
        var crate = Shapes.plan().crates().getFirst();
        var merge =
                crate.types().stream()
                        .flatMap(type -> type.members().stream())
                        .filter(member -> member.javaName().equals("merge"))
                        .findFirst()
                        .orElseThrow();
        var lines = text(Shapes.plan(), "shapes/Counter.java").lines().toList();
        var whose = requireNonNull(JavaSources.owners(crate, DIGEST).get("shapes/Counter.java"));
        int head = 1;
        while (!lines.get(head - 1).contains("public Counter merge(")) head++;
        for (int line = head; !lines.get(line - 1).equals("    }"); line++) {
            assertEquals(new Owner.OfMember(merge.symbol()), whose.floorEntry(line).getValue());
        }
    }

    @DisplayName("[LOG-3] what initialises a class brings no records to a logger, other calls do")
    @Test
    void fieldsAreReadWithoutLoggers() {
        var builder = new PlanBuilder(new CrateId("shop", "1.0.0", "shop"), "shop_1");
        var u32 = PlanBuilder.scalar(Type.Scalar.U32);
        var limit =
                builder.fn(Plan.Member.Kind.CONSTANT, "LIMIT", "LIMIT")
                        .gives(new Out.Scalar(Type.Scalar.U32), u32);
        var name =
                builder.fn(Plan.Member.Kind.CONSTANT, "NAME", "NAME")
                        .gives(new Out.OwnedText(), PlanBuilder.STRING);
        var count =
                builder.fn(Plan.Member.Kind.STATIC, "count", "count")
                        .gives(new Out.Scalar(Type.Scalar.U32), u32);
        var holder = new Plan.Holder("shop.Shop", "", List.of(limit, name, count));
        var shop = text(builder.plan("shop", "shop", List.of(), List.of(holder)), "shop/Shop.java");
        var calls = Pattern.compile("NATIVE\\.(read|call)\\((\\w+)").matcher(shop);
        var found = new TreeMap<String, String>();
        while (calls.find()) found.put(calls.group(2), calls.group(1));
        assertEquals(Map.of("LIMIT_", "read", "NAME_", "read", "COUNT", "call"), found, shop);
    }
}
