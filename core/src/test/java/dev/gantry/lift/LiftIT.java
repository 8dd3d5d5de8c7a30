package dev.gantry.lift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.api.CrateApi;
import dev.gantry.api.Item;
import dev.gantry.api.Item.Function;
import dev.gantry.api.Item.Impl;
import dev.gantry.api.Item.TypeItem;
import dev.gantry.api.RustText;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules of lifting, on a crate that has one place for each (`crates/rules`), documented by
/// real rustdoc.
class LiftIT {

    private static final RealCrates CRATES =
            new RealCrates("rules", Optional.empty(), "rules = { path = \"" + sources() + "\" }\n");
    private static final CrateApi API = CRATES.api("rules");

    private static Path sources() {
        try {
            return Path.of(LiftIT.class.getResource("crates/rules").toURI());
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Item> under(String path) {
        return API.items().stream()
                .filter(item -> item.meta().path().toString().startsWith(path))
                .toList();
    }

    private static Item item(String path) {
        return API.items().stream()
                .filter(item -> item.meta().path().toString().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static TypeItem circle() {
        return (TypeItem) item("rules::shape::Circle");
    }

    private static Stream<Function> inherent(TypeItem type) {
        return type.impls().stream()
                .filter(impl -> impl.trait().isEmpty())
                .flatMap(impl -> impl.functions().stream());
    }

    @Test
    void eachPublicItemHasOneCanonicalPathAndKeepsTheOthers() {
        var found =
                under("rules::paths").stream()
                        .map(item -> item.meta().path() + " " + item.meta().aliases())
                        .toList();
        assertEquals(
                List.of(
                        // a name that two globs bring is nobody's; an explicit one shadows them
                        "rules::paths::Behind []", // its module is hidden, the re-export is not
                        "rules::paths::Deepest [rules::shape::deep::Deepest]", // shorter
                        "rules::paths::Duo [rules::shape::Pair]", // a rename is a path like others
                        "rules::paths::Shown []", // from a private module
                        "rules::paths::free []",
                        "rules::paths::globs::Both []",
                        "rules::paths::one::Both []",
                        "rules::paths::one::Clash []",
                        // a module is not entered from inside itself
                        "rules::paths::ring::a::InA [rules::paths::ring::b::InA]",
                        "rules::paths::ring::a::InB [rules::paths::ring::b::InB]",
                        "rules::paths::two::Both []",
                        "rules::paths::two::Clash []"),
                found);
    }

    @Test
    void aPreludeIsTheLastResort() {
        assertEquals(
                "[rules::paths::prelude::Kind]",
                item("rules::shape::Kind").meta().aliases().toString());
    }

    @Test
    void ofOtherCratesSingleItemsAndTheSameRepositoryAreShown() {
        var found =
                under("rules::foreign").stream()
                        .map(item -> item.meta().path() + " " + item.meta().aliases())
                        .toList();
        assertEquals(
                List.of(
                        "rules::foreign::Guest [stranger::Guest]",
                        "rules::foreign::guest []",
                        "rules::foreign::luggage []",
                        "rules::foreign::neighbour::House [neighbour::House]",
                        "rules::foreign::neighbour::greet [neighbour::greet]"),
                found);
        assertEquals("[stranger@1.2.3]", API.shows().toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rules::foreign::guest             | pub fn guest() -> Guest | rules::foreign::Guest
                    rules::foreign::luggage           | pub fn luggage() -> Luggage | stranger::Luggage
                    """)
    void typesOfOtherCratesAreNamedByThisOneWhereItShowsThem(
            String path, String signature, String output) {
        var function = (Function) item(path);
        assertEquals(signature, RustText.signature(function));
        var type = (dev.gantry.api.Type.Named) function.output();
        assertEquals(output, type.path().toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    new     | [] | rules::shape::Circle
                    both    | [Impl1: Into<String>, Impl2: Into<String>] | ()
                    grow    | [] | &mut rules::shape::Circle
                    consume | [] | Option<rules::shape::Circle>
                    wait    | [] | u8
                    visit   | [F: for<'a> Fn<(&'a str,), Output = bool>] | ()
                    """)
    void selfIsReplacedAndImplArgumentsAreNamed(String name, String params, String output) {
        var function =
                inherent(circle())
                        .filter(it -> it.meta().name().equals(name))
                        .findFirst()
                        .orElseThrow();
        assertEquals(output, RustText.of(function.output()));
        var found =
                function.generics().params().stream()
                        .map(param -> (dev.gantry.api.Generics.GenericParam.OfType) param)
                        .map(param ->
                                param.name()
                                        + ": "
                                        + param.bounds().stream()
                                                .map(RustText::of)
                                                .collect(Collectors.joining(" + ")))
                        .toList();
        assertEquals(params, found.toString());
    }

    @Test
    void receiversAreToldApart() {
        var found =
                inherent(circle())
                        .filter(it -> it.receiver().isPresent())
                        .map(it ->
                                it.meta().name()
                                        + " "
                                        + it.receiver().get().getClass().getSimpleName())
                        .toList();
        assertEquals(
                List.of(
                        "grow ByMut",
                        "consume ByValue",
                        "share Typed",
                        "wait ByRef",
                        "visit ByRef"),
                found);
    }

    @Test
    void hiddenAndPrivateFunctionsAreNotShown() {
        var found =
                inherent(circle())
                        .map(it -> it.meta().name())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals("[both, consume, grow, new, share, visit, wait]", found.toString());
    }

    @Test
    void aPatternIsNoParameterName() {
        var grow =
                inherent(circle())
                        .filter(it -> it.meta().name().equals("grow"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("", grow.parameters().getFirst().name());
    }

    @Test
    void implsAreThoseOfTheTypeItselfOrOfReferencesToIt() {
        var found =
                circle().impls().stream()
                        .filter(impl -> impl.trait().isPresent())
                        .map(impl ->
                                RustText.of(impl.trait().get())
                                        + " for "
                                        + RustText.of(impl.self())
                                        + " "
                                        + types(impl))
                        .toList();
        assertEquals(
                List.of(
                        "rules::signatures::Codec for rules::shape::Circle [Out = Vec<u8>]",
                        "Clone for rules::shape::Circle []",
                        "IntoIterator for &'a rules::shape::Circle [Item = f64, IntoIter ="
                                + " std::option::IntoIter<f64>]"),
                found);
        assertEquals(
                List.of("RefUnwindSafe", "Send", "Sync", "Unpin", "UnwindSafe"),
                circle().autoTraits());
    }

    private static List<String> types(Impl impl) {
        return impl.types().stream().map(it -> it.name() + " = " + RustText.of(it.type())).toList();
    }

    @Test
    void associatedTypesThatAnImplDefinesAreReplacedToo() {
        var codec =
                circle().impls().stream()
                        .filter(impl ->
                                impl.trait()
                                        .filter(it -> it.path().name().equals("Codec"))
                                        .isPresent())
                        .findFirst()
                        .orElseThrow();
        assertEquals("Vec<u8>", RustText.of(codec.functions().getFirst().output()));
    }

    @Test
    void aTraitHasItsVisibleFunctionsImplementorsAndASupertraitThatNobodyElseCanName() {
        var codec = (Item.TraitItem) item("rules::signatures::Codec");
        assertEquals(
                List.of("encode false", "provided true"),
                codec.functions().stream()
                        .map(it -> it.meta().name() + " " + it.hasBody())
                        .toList());
        assertEquals(List.of("Out"), codec.associatedTypes());
        assertEquals(
                List.of(
                        new dev.gantry.api.Type.Bound.Other(
                                "`rules::private::Sealed`, which is not public")),
                codec.supertraits());
        assertEquals(1, codec.implementors().size());
    }

    @Test
    void blanketImplsOfTheCratesOwnTraitsAreThoseThatHoldForTheType() {
        assertEquals(
                List.of("rules::signatures::Named for T"),
                circle().blankets().stream()
                        .map(impl ->
                                RustText.of(impl.trait().get())
                                        + " for "
                                        + RustText.of(impl.self()))
                        .toList());
    }

    @Test
    void constantsOfATraitAreTold() {
        var codec = (Item.TraitItem) item("rules::signatures::Codec");
        assertEquals(
                List.of("SIZE: usize = Optional[8]"),
                codec.constants().stream()
                        .map(it ->
                                "%s: %s = %s"
                                        .formatted(
                                                it.meta().name(),
                                                RustText.of(it.type()),
                                                it.value()))
                        .toList());
    }

    @Test
    void fieldsAndVariantsThatAreHiddenOrPrivateAreOnlyCounted() {
        var circle = (Item.TypeKind.Struct) circle().kind();
        assertEquals(List.of("radius"), circle.fields().stream().map(Item.Field::name).toList());
        assertEquals(true, circle.hidden());
        var pair = (Item.TypeKind.Struct) ((TypeItem) item("rules::paths::Duo")).kind();
        assertEquals(List.of("0"), pair.fields().stream().map(Item.Field::name).toList());
        assertEquals(true, pair.hidden());
        var kind = (Item.TypeKind.Enum) ((TypeItem) item("rules::shape::Kind")).kind();
        assertEquals(
                List.of("Optional[4]"),
                kind.variants().stream().map(it -> it.discriminant().toString()).toList());
        assertEquals(true, kind.hidden() && kind.nonExhaustive());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    rules::signatures::unnameable | `rules::private::NotShown`, which is not public
                    rules::signatures::array      | [u8; 32]
                    """)
    void aTypeThatCannotBeNamedIsUnknownAndLengthsAreEvaluated(String path, String output) {
        assertEquals(output, RustText.of(((Function) item(path)).output()));
    }

    @Test
    void cfgAndDeprecationOfAModuleHoldForWhatIsInside() {
        assertEquals(List.of("extra"), item("rules::extra::with_feature").meta().features());
        assertEquals(
                Optional.of(new Item.Deprecation("0.2", "old")),
                item("rules::old::ancient").meta().deprecated());
    }

    @Test
    void docsLinkToItemsAndTheirMembersAndToStd() {
        assertEquals(
                List.of(
                        "Option -> std::option::Option",
                        "`Circle::new` -> rules::shape::Circle::new"),
                circle().meta().docLinks().stream()
                        .map(link -> link.text() + " -> " + link.target())
                        .toList());
        assertEquals("Shapes.", module("rules::shape"));
        assertEquals("One place for each rule of lifting.", API.crateDocs());
    }

    private static String module(String path) {
        return API.modules().stream()
                .filter(module -> module.path().toString().equals(path))
                .map(CrateApi.Module::docs)
                .collect(Collectors.joining());
    }
}
