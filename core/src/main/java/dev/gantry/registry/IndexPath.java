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
        var name = crate.toLowerCase(Locale.ROOT);
        return switch (name.length()) {
            case 1, 2 -> name.length() + "/" + name;
            case 3 -> "3/" + name.charAt(0) + "/" + name;
            default -> name.substring(0, 2) + "/" + name.substring(2, 4) + "/" + name;
        };
    }
}
