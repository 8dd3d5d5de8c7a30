package dev.gantry.rustdoc;

import dev.gantry.rustdoc.Inner.Discriminant;
import dev.gantry.rustdoc.Inner.Header;
import dev.gantry.rustdoc.Inner.Shape;
import dev.gantry.rustdoc.Json.Tagged;

import java.util.List;
import java.util.Optional;

/// Reads what an item is.
final class InnerReader {
    private InnerReader() {}

    static Inner inner(Tagged inner) {
        var json = inner.content();
        return switch (inner.name()) {
            case "module" ->
                    new Inner.Module(
                            json.flag("is_crate"), ids(json, "items"), json.flag("is_stripped"));
            case "extern_crate" ->
                    new Inner.ExternCrate(json.text("name"), json.find("rename", Json::text));
            case "use" ->
                    new Inner.Use(
                            json.text("source"),
                            json.text("name"),
                            json.find("id", Json::id),
                            json.flag("is_glob"));
            case "function" -> function(json);
            case "trait" -> trait(json);
            case "trait_alias" -> new Inner.TraitAlias();
            case "impl" -> impl(json);
            case "macro" -> new Inner.Macro(json.text());
            case "proc_macro" -> new Inner.ProcMacro(json.text("kind"));
            case "primitive" -> new Inner.Primitive(json.text("name"));
            case "extern_type" -> new Inner.ExternType();
            default -> type(inner);
        };
    }

    private static Inner type(Tagged inner) {
        var json = inner.content();
        return switch (inner.name()) {
            case "struct" ->
                    new Inner.Struct(shape(json), GenericsReader.in(json), ids(json, "impls"));
            case "union" ->
                    new Inner.Union(
                            GenericsReader.in(json),
                            ids(json, "fields"),
                            json.flag("has_stripped_fields"),
                            ids(json, "impls"));
            case "enum" ->
                    new Inner.Enum(
                            GenericsReader.in(json),
                            ids(json, "variants"),
                            json.flag("has_stripped_variants"),
                            ids(json, "impls"));
            case "variant" ->
                    new Inner.Variant(
                            shape(json), json.find("discriminant", InnerReader::discriminant));
            case "struct_field" -> new Inner.Field(TypeReader.type(json));
            case "type_alias" -> new Inner.TypeAlias(TypeReader.in(json), GenericsReader.in(json));
            default -> value(inner);
        };
    }

    private static Inner value(Tagged inner) {
        var json = inner.content();
        return switch (inner.name()) {
            case "constant" ->
                    new Inner.Constant(TypeReader.in(json), TypeReader.constant(json.get("const")));
            case "static" ->
                    new Inner.Static(
                            TypeReader.in(json), json.flag("is_mutable"), json.text("expr"));
            case "assoc_const" ->
                    new Inner.AssocConst(TypeReader.in(json), json.find("value", Json::text));
            case "assoc_type" ->
                    new Inner.AssocType(
                            GenericsReader.in(json),
                            json.list("bounds", GenericsReader::bound),
                            json.find("type", TypeReader::type));
            default -> new Inner.Unknown(inner.name());
        };
    }

    private static Inner function(Json json) {
        return new Inner.Function(
                TypeReader.signature(json.get("sig")),
                GenericsReader.in(json),
                header(json.get("header")),
                json.flag("has_body"));
    }

    private static Inner trait(Json json) {
        return new Inner.Trait(
                json.flag("is_auto"),
                json.flag("is_unsafe"),
                json.flag("is_dyn_compatible"),
                ids(json, "items"),
                GenericsReader.in(json),
                json.list("bounds", GenericsReader::bound),
                ids(json, "implementations"));
    }

    private static Inner impl(Json json) {
        return new Inner.Impl(
                json.flag("is_unsafe"),
                GenericsReader.in(json),
                json.find("trait", TypeReader::path),
                TypeReader.type(json.get("for")),
                ids(json, "items"),
                json.flag("is_negative"),
                json.flag("is_synthetic"),
                json.find("blanket_impl", TypeReader::type));
    }

    static Header header(Json header) {
        return new Header(
                header.flag("is_const"),
                header.flag("is_unsafe"),
                header.flag("is_async"),
                header.get("abi").tagged().name());
    }

    private static Shape shape(Json json) {
        var kind = json.get("kind").tagged();
        return switch (kind.name()) {
            case "unit" -> new Shape.Unit();
            case "tuple" ->
                    new Shape.Tuple(
                            kind.content().elements().stream().map(InnerReader::maybeId).toList());
            case "plain", "struct" ->
                    kind.content() instanceof Json.Null
                            ? new Shape.Unit() // a variant without fields
                            : plain(kind.content());
            default -> new Shape.Unknown(kind.name());
        };
    }

    private static Shape plain(Json json) {
        return new Shape.Plain(ids(json, "fields"), json.flag("has_stripped_fields"));
    }

    private static Discriminant discriminant(Json json) {
        return new Discriminant(json.text("expr"), json.text("value"));
    }

    private static Optional<Integer> maybeId(Json json) {
        return json instanceof Json.Null ? Optional.empty() : Optional.of(json.id());
    }

    private static List<Integer> ids(Json json, String name) {
        return json.list(name, Json::id);
    }
}
