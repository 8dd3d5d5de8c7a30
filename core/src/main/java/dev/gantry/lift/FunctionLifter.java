package dev.gantry.lift;

import dev.gantry.api.Item.Function;
import dev.gantry.api.Item.Meta;
import dev.gantry.api.Item.Parameter;
import dev.gantry.api.Item.Receiver;
import dev.gantry.api.Type;
import dev.gantry.rustdoc.DocType;
import dev.gantry.rustdoc.Inner;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lifts functions, free and associated.
final class FunctionLifter {
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private FunctionLifter() {}

    /// @param outer lifts types as the place of the function sees them
    static Function function(TypeLifter outer, Meta meta, Inner.Function function) {
        var types = outer.naming(ImplArguments.of(function.generics()));
        var inputs = function.signature().inputs();
        boolean method = !inputs.isEmpty() && inputs.getFirst().name().equals("self");
        var parameters = method ? inputs.subList(1, inputs.size()) : inputs;
        var header = function.header();
        return new Function(
                meta,
                GenericsLifter.generics(outer, function.generics()),
                method ? Optional.of(receiver(types, inputs.getFirst().type())) : Optional.empty(),
                parameters(types, parameters, function.signature().variadic()),
                function.signature().output().map(outer::type).orElse(Type.UNIT),
                header.isUnsafe(),
                header.isAsync(),
                header.isConst(),
                function.hasBody());
    }

    private static List<Parameter> parameters(
            TypeLifter types, List<DocType.Input> inputs, boolean variadic) {
        var all =
                inputs.stream()
                        .map(input -> new Parameter(name(input.name()), types.type(input.type())))
                        .collect(
                                java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        if (variadic) all.add(new Parameter("", new Type.Unknown("variadic arguments")));
        return List.copyOf(all);
    }

    /// A pattern is no name.
    private static String name(String written) {
        return IDENTIFIER.matcher(written).matches() && !written.equals("_") ? written : "";
    }

    private static Receiver receiver(TypeLifter types, DocType type) {
        return switch (type) {
            case DocType.Generic(var name) when name.equals("Self") -> new Receiver.ByValue();
            case DocType.BorrowedRef(var lifetime, var mutable, DocType.Generic(var name))
                    when name.equals("Self") -> {
                var named = lifetime.filter(it -> !it.equals("'_")).map(TypeLifter::untick);
                yield mutable ? new Receiver.ByMut(named) : new Receiver.ByRef(named);
            }
            default -> new Receiver.Typed(types.type(type)); // Arc<Self>, Pin<&mut Self> ..
        };
    }
}
