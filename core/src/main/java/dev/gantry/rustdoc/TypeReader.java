package dev.gantry.rustdoc;

import dev.gantry.rustdoc.DocArgs.Arg;
import dev.gantry.rustdoc.DocArgs.Binding;
import dev.gantry.rustdoc.DocArgs.Constraint;
import dev.gantry.rustdoc.DocArgs.DocConst;
import dev.gantry.rustdoc.DocArgs.Term;
import dev.gantry.rustdoc.DocType.DocPath;
import dev.gantry.rustdoc.DocType.Input;
import dev.gantry.rustdoc.DocType.PolyTrait;
import dev.gantry.rustdoc.DocType.Signature;

/// Reads types, paths and what stands behind paths.
final class TypeReader {
    private TypeReader() {}

    /// The type of a thing that calls it `type`.
    static DocType in(Json thing) {
        return type(thing.get("type"));
    }

    static DocType type(Json type) {
        var tagged = type.tagged();
        var json = tagged.content();
        return switch (tagged.name()) {
            case "resolved_path" -> new DocType.ResolvedPath(path(json));
            case "generic" -> new DocType.Generic(json.text());
            case "primitive" -> new DocType.Primitive(json.text());
            case "tuple" ->
                    new DocType.Tuple(json.elements().stream().map(TypeReader::type).toList());
            case "slice" -> new DocType.Slice(type(json));
            case "array" -> new DocType.Array(in(json), json.text("len"));
            case "pat" -> new DocType.Pattern(in(json));
            case "infer" -> new DocType.Infer();
            case "raw_pointer" -> new DocType.RawPointer(json.flag("is_mutable"), in(json));
            case "borrowed_ref" ->
                    new DocType.BorrowedRef(
                            json.find("lifetime", Json::text), json.flag("is_mutable"), in(json));
            default -> abstractType(tagged);
        };
    }

    private static DocType abstractType(Json.Tagged tagged) {
        var json = tagged.content();
        return switch (tagged.name()) {
            case "dyn_trait" ->
                    new DocType.DynTrait(
                            json.list("traits", TypeReader::polyTrait),
                            json.find("lifetime", Json::text));
            case "impl_trait" ->
                    new DocType.ImplTrait(
                            json.elements().stream().map(GenericsReader::bound).toList());
            case "function_pointer" ->
                    new DocType.FunctionPointer(
                            signature(json.get("sig")),
                            json.list("generic_params", GenericsReader::param),
                            InnerReader.header(json.get("header")));
            case "qualified_path" ->
                    new DocType.QualifiedPath(
                            json.text("name"),
                            json.find("args", TypeReader::arguments),
                            type(json.get("self_type")),
                            json.find("trait", TypeReader::path));
            default -> new DocType.Unknown(tagged.name());
        };
    }

    static DocPath path(Json json) {
        return new DocPath(
                json.text("path"), json.get("id").id(), json.find("args", TypeReader::arguments));
    }

    private static PolyTrait polyTrait(Json json) {
        return new PolyTrait(
                path(json.get("trait")), json.list("generic_params", GenericsReader::param));
    }

    static Signature signature(Json json) {
        return new Signature(
                json.list("inputs", TypeReader::input),
                json.find("output", TypeReader::type),
                json.flag("is_c_variadic"));
    }

    private static Input input(Json json) {
        var pair = json.elements();
        if (pair.size() != 2) throw new Json.Unexpected("a name and a type were expected");
        return new Input(pair.getFirst().text(), type(pair.getLast()));
    }

    private static DocArgs arguments(Json json) {
        var tagged = json.tagged();
        var content = tagged.content();
        return switch (tagged.name()) {
            case "angle_bracketed" ->
                    new DocArgs.AngleBracketed(
                            content.list("args", TypeReader::argument),
                            content.list("constraints", TypeReader::constraint));
            case "parenthesized" ->
                    new DocArgs.Parenthesized(
                            content.list("inputs", TypeReader::type),
                            content.find("output", TypeReader::type));
            default -> new DocArgs.Unknown(tagged.name());
        };
    }

    private static Arg argument(Json json) {
        var tagged = json.tagged();
        return switch (tagged.name()) {
            case "lifetime" -> new Arg.OfLifetime(tagged.content().text());
            case "type" -> new Arg.OfType(type(tagged.content()));
            case "const" -> new Arg.OfConst(constant(tagged.content()));
            case "infer" -> new Arg.Infer();
            default -> new Arg.Unknown(tagged.name());
        };
    }

    private static Constraint constraint(Json json) {
        return new Constraint(
                json.text("name"),
                json.find("args", TypeReader::arguments),
                binding(json.get("binding").tagged()));
    }

    private static Binding binding(Json.Tagged tagged) {
        return switch (tagged.name()) {
            case "equality" -> new Binding.Equality(term(tagged.content()));
            case "constraint" ->
                    new Binding.Bounds(
                            tagged.content().elements().stream()
                                    .map(GenericsReader::bound)
                                    .toList());
            default -> new Binding.Unknown(tagged.name());
        };
    }

    static Term term(Json json) {
        var tagged = json.tagged();
        return switch (tagged.name()) {
            case "type" -> new Term.OfType(type(tagged.content()));
            case "constant" -> new Term.OfConst(constant(tagged.content()));
            default -> new Term.Unknown(tagged.name());
        };
    }

    static DocConst constant(Json json) {
        return new DocConst(
                json.text("expr"), json.find("value", Json::text), json.flag("is_literal"));
    }
}
