package dev.gantry.plan;

import dev.gantry.api.Type;
import dev.gantry.api.TypeRewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Names the lifetimes of one typed function: a fresh one for each borrowed input, whatever the
/// crate wrote, also where it wrote `'static` (a shell can make a reference of any lifetime, so
/// only a function that is generic over it proves that the call is right). What the result borrows
/// is one more lifetime that every input outlives: the result is copied before the shell returns,
/// so it may borrow from any of them.
final class Lifetimes {
    private static final String RESULT = "r";

    private final List<String> inputs = new ArrayList<>();
    private boolean resultBorrows;

    Type input(Type type) {
        return new Fresh().apply(type);
    }

    Optional<String> receiver() {
        return Optional.of(fresh());
    }

    Type result(Type type) {
        return new OfResult().apply(type);
    }

    List<String> names() {
        if (!resultBorrows) return List.copyOf(inputs);
        var all = new ArrayList<String>();
        all.add(RESULT);
        all.addAll(inputs);
        return List.copyOf(all);
    }

    List<TypedFn.Outlives> outlives() {
        if (!resultBorrows) return List.of();
        return inputs.stream().map(input -> new TypedFn.Outlives(input, RESULT)).toList();
    }

    private String fresh() {
        var name = "a" + inputs.size();
        inputs.add(name);
        return name;
    }

    private final class Fresh extends TypeRewrite {
        @Override
        protected Optional<String> reference(Optional<String> lifetime) {
            return Optional.of(fresh());
        }

        @Override
        protected String argument(String lifetime) {
            return fresh();
        }
    }

    private final class OfResult extends TypeRewrite {
        @Override
        protected Optional<String> reference(Optional<String> lifetime) {
            return Optional.of(argument(lifetime.orElse("_")));
        }

        @Override
        protected String argument(String lifetime) {
            if (lifetime.equals("static")) return lifetime;
            resultBorrows = true;
            return RESULT;
        }
    }
}
