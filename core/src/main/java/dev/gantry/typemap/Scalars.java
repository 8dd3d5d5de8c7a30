package dev.gantry.typemap;

import dev.gantry.api.Type;

/// Which scalars cross, and in what width.
public final class Scalars {
    private Scalars() {}

    /// In one word.
    public static boolean isWord(Type.Scalar scalar) {
        return switch (scalar) {
            case BOOL, CHAR, I8, I16, I32, I64, ISIZE, U8, U16, U32, U64, USIZE, F32, F64 -> true;
            case I128, U128, F16, F128 -> false;
        };
    }

    /// In two words.
    public static boolean isWide(Type.Scalar scalar) {
        return scalar == Type.Scalar.I128 || scalar == Type.Scalar.U128;
    }

    /// The size in Rust's memory.
    static int bytes(Type.Scalar scalar) {
        return switch (scalar) {
            case BOOL, I8, U8 -> 1;
            case I16, U16, F16 -> 2;
            case CHAR, I32, U32, F32 -> 4;
            case I64, ISIZE, U64, USIZE, F64 -> 8;
            case I128, U128, F128 -> 16;
        };
    }
}
