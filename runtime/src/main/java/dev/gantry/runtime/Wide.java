package dev.gantry.runtime;

import java.math.BigInteger;

/// The integers of 128 bits.
enum Wide {
    I128(BigInteger.TWO.pow(127).negate(), BigInteger.TWO.pow(127).subtract(BigInteger.ONE)),
    U128(BigInteger.ZERO, BigInteger.TWO.pow(128).subtract(BigInteger.ONE));

    private final BigInteger least;
    private final BigInteger most;

    Wide(BigInteger least, BigInteger most) {
        this.least = least;
        this.most = most;
    }

    void require(BigInteger value, String name) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "%s: %s is not between %s and %s".formatted(name, value, least, most));
        }
    }

    BigInteger of(long low, long high) {
        BigInteger signed = BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(unsigned(low));
        return this == U128 && signed.signum() < 0 ? signed.add(BigInteger.TWO.pow(128)) : signed;
    }

    private static BigInteger unsigned(long word) {
        BigInteger value = BigInteger.valueOf(word);
        return word < 0 ? value.add(BigInteger.TWO.pow(Long.SIZE)) : value;
    }
}
