package dev.gantry.registry;

import java.util.Locale;
import java.util.regex.Pattern;

/// Where a crate stands in an index (The Cargo Book, "Index Format", "Index Files").
public final class IndexPath {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

    private IndexPath() {}

    /// A name of another kind is no crate's, and might lead anywhere.
    public static boolean isName(String crate) {
        return NAME.matcher(crate).matches();
    }

    /// Relative, with slashes.
    public static String of(String crate) {
        return (prefix(crate) + "/" + crate).toLowerCase(Locale.ROOT);
    }

    /// As the crate is written.
    static String prefix(String crate) {
        return switch (crate.length()) {
            case 1, 2 -> String.valueOf(crate.length());
            case 3 -> "3/" + crate.charAt(0);
            default -> crate.substring(0, 2) + "/" + crate.substring(2, 4);
        };
    }
}
