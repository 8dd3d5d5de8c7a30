package dev.gantry.api;

/// A crate of the closure, or one of the standard library's with an empty version.
///
/// @param packageName cargo's name, such as `num-cpus`
/// @param version full, such as `1.16.0`; empty for std
/// @param libName the name in Rust paths, such as `num_cpus`
public record CrateId(String packageName, String version, String libName)
        implements Comparable<CrateId> {

    public static final CrateId STD = new CrateId("std", "", "std");

    public boolean isStd() {
        return version.isEmpty();
    }

    @Override
    public int compareTo(CrateId other) {
        int byName = packageName.compareTo(other.packageName);
        return byName != 0 ? byName : version.compareTo(other.version);
    }

    @Override
    public String toString() {
        return isStd() ? libName : packageName + "@" + version;
    }
}
