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

    /// A name as it may stand in an exported symbol: rustc exports no other than ASCII, and Java's
    /// class files hold no text of more than 65,535 bytes. What is left unique has to be made so.
    ///
    /// Source: the Rust compiler's error index, E0754; the Java Virtual Machine Specification,
    /// 4.4.7.
    static String exported(String name) {
        var text = new StringBuilder();
        name.codePoints()
                .forEach(c -> {
                    if (c < 128) text.appendCodePoint(c);
                    else text.append("u").append(Integer.toHexString(c)).append("_");
                });
        if (text.length() <= LONGEST) return text.toString();
        return text.substring(0, LONGEST) + "_" + Integer.toHexString(name.hashCode());
    }

    private static final int LONGEST = 500;

    private static String compatible(String version) {
        var numbers = version.split("[-+]", 2)[0].split("\\.");
        if (!numbers[0].equals("0")) return numbers[0];
        if (!numbers[1].equals("0")) return "0_" + numbers[1];
        return "0_0_" + numbers[2];
    }
}
