package dev.gantry.plan;

import dev.gantry.typemap.BoundType;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import javax.lang.model.SourceVersion;

/// From Rust names to Java names. A Java name depends on the item alone.
final class JavaNames {
    /// File names that Windows reserves, whatever their extension.
    private static final Pattern RESERVED =
            Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]", Pattern.CASE_INSENSITIVE);

    /// Members of the supertypes of every generated class.
    private static final Set<String> INHERITED =
            Set.of(
                    "getClass",
                    "hashCode",
                    "equals",
                    "clone",
                    "toString",
                    "notify",
                    "notifyAll",
                    "wait",
                    "finalize",
                    "close",
                    "clearPoison");

    private static final Set<String> INHERITED_BY_ERRORS =
            Set.of(
                    "getMessage",
                    "getLocalizedMessage",
                    "getCause",
                    "initCause",
                    "printStackTrace",
                    "fillInStackTrace",
                    "getStackTrace",
                    "setStackTrace",
                    "addSuppressed",
                    "getSuppressed",
                    "debug",
                    "rustType",
                    "value");

    private static final Set<String> INHERITED_BY_ENUMS =
            Set.of(
                    "name",
                    "ordinal",
                    "compareTo",
                    "getDeclaringClass",
                    "describeConstable",
                    "values",
                    "valueOf");

    /// File names have 255, of which `.class` and what tells names apart take some.
    private static final int MOST_BYTES = 200;

    private static final int HASH_BYTES = 9;

    private JavaNames() {}

    /// `find_iter` is `findIter`; leading and trailing underscores stay.
    static String member(String rust) {
        var name = rust.startsWith("r#") ? rust.substring(2) : rust;
        var text = new StringBuilder();
        boolean upper = false;
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            if (c == '_' && !text.isEmpty() && at + 1 < name.length()) {
                upper = true;
            } else {
                text.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return legal(text.toString());
    }

    /// `num_cpus` is `NumCpus`; a name that starts with an upper-case letter and has no underscore
    /// stays.
    static String type(String rust) {
        var name = member(rust);
        return fileName(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }

    /// `January` is `JANUARY`, `GmtOffset` is `GMT_OFFSET`, `XMLFile` is `XML_FILE`; what is upper
    /// case already stays.
    static String constant(String rust) {
        var name = rust.startsWith("r#") ? rust.substring(2) : rust;
        var upper =
                name.replaceAll("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})", "_")
                        .replaceAll("(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", "_")
                        .toUpperCase(Locale.ROOT);
        return legal(upper);
    }

    /// The method that gives a const which is no field: `STANDARD_NO_PAD` is `standardNoPad`.
    static String accessor(String rust) {
        return member(constant(rust).toLowerCase(Locale.ROOT));
    }

    /// `pre` is `pre()`; a tuple's field `0` is `get0()`.
    static String getter(String field) {
        return isIndex(field) ? "get" + field : member(field);
    }

    /// Of a record: a getter's name, where Java has no such member already.
    static String component(String field) {
        var name = getter(field);
        return INHERITED.contains(name) || name.equals("NATIVE") ? name + "_" : name;
    }

    /// `pre` is `setPre`, with that prefix; a tuple's field `0` is `set0`.
    static String setter(String prefix, String field) {
        if (isIndex(field)) return prefix + field;
        var name = member(field.startsWith("r#") ? field.substring(2) : field);
        return prefix + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /// Of what takes the place of a field.
    static String parameter(String field) {
        return isIndex(field) ? "value" : member(field);
    }

    private static boolean isIndex(String field) {
        return Character.isDigit(field.charAt(0));
    }

    /// The Java package of a module.
    static String inPackage(String root, List<String> modules) {
        var text = new StringBuilder(root);
        for (var module : modules) {
            text.append('.').append(fileName(legal(module.toLowerCase(Locale.ROOT))));
        }
        return text.toString();
    }

    private static String legal(String rust) {
        var name = spelled(rust);
        return SourceVersion.isKeyword(name) || name.equals("_") ? name + "_" : name;
    }

    /// What Rust allows in names and Java does not, such as `·` and `℘`, becomes `_`. A name that
    /// fits into no file name of a usual disk is cut, and tells its rest by a hash.
    private static String spelled(String rust) {
        var name = new StringBuilder();
        rust.codePoints().forEach(c -> name.appendCodePoint(isPart(c) ? c : '_'));
        if (!Character.isJavaIdentifierStart(name.codePointAt(0))) name.insert(0, '_');
        if (bytes(name) <= MOST_BYTES) return name.toString();
        while (bytes(name) > MOST_BYTES - HASH_BYTES) {
            name.setLength(name.offsetByCodePoints(name.length(), -1));
        }
        return name + "_" + Integer.toHexString(rust.hashCode());
    }

    private static boolean isPart(int c) {
        return Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }

    private static int bytes(CharSequence name) {
        return name.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String fileName(String name) {
        return RESERVED.matcher(name).matches() ? name + "_" : name;
    }

    /// Whether the supertypes of such a class have a member of that name; empty for a holder.
    static boolean inherited(String member, Optional<BoundType.Kind> kind) {
        if (INHERITED.contains(member)) return true;
        return switch (kind.orElse(BoundType.Kind.HANDLE)) {
            case HANDLE, VALUE, RECORD -> false;
            case ERROR -> INHERITED_BY_ERRORS.contains(member);
            case ENUM -> INHERITED_BY_ENUMS.contains(member);
        };
    }

    /// Names that are given once, ignoring case when asked to; a name taken gets a trailing
    /// underscore.
    static final class Unique {
        private final Set<String> taken = new HashSet<>();
        private final boolean ignoreCase;

        Unique(boolean ignoreCase) {
            this.ignoreCase = ignoreCase;
        }

        String give(String wanted) {
            var name = wanted;
            while (!taken.add(ignoreCase ? name.toLowerCase(Locale.ROOT) : name)) name += "_";
            return name;
        }
    }
}
