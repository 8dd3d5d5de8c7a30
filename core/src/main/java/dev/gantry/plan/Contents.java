package dev.gantry.plan;

import dev.gantry.api.Item;
import dev.gantry.api.Item.TypeKind;
import dev.gantry.plan.TypeRegistry.Known;
import dev.gantry.typemap.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the classes are made of whose values cross by content.
final class Contents {
    private Contents() {}

    static Value of(Known type) {
        return switch (type.bound().kind()) {
            case ENUM -> {
                var variants = variants(type);
                yield new Value.Enumeration(
                        type.bound(),
                        variants.stream().map(variant -> variant.meta().name()).toList(),
                        isOpen(type));
            }
            case VALUE -> new Value.Plain(type.bound());
            case RECORD -> type.struct().orElseThrow();
            case HANDLE, ERROR ->
                    throw new IllegalArgumentException(type.bound() + " is no content");
        };
    }

    /// For the class itself.
    static Plan.Content documented(Known type) {
        return switch (type.bound().kind()) {
            case ENUM -> {
                var names = new JavaNames.Unique(false);
                names.give("NATIVE");
                var constants = new ArrayList<Plan.Part>();
                for (var variant : variants(type)) {
                    var name = names.give(JavaNames.constant(variant.meta().name()));
                    constants.add(new Plan.Part(name, variant.meta()));
                }
                yield new Plan.Content.Constants(
                        List.copyOf(constants),
                        isOpen(type) ? Optional.of(names.give("UNKNOWN")) : Optional.empty());
            }
            case RECORD -> components(type);
            case HANDLE, ERROR, VALUE -> new Plan.Content.Opaque();
        };
    }

    private static Plan.Content components(Known type) {
        var value = type.struct().orElseThrow();
        var fields = ((TypeKind.Struct) type.item().kind()).fields();
        var parts = new ArrayList<Plan.Part>();
        for (var field : fields) {
            parts.add(new Plan.Part(value.components().get(parts.size()), field.meta()));
        }
        return new Plan.Content.Components(value, List.copyOf(parts));
    }

    private static List<Item.Variant> variants(Known type) {
        return ((TypeKind.Enum) type.item().kind()).variants();
    }

    /// There are, or may one day be, variants that cannot be named.
    private static boolean isOpen(Known type) {
        var kind = (TypeKind.Enum) type.item().kind();
        return kind.nonExhaustive() || kind.hidden();
    }
}
