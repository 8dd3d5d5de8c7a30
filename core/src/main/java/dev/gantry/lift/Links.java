package dev.gantry.lift;

import dev.gantry.api.ItemPath;
import dev.gantry.rustdoc.Inner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the links of docs lead: to items, and to what is inside of items.
final class Links {
    private final View view;
    private final Map<Library, Map<Integer, Integer>> owners = new HashMap<>();

    Links(View view) {
        this.view = view;
    }

    /// Empty for what is not public, or of std and no item there.
    Optional<ItemPath> target(Library library, int id) {
        var item = library.item(id);
        var owner = owners.computeIfAbsent(library, Links::owners).get(id);
        if (item.isEmpty() || owner == null) return view.mention(library, id);
        return item.get()
                .name()
                .flatMap(name -> target(library, owner).map(path -> member(path, name)));
    }

    static ItemPath member(ItemPath owner, String name) {
        return new ItemPath(
                owner.crate(), Stream.concat(owner.segments().stream(), Stream.of(name)).toList());
    }

    /// The type, trait or variant around each of its members.
    private static Map<Integer, Integer> owners(Library library) {
        var owners = new HashMap<Integer, Integer>();
        library.document()
                .index()
                .forEach((id, item) -> {
                    for (int member : members(library, item.inner())) owners.put(member, id);
                });
        return owners;
    }

    private static List<Integer> members(Library library, Inner inner) {
        return switch (inner) {
            case Inner.Struct(var shape, _, var impls) ->
                    join(fields(shape), inherent(library, impls));
            case Inner.Union(_, var fields, _, var impls) -> join(fields, inherent(library, impls));
            case Inner.Enum(_, var variants, _, var impls) ->
                    join(variants, inherent(library, impls));
            case Inner.Variant(var shape, _) -> fields(shape);
            case Inner.Trait trait -> trait.items();
            default -> List.of(); // no other kind has members
        };
    }

    private static List<Integer> join(List<Integer> some, List<Integer> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    static List<Integer> fields(Inner.Shape shape) {
        return switch (shape) {
            case Inner.Shape.Plain(var fields, _) -> fields;
            case Inner.Shape.Tuple(var fields) ->
                    fields.stream().flatMap(Optional::stream).toList();
            case Inner.Shape.Unit _, Inner.Shape.Unknown _ -> List.of();
        };
    }

    private static List<Integer> inherent(Library library, List<Integer> impls) {
        var members = new ArrayList<Integer>();
        for (int id : impls) {
            if (library.item(id).map(item -> item.inner()).orElse(new Inner.ExternType())
                            instanceof Inner.Impl impl
                    && impl.trait().isEmpty()) {
                members.addAll(impl.items());
            }
        }
        return members;
    }
}
