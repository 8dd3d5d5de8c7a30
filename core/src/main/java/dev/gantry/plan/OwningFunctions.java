package dev.gantry.plan;

import dev.gantry.api.Item;
import dev.gantry.api.Type;
import dev.gantry.plan.TypedFn.Conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a type that borrows becomes by its own `to_owned()` or `into_owned()`, as `Host<&str>`
/// becomes `Host<String>`: names that the Rust API guidelines reserve for just that (C-CONV).
final class OwningFunctions {
    private final Definitions definitions;

    OwningFunctions(Definitions definitions) {
        this.definitions = definitions;
    }

    List<Conversions.Form> of(Type result) {
        if (!(result instanceof Type.Named type)) return List.of();
        var forms = new ArrayList<Conversions.Form>();
        for (var impl : definitions.type(type.path()).map(Item.TypeItem::impls).orElse(List.of())) {
            if (impl.trait().isPresent()) continue;
            var values = Unification.of(impl.generics(), impl.self(), type);
            if (values.isEmpty()) continue;
            for (var function : impl.functions()) {
                var conversion = conversion(function);
                if (conversion.isEmpty()) continue;
                var owned = new Aliases.Substitute(values.get()).apply(function.output());
                var suffix = "_" + function.meta().name();
                forms.add(new Conversions.Form(owned, 0, conversion.get(), suffix));
            }
        }
        return List.copyOf(forms);
    }

    private static Optional<Conversion> conversion(Item.Function function) {
        boolean plain = function.receiver().isPresent() && function.parameters().isEmpty();
        if (!plain) return Optional.empty();
        return switch (function.meta().name()) {
            case "to_owned" -> Optional.of(Conversion.TO_OWNED);
            case "into_owned" -> Optional.of(Conversion.INTO_OWNED);
            default -> Optional.empty();
        };
    }
}
