package dev.gantry.manifest;

import dev.gantry.manifest.Requirement.Releases;
import dev.gantry.manifest.Requirement.Triple;

/// One comparator of a requirement, such as `>=1.2`.
///
/// @param given how many numbers were written, 1 to 3; those left out or replaced by a wildcard are
///   0
/// @param pre the identifiers of a pre-release, dotted; empty when none is named
public record Comparator(
        Operator operator, long major, long minor, long patch, int given, String pre) {

    /// In the order in which they are tried: a longer sign before its prefix.
    public enum Operator {
        GREATER_EQ(">="),
        LESS_EQ("<="),
        GREATER(">"),
        LESS("<"),
        EXACT("="),
        TILDE("~"),
        CARET("^");

        final String sign;

        Operator(String sign) {
            this.sign = sign;
        }
    }

    /// As the Cargo Book's tables of "Specifying Dependencies" give it.
    Releases releases() {
        return switch (operator) {
            case CARET -> new Releases(first(), caretEnd());
            case TILDE -> new Releases(first(), given > 1 ? nextMinor() : nextMajor());
            case EXACT -> new Releases(first(), next());
            case GREATER -> new Releases(next(), Triple.BEYOND);
            case GREATER_EQ -> new Releases(first(), Triple.BEYOND);
            case LESS -> new Releases(Triple.LEAST, first());
            case LESS_EQ -> new Releases(Triple.LEAST, next());
        };
    }

    /// The leftmost number that is not zero is kept: `^0.2.3` ends before 0.3.0, `^0.0` before
    /// 0.1.0.
    private Triple caretEnd() {
        if (major > 0 || given == 1) return nextMajor();
        return minor > 0 || given == 2 ? nextMinor() : nextPatch();
    }

    private Triple next() {
        return switch (given) {
            case 1 -> nextMajor();
            case 2 -> nextMinor();
            default -> nextPatch();
        };
    }

    private Triple first() {
        return new Triple(major, minor, patch);
    }

    private Triple nextMajor() {
        return new Triple(major + 1, 0, 0);
    }

    private Triple nextMinor() {
        return new Triple(major, minor + 1, 0);
    }

    private Triple nextPatch() {
        return new Triple(major, minor, patch + 1);
    }
}
