package dev.gantry.plan;

import dev.gantry.api.CrateId;

/// How a crate is called in exported symbols and in generated Rust.
public final class CrateNames {
    private CrateNames() {}

    /// The lib name and the part of the version that cargo holds to be compatible: `regex_1`,
    /// `rand_0_9`, `x_0_0_3`.
    ///
    /// Source: the Cargo Book, "SemVer Compatibility".
    public static String symbol(CrateId crate) {
        return crate.libName() + "_" + compatible(crate.version());
    }

    private static String compatible(String version) {
        var numbers = version.split("[-+]", 2)[0].split("\\.");
        if (!numbers[0].equals("0")) return numbers[0];
        if (!numbers[1].equals("0")) return "0_" + numbers[1];
        return "0_0_" + numbers[2];
    }
}
