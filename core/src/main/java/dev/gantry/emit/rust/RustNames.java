package dev.gantry.emit.rust;

import java.util.Set;

/// Identifiers as Rust source spells them.
///
/// Source: the Rust Reference, "Keywords" and "Identifiers", edition 2024.
final class RustNames {
    private static final Set<String> KEYWORDS =
            Set.of(
                    "as",
                    "break",
                    "const",
                    "continue",
                    "else",
                    "enum",
                    "extern",
                    "false",
                    "fn",
                    "for",
                    "if",
                    "impl",
                    "in",
                    "let",
                    "loop",
                    "match",
                    "mod",
                    "move",
                    "mut",
                    "pub",
                    "ref",
                    "return",
                    "static",
                    "struct",
                    "trait",
                    "true",
                    "type",
                    "unsafe",
                    "use",
                    "where",
                    "while",
                    "async",
                    "await",
                    "dyn",
                    "abstract",
                    "become",
                    "box",
                    "do",
                    "final",
                    "macro",
                    "override",
                    "priv",
                    "typeof",
                    "unsized",
                    "virtual",
                    "yield",
                    "try",
                    "gen");

    /// Keywords that cannot be raw.
    private static final Set<String> PATH_KEYWORDS = Set.of("crate", "self", "super", "Self", "_");

    private RustNames() {}

    static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && !PATH_KEYWORDS.contains(name)
                && (name.startsWith("_") || Character.isUnicodeIdentifierStart(name.codePointAt(0)))
                && name.codePoints().allMatch(RustNames::isPart);
    }

    private static boolean isPart(int c) {
        return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }

    /// @throws IllegalArgumentException when Rust has no way to write the name; it would hide the
    ///   errors of all other items
    static String identifier(String name) {
        if (!isIdentifier(name))
            throw new IllegalArgumentException("no identifier of Rust: `" + name + "`");
        return KEYWORDS.contains(name) ? "r#" + name : name;
    }

    /// With its tick.
    static String lifetime(String name) {
        if (name.equals("static") || name.equals("_")) return "'" + name;
        return "'" + identifier(name);
    }

    /// A literal of Rust with the text.
    static String text(String text) {
        var literal = new StringBuilder("\"");
        text.codePoints()
                .forEach(c -> {
                    if (c == '"' || c == '\\') literal.append('\\').appendCodePoint(c);
                    else if (c < ' ' || c > '~')
                        literal.append("\\u{").append(Integer.toHexString(c)).append('}');
                    else literal.appendCodePoint(c);
                });
        return literal.append('"').toString();
    }
}
