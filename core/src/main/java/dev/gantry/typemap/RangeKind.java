package dev.gantry.typemap;

import java.util.Arrays;
import java.util.Optional;

/// The range types of `std::ops`.
public enum RangeKind {
    RANGE("Range"),
    INCLUSIVE("RangeInclusive"),
    FROM("RangeFrom"),
    TO("RangeTo"),
    TO_INCLUSIVE("RangeToInclusive"),
    /// A pair of `Bound`s, which stands for whatever implements `RangeBounds`; in arguments only.
    BOUNDS("RangeBounds");

    private final String rust;

    RangeKind(String rust) {
        this.rust = rust;
    }

    /// Also the name of the runtime's class.
    public String rust() {
        return rust;
    }

    public boolean hasStart() {
        return this == RANGE || this == INCLUSIVE || this == FROM;
    }

    public boolean hasEnd() {
        return this != FROM && this != BOUNDS;
    }

    static Optional<RangeKind> of(dev.gantry.api.ItemPath path) {
        return Arrays.stream(values())
                .filter(kind -> kind != BOUNDS)
                .filter(kind -> dev.gantry.api.ItemPath.std("ops", kind.rust).equals(path))
                .findFirst();
    }
}
