package dev.gantry.rustdoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.problem.ProblemException;
import dev.gantry.rustdoc.Document.Attribute;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Documents as the `rustdoc-types` crate, 0.57, describes them; each snippet is one item or type
/// of such a document.
class RustdocReaderTest {

    private static final String FUNCTION =
            """
            {"function": {"sig": {"inputs": [["x", %s]], "output": null, "is_c_variadic": false},
              "generics": {"params": [], "where_predicates": []},
              "header": {"is_const": false, "is_unsafe": true, "is_async": false, "abi": {"C": {"unwind": false}}},
              "has_body": true}}\
            """;

    private static String document(String inner, String attributes) {
        return """
        {"root": 0, "crate_version": "1.2.3", "includes_private": false,
         "index": {"7": {"id": 7, "crate_id": 0, "name": "it", "span": null, "visibility": "public",
           "docs": "Docs.", "links": {"`it`": 7}, "attrs": [%s],
           "deprecation": {"since": "1.1", "note": null}, "inner": %s}},
         "paths": {"7": {"crate_id": 0, "path": ["c", "it"], "kind": "function"}},
         "external_crates": {"1": {"name": "std", "html_root_url": null, "path": "/lib/libstd.rmeta"}},
         "target": {"triple": "t", "target_features": []}, "format_version": 57}\
        """
                .formatted(attributes, inner);
    }

