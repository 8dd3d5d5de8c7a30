package dev.gantry.runtime;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// All [ownerships][Ownership]: the list keeps each reachable until its handle is not. Guarded by
/// itself.
///
/// An array in blocks, not links from one to the next: a link is a store into an older object, for
/// which the write barrier of the collector takes a memory fence, two for each value.
final class OwnedValues {

    private static final int BITS = 12;
    private static final int BLOCK = 1 << BITS;

    /// A block above those in use stays, for a size that goes up and down at its border.
    private @Nullable Ownership[] @Nullable [] blocks = new Ownership[4][];

    private int size;

    /// @return its place, for [#remove]
    int add(Ownership value) {
        int block = size >>> BITS;
        if (block == blocks.length) blocks = Arrays.copyOf(blocks, 2 * block);
        var there = blocks[block];
        if (there == null) {
            there = new Ownership[BLOCK];
            blocks[block] = there;
        }
        there[size & BLOCK - 1] = value;
        return size++;
    }

    /// The last one takes the place of what is removed.
    ///
    /// After the first store there is no call: one that finds the stack full would leave the list
    /// half changed.
    void remove(int place) {
        int last = size - 1;
        Ownership moved = get(last);
        var from = block(last);
        var to = block(place);
        int spare = (last >>> BITS) + 1;
        to[place & BLOCK - 1] = moved;
        moved.place = place;
        from[last & BLOCK - 1] = null;
        if ((last & BLOCK - 1) == 0 && spare < blocks.length) blocks[spare] = null;
        size = last;
    }

    int size() {
        return size;
    }

    /// @param place less than the size
    Ownership get(int place) {
        var value = block(place)[place & BLOCK - 1];
        if (value == null) throw new IllegalStateException("nothing at " + place);
        return value;
    }

    private @Nullable Ownership[] block(int place) {
        var block = blocks[place >>> BITS];
        if (block == null) throw new IllegalStateException("nothing at " + place);
        return block;
    }
}
