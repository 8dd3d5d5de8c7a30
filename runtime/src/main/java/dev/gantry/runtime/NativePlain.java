package dev.gantry.runtime;

/// A Copy type as its library describes it. A record, as [NativeType] is.
///
/// @param size in bytes
/// @param confined not `Send`
record NativePlain(Library library, Class<?> javaClass, int size, boolean confined)
        implements PlainType {

    private static final int CONFINED = 3;

    /// @param mode what the library exports as `gantry_mode_t()`
    static NativePlain of(Library library, Class<?> javaClass, long size, long mode) {
        if (size < 0 || size > Integer.MAX_VALUE - Long.BYTES) {
            throw new LinkageError(javaClass.getName() + " is of " + size + " bytes");
        }
        return new NativePlain(library, javaClass, (int) size, mode == CONFINED);
    }

    int words() {
        return (size + Long.BYTES - 1) / Long.BYTES;
    }

    /// Before Rust makes a value of the type on this thread.
    ///
    /// @throws WrongThreadException when the type cannot live on this thread
    void beforeCreation() {
        if (confined && Thread.currentThread().isVirtual()) {
            throw new WrongThreadException(
                    "not Send: a virtual thread, which moves between OS threads, cannot hold it");
        }
    }

    /// Without the addresses that a record would show: the object can be had by anybody.
    @Override
    public String toString() {
        return javaClass.getName();
    }
}
