package dev.gantry.plan;

import static dev.gantry.plan.Shapes.U64;
import static dev.gantry.plan.Shapes.byMut;
import static dev.gantry.plan.Shapes.byRef;
import static dev.gantry.plan.Shapes.free;
import static dev.gantry.plan.Shapes.meta;
import static dev.gantry.plan.Shapes.mutable;
import static dev.gantry.plan.Shapes.named;
import static dev.gantry.plan.Shapes.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gantry.api.Generics;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.Type;
import dev.gantry.typemap.BoundType.Kind;
import dev.gantry.typemap.Std;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class RecordsTest {
    private static final Type POINT = named("Point");

    private static Item.TypeItem struct(
            Type field,
            boolean hidden,
            boolean nonExhaustive,
            List<Std> traits,
            Item.Function function) {
        var impls = new java.util.ArrayList<Item.Impl>();
        impls.add(impl(Optional.empty(), List.of(function)));
        for (var trait : traits) {
            impls.add(impl(Optional.of(new Type.TraitRef(trait.path(), List.of())), List.of()));
        }
        var x = new Item.Field(meta("Point", "x"), "x", field);
        return new Item.TypeItem(
                meta("Point"),
                Generics.NONE,
                new Item.TypeKind.Struct(List.of(x), hidden, Item.Style.NAMED, nonExhaustive),
                impls,
                List.of(),
                List.of(),
                List.of());
    }

    private static Item.Impl impl(Optional<Type.TraitRef> trait, List<Item.Function> functions) {
        return new Item.Impl(
                Generics.NONE, POINT, trait, false, false, functions, List.of(), List.of());
    }

    private static Item.TypeItem point(Type field) {
        return struct(field, false, false, List.of(), byRef("Point", "norm", U64));
    }

    private static Plan.TypePlan planned(Shapes shapes, String... rejected) {
        return shapes.plan(rejected).crates().getFirst().types().stream()
                .filter(type -> type.type().java().equals("shapes.Point"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("[PLAN-19] a struct that is nothing but its public fields is a record")
    void aRecord() {
        var plan = planned(new Shapes().add(point(U64)));
        assertEquals(Kind.RECORD, plan.type().kind());
        var content = (Plan.Content.Components) plan.content();
        assertEquals(List.of("x"), content.value().components());
        assertEquals(List.of(), plan.exports());
    }

    static Stream<Arguments> fields() {
        var path = new Type.Named(ItemPath.std("path", "PathBuf"), List.of());
        return Stream.of(
                arguments(Std.VEC.type(Std.OPTION.type(U64)), true),
                arguments(Std.BOX.type(Std.STRING.type()), true),
                arguments(new Type.Array(U64, "3"), true),
                arguments(path, false),
                arguments(Std.RC.type(U64), false),
                arguments(Std.OPTION.type(Std.BOX.type(POINT)), false),
                arguments(new Type.Reference(Optional.of("static"), false, new Type.Str()), false),
                arguments(new Type.RawPointer(false, U64), false));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("fields")
    @DisplayName("[PLAN-19] its fields are what Java can make and read whatever they hold")
    void whatFieldsMayBe(Type field, boolean record) {
        var kind = planned(new Shapes().add(point(field))).type().kind();
        assertEquals(record ? Kind.RECORD : Kind.HANDLE, kind);
    }

    static Stream<Arguments> others() {
        var norm = byRef("Point", "norm", U64);
        return Stream.of(
                arguments("private", struct(U64, true, false, List.of(), norm)),
                arguments("non_exhaustive", struct(U64, false, true, List.of(), norm)),
                arguments("Drop", struct(U64, false, false, List.of(Std.DROP), norm)),
                arguments(
                        "&mut self",
                        struct(U64, false, false, List.of(), byMut("Point", "move", U64))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    @DisplayName("[PLAN-19] what more than its fields says of it keeps it a handle")
    void handles(String why, Item.TypeItem item) {
        assertEquals(Kind.HANDLE, planned(new Shapes().add(item)).type().kind(), why);
    }

    @Test
    @DisplayName("[PLAN-19] what a function changes in place is a handle")
    void changedInPlace() {
        var shapes = new Shapes().add(point(U64)).add(free("move", U64, mutable(POINT)));
        assertEquals(Kind.HANDLE, planned(shapes).type().kind());
    }

    @Test
    @DisplayName("[PLAN-19] what rustc does not let be taken apart is a handle")
    void refuted() {
        var shapes = new Shapes().add(point(U64)).add(free("see", U64, reference(POINT)));
        var plan = planned(shapes, "shapes_0_3_codec_shapes_0_3_Point_to_parts");
        assertEquals(Kind.HANDLE, plan.type().kind());
        assertEquals(
                List.of("norm", "of", "x", "setX"),
                plan.members().stream().map(Plan.Member::javaName).toList());
    }
}
