package dev.gantry.plan;

/// Names of what a library exports beside the bound items. They start with what no name of an item
/// starts with: a symbol of a crate goes on with a digit where these go on with a letter.
public final class Exports {
    private Exports() {}

    /// Drops a value.
    ///
    /// @param type symbol of the type
    public static String drop(String type) {
        return "gantry_drop_" + type;
    }

    /// How many bytes a value has.
    ///
    /// @param type symbol of the type
    public static String size(String type) {
        return "gantry_size_" + type;
    }

    /// The handle mode of a type.
    public static String mode(String type) {
        return "gantry_mode_" + type;
    }

    /// @param crate symbol of the crate
    public static String digest(String crate) {
        return "gantry_digest_" + crate;
    }

    /// The Java packages that a wrapper serves.
    public static String packages(String crate) {
        return "gantry_packages_" + crate;
    }
}