    private static Document read(String text) {
        return RustdocReader.read(
                "c.json", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Document.Item only(Document document) {
        return document.index().values().iterator().next();
    }

    private static Inner inner(String inner) {
        return only(read(document(inner, ""))).inner();
    }

    private static DocType type(String type) {
        var function = assertInstanceOf(Inner.Function.class, inner(FUNCTION.formatted(type)));
        return function.signature().inputs().getFirst().type();
    }

    private static RustdocProblem problem(String text) {
        var thrown = assertThrows(ProblemException.class, () -> read(text));
        return assertInstanceOf(RustdocProblem.class, thrown.problems().getFirst());
    }

    @Test
    void whatEveryItemHasIsRead() {
        var read =
                read(
                        document(
                                "\"extern_type\"",
                                "\"macro_export\", {\"must_use\": {\"reason\": \"r\"}}"));
        assertEquals(57, read.format());
        assertEquals(Optional.of("1.2.3"), read.crateVersion());
        var item = only(read);
        assertEquals(Optional.of("it"), item.name());
        assertEquals(Document.Visibility.PUBLIC, item.visibility());
        assertEquals("Docs.", item.docs());
        assertEquals(7, item.links().get("`it`"));
        assertEquals(
                List.of(new Attribute.MacroExport(), new Attribute.MustUse(Optional.of("r"))),
                item.attributes());
        assertEquals(
                Optional.of(new Document.Deprecation(Optional.of("1.1"), Optional.empty())),
                item.deprecation());
        assertEquals(new Document.Summary(0, List.of("c", "it"), "function"), read.paths().get(7));
        assertEquals(
                new Document.ExternalCrate("std", "/lib/libstd.rmeta"),
                read.externalCrates().get(1));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"module": {"is_crate": true, "items": [1, 2], "is_stripped": false}} | Module[crateRoot=true, items=[1, 2], stripped=false]
                    {"extern_crate": {"name": "a", "rename": "b"}} | ExternCrate[name=a, rename=Optional[b]]
                    {"use": {"source": "a::B", "name": "C", "id": 3, "is_glob": false}} | Use[source=a::B, name=C, id=Optional[3], glob=false]
                    {"use": {"source": "u8", "name": "u8", "id": null, "is_glob": false}} | Use[source=u8, name=u8, id=Optional.empty, glob=false]
                    {"struct": {"kind": "unit", "generics": {"params": [], "where_predicates": []}, "impls": [4]}} | Struct[shape=Unit[], generics=DocGenerics[params=[], predicates=[]], impls=[4]]
                    {"struct": {"kind": {"tuple": [null, 5]}, "generics": {"params": [], "where_predicates": []}, "impls": []}} | Struct[shape=Tuple[fields=[Optional.empty, Optional[5]]], generics=DocGenerics[params=[], predicates=[]], impls=[]]
                    {"struct": {"kind": {"plain": {"fields": [6], "has_stripped_fields": true}}, "generics": {"params": [], "where_predicates": []}, "impls": []}} | Struct[shape=Plain[fields=[6], stripped=true], generics=DocGenerics[params=[], predicates=[]], impls=[]]
                    {"struct": {"kind": "odd", "generics": {"params": [], "where_predicates": []}, "impls": []}} | Struct[shape=Unknown[kind=odd], generics=DocGenerics[params=[], predicates=[]], impls=[]]
                    {"variant": {"kind": "plain", "discriminant": {"expr": "1 << 3", "value": "8"}}} | Variant[shape=Unit[], discriminant=Optional[Discriminant[expression=1 << 3, value=8]]]
                    {"variant": {"kind": {"struct": {"fields": [1], "has_stripped_fields": false}}, "discriminant": null}} | Variant[shape=Plain[fields=[1], stripped=false], discriminant=Optional.empty]
                    {"enum": {"generics": {"params": [], "where_predicates": []}, "has_stripped_variants": true, "variants": [1], "impls": []}} | Enum[generics=DocGenerics[params=[], predicates=[]], variants=[1], stripped=true, impls=[]]
                    {"union": {"generics": {"params": [], "where_predicates": []}, "has_stripped_fields": false, "fields": [1], "impls": []}} | Union[generics=DocGenerics[params=[], predicates=[]], fields=[1], stripped=false, impls=[]]
                    {"struct_field": {"primitive": "u8"}} | Field[type=Primitive[name=u8]]
                    {"type_alias": {"type": {"primitive": "u8"}, "generics": {"params": [], "where_predicates": []}}} | TypeAlias[type=Primitive[name=u8], generics=DocGenerics[params=[], predicates=[]]]
                    {"constant": {"type": {"primitive": "u8"}, "const": {"expr": "1 + 1", "value": "2u8", "is_literal": false}}} | Constant[type=Primitive[name=u8], value=DocConst[expression=1 + 1, value=Optional[2u8], literal=false]]
                    {"static": {"type": {"primitive": "u8"}, "is_mutable": true, "is_unsafe": false, "expr": "1"}} | Static[type=Primitive[name=u8], mutable=true, expression=1]
                    {"assoc_const": {"type": {"primitive": "u8"}, "value": null}} | AssocConst[type=Primitive[name=u8], value=Optional.empty]
                    {"assoc_type": {"generics": {"params": [], "where_predicates": []}, "bounds": [], "type": {"primitive": "u8"}}} | AssocType[generics=DocGenerics[params=[], predicates=[]], bounds=[], type=Optional[Primitive[name=u8]]]
                    {"trait_alias": {"generics": {"params": [], "where_predicates": []}, "params": []}} | TraitAlias[]
                    {"macro": "macro_rules! it {}"} | Macro[source=macro_rules! it {}]
                    {"proc_macro": {"kind": "derive", "helpers": ["h"]}} | ProcMacro[kind=derive]
                    {"primitive": {"name": "u8", "impls": []}} | Primitive[name=u8]
                    "extern_type" | ExternType[]
                    {"telepathy": {"range": 3}} | Unknown[kind=telepathy]
                    "telepathy" | Unknown[kind=telepathy]
                    """)
    void eachKindOfItemIsRead(String json, String expected) {
        assertEquals(expected, inner(json).toString());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"resolved_path": {"path": "Vec", "id": 9, "args": {"angle_bracketed": {"args": [{"lifetime": "'a"}, {"type": {"generic": "T"}}, {"const": {"expr": "N", "value": null, "is_literal": false}}, "infer", {"new": 1}], "constraints": []}}}} | ResolvedPath[path=DocPath[written=Vec, id=9, arguments=Optional[AngleBracketed[args=[OfLifetime[lifetime='a], OfType[type=Generic[name=T]], OfConst[constant=DocConst[expression=N, value=Optional.empty, literal=false]], Infer[], Unknown[kind=new]], constraints=[]]]]]
                    {"impl_trait": [{"trait_bound": {"trait": {"path": "Fn", "id": 1, "args": {"parenthesized": {"inputs": [{"primitive": "u8"}], "output": null}}}, "generic_params": [], "modifier": "none"}}, {"outlives": "'static"}, {"use": [{"lifetime": "'a"}, {"param": "T"}]}, {"novel": []}]} | ImplTrait[bounds=[TraitBound[trait=DocPath[written=Fn, id=1, arguments=Optional[Parenthesized[inputs=[Primitive[name=u8]], output=Optional.empty]]], genericParams=[], modifier=none], Outlives[lifetime='static], Use[captured=['a, T]], Unknown[kind=novel]]]
                    {"dyn_trait": {"traits": [{"trait": {"path": "Any", "id": 1, "args": null}, "generic_params": []}], "lifetime": "'a"}} | DynTrait[traits=[PolyTrait[trait=DocPath[written=Any, id=1, arguments=Optional.empty], genericParams=[]]], lifetime=Optional['a]]
                    {"tuple": []} | Tuple[elements=[]]
                    {"slice": {"primitive": "str"}} | Slice[element=Primitive[name=str]]
                    {"array": {"type": {"primitive": "u8"}, "len": "32"}} | Array[element=Primitive[name=u8], length=32]
                    {"pat": {"type": {"primitive": "u8"}, "__pat_unstable_do_not_use": "1.."}} | Pattern[base=Primitive[name=u8]]
                    {"raw_pointer": {"is_mutable": true, "type": {"primitive": "u8"}}} | RawPointer[mutable=true, target=Primitive[name=u8]]
                    {"borrowed_ref": {"lifetime": null, "is_mutable": false, "type": {"generic": "Self"}}} | BorrowedRef[lifetime=Optional.empty, mutable=false, target=Generic[name=Self]]
                    {"qualified_path": {"name": "Item", "args": null, "self_type": {"generic": "I"}, "trait": {"path": "", "id": 2, "args": null}}} | QualifiedPath[name=Item, arguments=Optional.empty, self=Generic[name=I], trait=Optional[DocPath[written=, id=2, arguments=Optional.empty]]]
                    "infer" | Infer[]
                    {"hologram": {"of": 1}} | Unknown[kind=hologram]
                    """)
    void eachKindOfTypeIsRead(String json, String expected) {
        assertEquals(expected, type(json).toString());
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "non_exhaustive" | NonExhaustive[]
                    "automatically_derived" | AutomaticallyDerived[]
                    {"other": "#[doc(hidden)]"} | Text[source=#[doc(hidden)]]
                    {"repr": {"kind": "c", "align": null, "packed": null, "int": null}} | Other[kind=repr]
                    {"brand_new": 1} | Other[kind=brand_new]
                    """)
    void eachKindOfAttributeIsRead(String json, String expected) {
        var item = only(read(document("\"extern_type\"", json)));
        assertEquals(expected, item.attributes().getFirst().toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 30, 56, 99, 1L << 40})
    void aFormatThatIsNotReadIsRefusedByNumberAndCompilers(long format) {
        var problem =
                problem(
                        document("{\"nonsense\": []}", "")
                                .replace(
                                        "\"format_version\": 57", "\"format_version\": " + format));
        assertEquals(new RustdocProblem.UnsupportedFormat("c.json", format), problem);
        assertTrue(
                problem.hint().orElseThrow().contains("rustc 1.93 to 1.96 (format 57)"),
                problem::toString);
    }

    @Test
    void theFormatIsFoundWhereverItIsWritten() {
        var last = document("\"extern_type\"", "");
        var first =
                "{\"format_version\": 57, "
                        + last.substring(1).replace(", \"format_version\": 57", "");
        assertEquals(read(last), read(first));
    }

    @Test
    void aDocumentCutAnywhereIsAProblemAndNoCrash() {
        var whole = document(FUNCTION.formatted("{\"primitive\": \"u8\"}"), "\"macro_export\"");
        for (int length = 0; length < whole.length(); length++) {
            var problem = problem(whole.substring(0, length));
            assertEquals("GNT-RUSTDOC-2", problem.code(), "cut at " + length);
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "is_stripped": false | item 7 | `is_stripped` is missing
                    "is_crate": true     | item 7 | `is_crate` is missing
                    """)
    void aKnownKindWithoutOneOfItsPartsIsMalformed(String part, String where, String reason) {
        var whole =
                document(
                        "{\"module\": {\"is_crate\": true, \"x\": 1, \"items\": [],"
                                + " \"is_stripped\": false}}",
                        "");
        assertEquals(
                new RustdocProblem.Malformed("c.json", where, reason),
                problem(whole.replace(part, "\"y\": 1")));
    }

    @Test
    void aFileThatIsNotThereIsAProblem(@org.junit.jupiter.api.io.TempDir Path folder) {
        var thrown =
                assertThrows(
                        ProblemException.class,
                        () -> RustdocReader.read(folder.resolve("none.json")));
        assertEquals("GNT-RUSTDOC-3", thrown.problems().getFirst().code());
    }
}
