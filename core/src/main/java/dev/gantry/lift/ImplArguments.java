package dev.gantry.lift;

import dev.gantry.rustdoc.DocBound;
import dev.gantry.rustdoc.DocGenerics;
import dev.gantry.rustdoc.DocGenerics.Param;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Names for the `impl Trait` arguments of one function.
///
/// rustdoc tells of such an argument twice: as a synthetic parameter, named by its text, and in the
/// place of the argument. Two alike are told apart by their order; they are named `Impl1`, `Impl2`
/// and so on.
final class ImplArguments {

    static final ImplArguments NONE = new ImplArguments(List.of());

    private final List<List<DocBound>> unclaimed = new ArrayList<>();
    private final List<List<DocBound>> all;

    private ImplArguments(List<List<DocBound>> all) {
        this.all = all;
        unclaimed.addAll(all);
    }

    static ImplArguments of(DocGenerics generics) {
        return new ImplArguments(
                generics.params().stream()
                        .filter(param -> param instanceof Param.OfType type && type.synthetic())
                        .map(param -> ((Param.OfType) param).bounds())
                        .toList());
    }

    static String name(int position) {
        return "Impl" + (position + 1);
    }

    /// The name of the next argument with these bounds; empty when none is left: then it is no
    /// argument.
    Optional<String> nameOf(List<DocBound> bounds) {
        for (int i = 0; i < all.size(); i++) {
            if (unclaimed.get(i) == all.get(i) && all.get(i).equals(bounds)) {
                unclaimed.set(i, List.of());
                return Optional.of(name(i));
            }
        }
        return Optional.empty();
    }
}
