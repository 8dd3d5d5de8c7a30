package dev.gantry.rustdoc;

import dev.gantry.rustdoc.DocGenerics.Param;
import dev.gantry.rustdoc.DocGenerics.Predicate;

/// Reads type parameters, their bounds and where-clauses.
final class GenericsReader {
    private GenericsReader() {}

    /// The generics of a thing that has some.
    static DocGenerics in(Json thing) {
        var generics = thing.get("generics");
        return new DocGenerics(
                generics.list("params", GenericsReader::param),
                generics.list("where_predicates", GenericsReader::predicate));
    }

    static Param param(Json json) {
        var name = json.text("name");
        var kind = json.get("kind").tagged();
        var content = kind.content();
        return switch (kind.name()) {
            case "lifetime" -> new Param.OfLifetime(name, content.list("outlives", Json::text));
            case "type" ->
                    new Param.OfType(
                            name,
                            content.list("bounds", GenericsReader::bound),
                            content.find("default", TypeReader::type),
                            content.flag("is_synthetic"));
            case "const" ->
                    new Param.OfConst(
                            name, TypeReader.in(content), content.find("default", Json::text));
            default -> new Param.Unknown(name, kind.name());
        };
    }

    static DocBound bound(Json json) {
        var tagged = json.tagged();
        var content = tagged.content();
        return switch (tagged.name()) {
            case "trait_bound" ->
                    new DocBound.TraitBound(
                            TypeReader.path(content.get("trait")),
                            content.list("generic_params", GenericsReader::param),
                            content.get("modifier").tagged().name());
            case "outlives" -> new DocBound.Outlives(content.text());
            case "use" ->
                    new DocBound.Use(
                            content.elements().stream()
                                    .map(it -> it.tagged().content().text())
                                    .toList());
            default -> new DocBound.Unknown(tagged.name());
        };
    }

    private static Predicate predicate(Json json) {
        var tagged = json.tagged();
        var content = tagged.content();
        return switch (tagged.name()) {
            case "bound_predicate" ->
                    new Predicate.OfType(
                            TypeReader.in(content),
                            content.list("bounds", GenericsReader::bound),
                            content.list("generic_params", GenericsReader::param));
            case "lifetime_predicate" ->
                    new Predicate.OfLifetime(
                            content.text("lifetime"), content.list("outlives", Json::text));
            case "eq_predicate" ->
                    new Predicate.Equal(
                            TypeReader.type(content.get("lhs")),
                            TypeReader.term(content.get("rhs")));
            default -> new Predicate.Unknown(tagged.name());
        };
    }
}
