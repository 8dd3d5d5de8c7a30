package dev.gantry.house;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One rule of the specification. docs/spec/README.md has the form.
///
/// @param id such as `LEASE-1`
/// @param sentence as it is written, without the classes behind it
/// @param table the lines that belong to a sentence which ends with a colon; else empty
/// @param classes what implements it, as it is written there
record Clause(String id, String sentence, String table, List<String> classes) {
    private static final Pattern CLAUSE =
            Pattern.compile(
                    "(?m)^- \\*\\*\\[([A-Z]{2,}-[0-9]+)]\\*\\* +(.*(?:\\R {2,}\\S.*)*)\\R?");
    private static final Pattern CLASSES = Pattern.compile("\\s*\\*\\(([^()]*)\\)\\*\\s*$");
    private static final Pattern TABLE = Pattern.compile("\\R*((?:\\|.*(?:\\R|$))+)");
    private static final Pattern WORD = Pattern.compile("\\b(MUST|SHOULD)\\b");
    private static final Pattern END_WITHIN = Pattern.compile("[.!?][)\"]*\\s");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final int DIGITS = 12;

    /// The clauses of one page, in its order.
    static List<Clause> read(String page) {
        var clauses = new ArrayList<Clause>();
        var matcher = CLAUSE.matcher(page);
        while (matcher.find()) {
            var body = matcher.group(2);
            var classes = CLASSES.matcher(body);
            var named = classes.find();
            var sentence = (named ? body.substring(0, classes.start()) : body).strip();
            var table = TABLE.matcher(page).region(matcher.end(), page.length());
            clauses.add(
                    new Clause(
                            matcher.group(1),
                            sentence,
                            sentence.endsWith(":") && table.lookingAt() ? table.group(1) : "",
                            named ? List.of(classes.group(1).split(",\\s*")) : List.of()));
        }
        return clauses;
    }

    /// What a page says beside its clauses, without code.
    static String prose(String page) {
        return withoutCode(CLAUSE.matcher(page).replaceAll("\n"));
    }

    static boolean hasWord(String text) {
        return WORD.matcher(text).find();
    }

    /// A test is owed; without this a test is wanted.
    boolean binding() {
        return sentence.contains("MUST");
    }

    /// The form alone. Empty when all is well.
    List<String> faults() {
        var plain = withoutCode(sentence);
        return Stream.of(
                        WORD.matcher(plain).results().count() == 1
                                ? ""
                                : " does not have MUST or SHOULD just once",
                        END_WITHIN.matcher(plain).find() || !plain.matches("(?s).*[.:]")
                                ? " is not one sentence"
                                : "",
                        sentence.endsWith(":") && table.isEmpty() ? " announces no table" : "",
                        classes.isEmpty() ? " names no class that implements it" : "")
                .filter(fault -> !fault.isEmpty())
                .map(fault -> id + fault)
                .toList();
    }

    /// Of what is promised: not of the classes, which may be renamed, nor of how lines are broken.
    String digest() {
        var promised = (sentence + " " + table).replaceAll("\\s+", " ").strip();
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(promised.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String withoutCode(String text) {
        return CODE.matcher(text).replaceAll("code");
    }
}
