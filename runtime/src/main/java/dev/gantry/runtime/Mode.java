package dev.gantry.runtime;

/// How the handles of a type are leased; follows from what rustc says about the type. The rules are
/// docs/spec/leases.md.
///
/// There is one instance of each, held by a constant [NativeType], so that the JIT binds these
/// calls statically.
sealed interface Mode permits SharedMode, CountedMode, SendOnlyMode, ConfinedMode {

    /// The code is what the library exports as `gantry_mode_t()`.
    static Mode of(long code) {
        return switch (Math.clamp(code, -1, 4)) {
            case 0 -> new SharedMode();
            case 1 -> new CountedMode();
            case 2 -> new SendOnlyMode();
            case 3 -> new ConfinedMode();
            default -> throw new LinkageError("unknown handle mode " + code);
        };
    }

    /// Before Rust makes a value of the type on this thread.
    ///
    /// @throws WrongThreadException when the type cannot live on this thread
    default void beforeCreation() {}

    /// The pointer, for `&T`, until [#endShared].
    ///
    /// @throws ClosedException closed or consumed
    /// @throws BorrowException in use in a way that excludes this one
    /// @throws PoisonedException a panic left it half changed
    /// @throws WrongThreadException confined to another thread
    long shared(Handle handle);

    void endShared(Handle handle);

    /// The pointer, for `&mut T` or `T`, until [#endExclusive]; throws as [#shared].
    long exclusive(Handle handle);

    /// Ends the lease, unless the call has consumed the value.
    void endExclusive(Handle handle);

    /// Refuses later leases, and drops the value as soon as no lease can be in the way.
    void close(Handle handle);
}
