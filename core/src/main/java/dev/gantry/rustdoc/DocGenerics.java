package dev.gantry.rustdoc;

import java.util.List;
import java.util.Optional;

public record DocGenerics(List<Param> params, List<Predicate> predicates) {

    public sealed interface Param {
        String name();

        record OfLifetime(String name, List<String> outlives) implements Param {}

        /// @param synthetic made for an `impl Trait` argument
        record OfType(
                String name,
                List<DocBound> bounds,
                Optional<DocType> defaultType,
                boolean synthetic)
                implements Param {}

        record OfConst(String name, DocType type, Optional<String> defaultValue) implements Param {}

        record Unknown(String name, String kind) implements Param {}
    }

    public sealed interface Predicate {
        /// @param genericParams of `for<'a>`
        record OfType(DocType type, List<DocBound> bounds, List<Param> genericParams)
                implements Predicate {}

        record OfLifetime(String lifetime, List<String> outlives) implements Predicate {}

        record Equal(DocType left, DocArgs.Term right) implements Predicate {}

        record Unknown(String kind) implements Predicate {}
    }
}
