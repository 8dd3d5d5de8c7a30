package dev.gantry.runtime;

/// The number of leases on a handle, where they are counted: 0 is idle, -1 one exclusive lease (or
/// a value that is gone), n > 0 that many shared ones.
///
/// A count that has reached the top stays there. The value is then never dropped and never
/// exclusive again, but no wrap-around can make a shared value look idle.
final class Leases {

    static final int IDLE = 0;
    static final int EXCLUSIVE = -1;
    static final int SATURATED = Integer.MAX_VALUE;

    private Leases() {}

    static int oneMore(int shared) {
        return shared == SATURATED ? SATURATED : shared + 1;
    }

    static int oneLess(int shared) {
        return shared == SATURATED ? SATURATED : shared - 1;
    }
}
