package dev.gantry.plan;

import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.In;

import java.util.List;

/// Which handle mode a type has, from what rustc confirmed and from how the whole plan uses it.
final class Modes {
    private Modes() {}

    static Plan.Mode of(Plan.Facts facts, boolean exclusive) {
        if (!facts.send()) return Plan.Mode.CONFINED;
        if (!facts.sync()) return Plan.Mode.SEND_ONLY;
        return exclusive ? Plan.Mode.COUNTED : Plan.Mode.SHARED;
    }

    private static boolean isExclusive(In.Access access) {
        return switch (access) {
            case SHARED, COPIED -> false;
            case EXCLUSIVE, CONSUMED -> true;
        };
    }

    /// The types that a draft takes as `&mut T` or by value.
    static List<BoundType> exclusive(Draft draft) {
        return Mentions.handles(draft).stream()
                .filter(handle -> isExclusive(handle.access()))
                .map(In.Handle::type)
                .toList();
    }
}
