package dev.gantry.manifest;

import dev.gantry.manifest.Comparator.Operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a requirement by the grammar that cargo uses, that of the `semver` crate, version 1:
///
/// ```
/// Requirement = "*"  |  Comparator ("," Comparator)*            at most 32
/// Comparator  = Operator? number ("." part ("." part Tail?)?)?  no operator means "^", or "=" with a wildcard
/// Operator    = "=" | ">" | ">=" | "<" | "<=" | "~" | "^"
/// part        = number | "*" | "x" | "X"                        after a wildcard only wildcards
/// Tail        = ("-" identifiers)? ("+" identifiers)?           only behind a third number
/// ```
public final class RequirementReader {

    private static final int MOST_COMPARATORS = 32;

    /// What is wrong with the text, and where: `column` counts characters from 1.
    @SuppressWarnings("serial") // never serialised
    static final class Malformed extends Exception {
        private final int column;

        Malformed(String message, int column) {
            super(message);
            this.column = column;
        }

        int column() {
            return column;
        }
    }

    private final String text;
    private int at = 0;

    private RequirementReader(String text) {
        this.text = text;
    }

    static Requirement read(String text) throws Malformed {
        var comparators = new RequirementReader(text).read();
        var releases = comparators.stream().map(Comparator::releases).toList();
        return new Requirement(
                comparators.isEmpty() ? Requirement.ANY : text,
                releases,
                comparators.stream().anyMatch(comparator -> !comparator.pre().isEmpty()));
    }

    /// All of them must accept a version; none is given for `*`. Empty when the text is no
    /// requirement.
    public static Optional<List<Comparator>> comparators(String text) {
        try {
            return Optional.of(new RequirementReader(text).read());
        } catch (Malformed malformed) {
            return Optional.empty();
        }
    }

    private List<Comparator> read() throws Malformed {
        skipSpaces();
        if (takeWild()) return any();
        var comparators = new ArrayList<Comparator>();
        do {
            if (comparators.size() == MOST_COMPARATORS) {
                throw malformed("more than " + MOST_COMPARATORS + " comparators");
            }
            skipSpaces();
            comparators.add(comparator());
            skipSpaces();
        } while (take(","));
        if (at < text.length()) throw malformed("unexpected `" + text.charAt(at) + "`");
        return comparators;
    }

    private List<Comparator> any() throws Malformed {
        skipSpaces();
        if (at < text.length()) throw malformed("a lone wildcard must be the whole requirement");
        return List.of();
    }

    private Comparator comparator() throws Malformed {
        var written = operator();
        skipSpaces();
        var numbers = new long[3];
        numbers[0] = number();
        int given = 1;
        boolean wild = false;
        for (int part = 1; part < 3 && take("."); part++) {
            if (takeWild()) {
                wild = true;
            } else if (wild) {
                throw malformed("only a wildcard may follow a wildcard");
            } else {
                numbers[given++] = number();
            }
        }
        var pre = given == 3 ? tail() : "";
        var operator = written.orElse(wild ? Operator.EXACT : Operator.CARET);
        return new Comparator(operator, numbers[0], numbers[1], numbers[2], given, pre);
    }

    private Optional<Operator> operator() {
        for (var operator : Operator.values()) {
            if (take(operator.sign)) return Optional.of(operator);
        }
        return Optional.empty();
    }

    /// The identifiers of the pre-release; those of the build count for nothing.
    private String tail() throws Malformed {
        int from = at + 1;
        var pre = "";
        if (take("-")) {
            identifiers(true);
            pre = text.substring(from, at);
        }
        if (take("+")) identifiers(false);
        return pre;
    }

    private void identifiers(boolean preRelease) throws Malformed {
        do {
            int from = at;
            while (at < text.length() && isIdentifierPart(text.charAt(at))) at++;
            if (from == at) throw malformed("an identifier is missing");
            if (preRelease) refuseLeadingZero(from);
        } while (take("."));
    }

    private long number() throws Malformed {
        int from = at;
        while (at < text.length() && isDigit(text.charAt(at))) at++;
        if (from == at) throw malformed("a number is missing");
        refuseLeadingZero(from);
        try {
            // the greatest is cut off so that its successor exists
            long value = Long.parseUnsignedLong(text, from, at, 10);
            return value < 0 ? Long.MAX_VALUE - 1 : Math.min(value, Long.MAX_VALUE - 1);
        } catch (NumberFormatException tooLarge) {
            throw new Malformed("this number does not fit into 64 bits", from + 1);
        }
    }

    private void refuseLeadingZero(int from) throws Malformed {
        boolean numeric = text.substring(from, at).chars().allMatch(c -> isDigit((char) c));
        if (numeric && at - from > 1 && text.charAt(from) == '0') {
            throw new Malformed("a number must not start with 0", from + 1);
        }
    }

    private boolean takeWild() {
        return take("*") || take("x") || take("X");
    }

    private boolean take(String expected) {
        if (!text.startsWith(expected, at)) return false;
        at += expected.length();
        return true;
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') at++;
    }

    private static boolean isDigit(char c) {
        return '0' <= c && c <= '9';
    }

    private static boolean isIdentifierPart(char c) {
        return c == '-' || (c < 128 && Character.isLetterOrDigit(c));
    }

    private Malformed malformed(String message) {
        return new Malformed(message, at + 1);
    }
}
