package dev.gantry.plan;

import static dev.gantry.plan.Shapes.U64;
import static dev.gantry.plan.Shapes.associated;
import static dev.gantry.plan.Shapes.byMut;
import static dev.gantry.plan.Shapes.byRef;
import static dev.gantry.plan.Shapes.free;
import static dev.gantry.plan.Shapes.mutable;
import static dev.gantry.plan.Shapes.named;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Comparator.reverseOrder;

import dev.gantry.api.Type;
import dev.gantry.typemap.BoundType.Kind;
import dev.gantry.typemap.In;
import dev.gantry.typemap.Out;
import dev.gantry.typemap.SkipReason;
import dev.gantry.typemap.Std;
import dev.gantry.typemap.Value;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class KindsTest {
    private static final List<String> COLOURS = List.of("Red", "DarkBlue");

    private static Plan.CratePlan only(Plan plan) {
        return plan.crates().getFirst();
    }

    private static Plan.TypePlan onlyType(Plan plan) {
        return only(plan).types().getFirst();
    }

    private static List<SkipReason> reasons(Plan plan) {
        return only(plan).skipped().stream().map(Plan.Skipped::reason).toList();
    }

    @DisplayName("[PLAN-12] an enum without data has a constant for each variant")
    @Test
    void constantsAreNamedAsVariants() {
        var shapes = new Shapes().constants("Colour", false, COLOURS, byRef("Colour", "hue", U64));
        var type = onlyType(shapes.plan());
        assertEquals(Kind.ENUM, type.type().kind());
        var content = assertInstanceOf(Plan.Content.Constants.class, type.content());
        assertEquals(
                List.of("RED", "DARK_BLUE"),
                content.constants().stream().map(Plan.Part::javaName).toList());
        assertEquals(Optional.empty(), content.unknown());
        assertEquals(
                Optional.of(new In.Encoded(new Value.Enumeration(type.type(), COLOURS, false))),
                type.members().getFirst().receiver());
    }

    @DisplayName("[PLAN-12] an open enum has one constant more, under a name that is free")
    @Test
    void anOpenEnumHasOneConstantMore() {
        var variants = List.of("Unknown", "Native");
        var shapes = new Shapes().constants("Colour", true, variants, byRef("Colour", "hue", U64));
        var content = (Plan.Content.Constants) onlyType(shapes.plan()).content();
        assertEquals(
                List.of("UNKNOWN", "NATIVE_"),
                content.constants().stream().map(Plan.Part::javaName).toList());
        assertEquals(Optional.of("UNKNOWN_"), content.unknown());
    }

    @DisplayName("[PLAN-12] what would change a constant in place is skipped, and says so")
    @Test
    void aConstantIsNotChanged() {
        var shapes =
                new Shapes()
                        .constants("Colour", false, COLOURS, byMut("Colour", "next", U64))
                        .add(free("mix", Type.UNIT, mutable(named("Colour"))));
        var changing =
                only(shapes.plan()).skipped().stream()
                        .filter(skipped -> skipped.reason() == SkipReason.MUTABLE_VALUE)
                        .map(skipped -> skipped.item().name());
        assertEquals(List.of("next", "mix"), changing.sorted(reverseOrder()).toList());
    }

    @ParameterizedTest(name = "open: {0}")
    @CsvSource({"false, true", "true, false"})
    @DisplayName("[PLAN-12] variants that are one constant in Java are no keys")
    void variantsThatAreOneConstantAreNoKeys(boolean open, boolean bound) {
        var colour = named("Colour");
        var shapes =
                new Shapes()
                        .constants("Colour", open, COLOURS, byRef("Colour", "hue", U64))
                        .add(free("count", U64, Std.BTREE_SET.type(colour)));
        var names =
                only(shapes.plan()).holders().stream()
                        .flatMap(holder -> holder.members().stream())
                        .map(Plan.Member::javaName)
                        .toList();
        assertEquals(bound ? List.of("count") : List.of(), names);
    }

    @Test
    void anEnumsNewIsOf() {
        var make = associated("Colour", "new", named("Colour"), U64);
        var member =
                onlyType(new Shapes().constants("Colour", false, COLOURS, make).plan())
                        .members()
                        .getFirst();
        assertEquals("of", member.javaName());
        assertEquals(Plan.Member.Kind.STATIC, member.kind());
    }

    @DisplayName("[PLAN-12] rustc judges what is claimed of an enum")
    @Test
    void aClaimThatRustcRefusesTakesTheMembersAlong() {
        var shapes = new Shapes().constants("Colour", false, COLOURS, byRef("Colour", "hue", U64));
        var plan = shapes.plan("shapes_0_3_codec_shapes_0_3_Colour_to_ordinal");
        assertTrue(only(plan).types().isEmpty());
        assertTrue(reasons(plan).contains(SkipReason.REJECTED_BY_RUSTC));
    }

    @DisplayName("[PLAN-13] a Copy type is a value; its `new` is a constructor")
    @Test
    void aCopyTypeIsAValue() {
        var shapes =
                new Shapes()
                        .struct(
                                "Point",
                                List.of(Std.COPY),
                                associated("Point", "new", named("Point"), U64));
        var type = onlyType(shapes.plan());
        assertEquals(Kind.VALUE, type.type().kind());
        var made = type.members().getFirst();
        assertEquals(Plan.Member.Kind.CONSTRUCTOR, made.kind());
        assertEquals(new Out.Encoded(new Value.Plain(type.type())), made.result());
    }

    @DisplayName("[PLAN-13] a Copy type that is changed in place stays a handle")
    @Test
    void whatIsChangedInPlaceStaysAHandle() {
        var shapes =
                new Shapes().struct("Point", List.of(Std.COPY), byMut("Point", "move_by", U64));
        assertEquals(Kind.HANDLE, onlyType(shapes.plan()).type().kind());
    }

    @DisplayName("[PLAN-13] rustc confirms that it is Copy")
    @Test
    void aTypeThatIsNotCopyHasNoValues() {
        var shapes = new Shapes().struct("Point", List.of(Std.COPY), byRef("Point", "norm", U64));
        assertTrue(only(shapes.plan("type_0_COPY")).types().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "January, JANUARY",
        "DarkBlue, DARK_BLUE",
        "XMLFile, XML_FILE",
        "Iso8601, ISO8601",
        "V4, V4",
        "Base64Url, BASE64_URL",
        "r#Self_, SELF_",
        "ALREADY_UPPER, ALREADY_UPPER",
    })
    void variantsInUpperCase(String rust, String java) {
        assertEquals(java, JavaNames.constant(rust));
    }
}
