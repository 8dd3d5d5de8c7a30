package dev.gantry.plan;

import static dev.gantry.plan.Shapes.U64;
import static dev.gantry.plan.Shapes.associated;
import static dev.gantry.plan.Shapes.meta;
import static dev.gantry.plan.Shapes.named;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.util.stream.Collectors.joining;

import dev.gantry.api.Generics;
import dev.gantry.api.Item;
import dev.gantry.api.Type;
import dev.gantry.plan.Ledger.Outcome.Bound;
import dev.gantry.typemap.SkipReason;
import dev.gantry.typemap.Std;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class FieldsTest {
    private static final Type KEY = named("Key");

    /// `Key` has a handle, `Lock` the fields and a private one.
    private static Shapes shapes(List<Item.Impl> impls, Item.Field... fields) {
        return shapes(true, impls, fields);
    }

    private static Shapes shapes(boolean hidden, List<Item.Impl> impls, Item.Field... fields) {
        var kind = new Item.TypeKind.Struct(List.of(fields), hidden, Item.Style.NAMED, false);
        return new Shapes()
                .struct("Key", List.of(), associated("Key", "new", KEY))
                .add(
                        new Item.TypeItem(
                                meta("Lock"),
                                Generics.NONE,
                                kind,
                                impls,
                                List.of(),
                                List.of(),
                                List.of()));
    }

    private static Item.Field field(String name, Type type) {
        return new Item.Field(meta("Lock", name), name, type);
    }

    private static List<String> members(Shapes shapes, String... rejected) {
        return shapes.plan(rejected).crates().getFirst().types().stream()
                .filter(type -> type.type().java().equals("shapes.Lock"))
                .flatMap(type -> type.members().stream())
                .map(member -> member.javaName() + " " + member.typed().call())
                .map(text -> text.replaceAll("OfField.access=|, name.*", ""))
                .toList();
    }

    @Test
    @DisplayName("[PLAN-17] a number is copied, text is lent, a handle cloned")
    void getters() {
        var shapes = shapes(List.of(), field("size", U64), field("label", Std.STRING.type()));
        assertEquals(
                List.of("label LENT", "size COPIED", "setLabel SET", "setSize SET"),
                members(shapes));
        var copied = shapes(List.of(), field("key", KEY));
        assertEquals(List.of("key COPIED", "setKey SET"), members(copied));
        assertEquals(
                List.of("key CLONED", "setKey SET"), members(copied, "shapes_0_3_Lock_field_key"));
    }

    @Test
    @DisplayName("[PLAN-17] a setter is an exclusive use")
    void aSetterIsExclusive() {
        var lock =
                shapes(List.of(), field("size", U64)).plan().crates().getFirst().types().stream()
                        .filter(type -> type.type().java().equals("shapes.Lock"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Plan.Mode.COUNTED, lock.mode());
    }

    @Test
    @DisplayName("[PLAN-17] the fields of an error are only read")
    void anErrorIsOnlyRead() {
        var error = new Type.TraitRef(Std.ERROR.path(), List.of());
        var impl =
                new Item.Impl(
                        Generics.NONE,
                        named("Lock"),
                        Optional.of(error),
                        false,
                        false,
                        List.of(),
                        List.of(),
                        List.of());
        assertEquals(List.of("size COPIED"), members(shapes(List.of(impl), field("size", U64))));
    }

    @Test
    @DisplayName("[PLAN-18] what can be neither copied nor cloned is only set")
    void onlySet() {
        var key = "shapes_0_3_Lock_field_key";
        var shapes = shapes(List.of(), field("key", KEY));
        assertEquals(List.of("setKey SET"), members(shapes, key, key + "_cloned"));
    }

    @Test
    @DisplayName("[PLAN-18] what cannot be set either is skipped with its reason")
    void skipped() {
        var key = "shapes_0_3_Lock_field_key";
        var shapes = shapes(List.of(), field("key", KEY));
        var rejected = new String[] {key, key + "_cloned", "shapes_0_3_Lock_set_key"};
        var skipped = shapes.plan(rejected).crates().getFirst().skipped();
        assertEquals(
                List.of("shapes::Lock::key FIELD"),
                skipped.stream()
                        .filter(skip -> skip.reason() == SkipReason.FIELD)
                        .map(skip -> skip.item() + " " + skip.reason())
                        .toList());
    }

    private static String types(Plan.Member member) {
        return member.arguments().stream()
                .map(argument -> Erasure.parameter(argument.mapping()))
                .collect(joining(", ", "(", ")"));
    }

    private static String made(Shapes shapes, String... rejected) {
        var crate = shapes.plan(rejected).crates().getFirst();
        var made =
                crate.types().stream()
                        .flatMap(type -> type.members().stream())
                        .filter(it -> it.typed().call() instanceof TypedFn.Call.FromParts)
                        .map(it -> it.kind() + " " + it.javaName() + types(it));
        var lacks =
                crate.ledger().entries().stream()
                        .map(Ledger.Entry::outcome)
                        .flatMap(it ->
                                it instanceof Bound bound ? bound.lacks().stream() : Stream.of())
                        .map(lack -> lack.item() + ": " + lack.detail());
        return Stream.concat(made, lacks).collect(joining(" "));
    }

    @Test
    @DisplayName("[PLAN-25] a struct that is no record is made of its fields")
    void madeOfItsFields() {
        var size = field("size", U64);
        var key = field("key", KEY);
        assertEquals("STATIC of(long, shapes.Key)", made(shapes(false, List.of(), size, key)));
        assertEquals("", made(shapes(true, List.of(), size, key)), "another field is private");
    }

    @Test
    @DisplayName("[PLAN-25] it says why where it cannot be made of its fields")
    void notMadeOfItsFields() {
        var path = field("at", new Type.RawPointer(false, U64));
        var key = field("key", KEY);
        assertEquals(
                "shapes::Lock: at: a raw pointer in the signature: *const u64",
                made(shapes(false, List.of(), key, path)));
        assertEquals(
                "shapes::Lock: Lock { key: Key }: rustc does not accept the call: E0277: no",
                made(shapes(false, List.of(), key), "shapes_0_3_Lock_from_fields"));
    }

    @Test
    @DisplayName("[PLAN-6] nor is that why nothing is bound of a type")
    void notMadeOfItsFieldsIsNoReason() {
        var path = field("at", new Type.RawPointer(false, U64));
        var reasons =
                shapes(false, List.of(), path).plan().crates().getFirst().skipped().stream()
                        .filter(skip -> skip.item().toString().equals("shapes::Lock"))
                        .map(Plan.Skipped::reason);
        assertEquals(List.of(SkipReason.NOTHING_TO_CALL), reasons.toList());
    }

    @Test
    @DisplayName("[PLAN-25] functions choose their names first")
    void functionsChooseFirst() {
        var of = associated("Lock", "of", U64, KEY);
        var impl =
                new Item.Impl(
                        Generics.NONE,
                        named("Lock"),
                        Optional.empty(),
                        false,
                        false,
                        List.of(of),
                        List.of(),
                        List.of());
        var key = field("key", KEY);
        assertEquals("STATIC of_(shapes.Key)", made(shapes(false, List.of(impl), key)));
    }
}
