package dev.gantry.plan;

import dev.gantry.api.TypeRewrite;

import java.util.Optional;

/// A type as it is named in the body of a typed function: within it the lifetimes of an impl are
/// those of the arguments, which rustc finds.
final class InferredLifetimes extends TypeRewrite {
    static final InferredLifetimes IN = new InferredLifetimes();

    private InferredLifetimes() {}

    @Override
    protected Optional<String> reference(Optional<String> lifetime) {
        return Optional.empty();
    }

    @Override
    protected String argument(String lifetime) {
        return "_";
    }
}
