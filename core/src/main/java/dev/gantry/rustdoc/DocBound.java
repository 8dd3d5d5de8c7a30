package dev.gantry.rustdoc;

import java.util.List;

/// A bound of a type parameter, a supertrait, or a part of `impl A + B`.
public sealed interface DocBound {

    /// @param genericParams of `for<'a>`
    /// @param modifier `none`, `maybe`, `maybe_const`
    record TraitBound(DocType.DocPath trait, List<DocGenerics.Param> genericParams, String modifier)
            implements DocBound {}

    record Outlives(String lifetime) implements DocBound {}

    /// `use<'a, T>`
    record Use(List<String> captured) implements DocBound {}

    record Unknown(String kind) implements DocBound {}
}
