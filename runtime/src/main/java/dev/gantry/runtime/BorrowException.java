package dev.gantry.runtime;

/// Two uses of a native value overlap and Rust allows only one of them: an exclusive use (`&mut`,
/// by value) beside any other, or any two from different threads where the type is not `Sync`. Rust
/// was not entered.
public final class BorrowException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    BorrowException(String message) {
        super(message);
    }
}
