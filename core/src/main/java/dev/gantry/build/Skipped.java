package dev.gantry.build;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What [SkippedText] says, for those whose Java names an item that is not bound.
record Skipped(List<Entry> entries) {
    private static final Pattern REASON = Pattern.compile("  (\\S.*) \\(\\d+\\)");
    private static final Pattern ITEM = Pattern.compile("    (\\S+)(?:: (.*))?");

    /// In javac's text, whatever its language: the line with the caret, then what it looked for,
    /// then where, such as `location: variable day of type Date`.
    private static final Pattern SYMBOL =
            Pattern.compile("(?m)^ *\\^ *\\R {2}\\S[^:]*: +\\S+ (\\w+).*(?:\\R {2}\\S[^:]*:(.*))?");

    /// An impl that is left out stands under its type, which may well be bound.
    private static final Pattern IMPL = Pattern.compile("impl[ <].*");

    private static final Pattern NO_NAME = Pattern.compile("\\W+");

    /// The parameters of such constructors, as javac lists them.
    private static final Pattern GENERATED =
            Pattern.compile("^ +(\\S+: +|.*\\.\\w+\\()(Native,long|Failed|Decoder)(\\)|$)");

    private static final int MOST_HINTS = 3;

    /// @param item its Rust path
    /// @param why the reason, and what stands in the way
    record Entry(String item, String why) {

        private String hint() {
            return "`" + item + "` is not bound: " + why;
        }

        /// As Java would spell it, but for case and underscores.
        private boolean isNamed(String java) {
            return fold(item.substring(item.lastIndexOf(':') + 1)).equals(fold(java));
        }

        /// Of the type, trait or module with one of these names.
        private boolean isOf(List<String> java) {
            var path = item.split("::");
            var parent = path.length > 1 ? fold(path[path.length - 2]) : "";
            return java.stream().anyMatch(parent::equalsIgnoreCase) && !parent.isEmpty();
        }
    }

    /// @param file written by [SkippedText]; may be missing
    static Skipped read(Path file) throws IOException {
        var entries = new ArrayList<Entry>();
        var reason = "";
        for (var line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            var item = ITEM.matcher(line);
            var heading = REASON.matcher(line);
            if (heading.matches()) reason = heading.group(1);
            if (!item.matches() || reason.equals(SkippedText.IN_PART)) continue;
            var detail = Optional.ofNullable(item.group(2)).orElse("");
            if (IMPL.matcher(detail).matches()) continue;
            var why = detail.isEmpty() ? reason : reason + ": " + detail;
            entries.add(new Entry(item.group(1), why));
        }
        return new Skipped(List.copyOf(entries));
    }

    /// Why there is none of what javac looked for in vain.
    ///
    /// @param said by javac
    Optional<String> hint(List<String> said) {
        var hints = new LinkedHashMap<String, String>();
        var symbols = SYMBOL.matcher(String.join("\n", said));
        while (symbols.find()) {
            for (var entry : meant(symbols.group(1), symbols.group(2))) {
                hints.putIfAbsent(entry.item, entry.hint());
            }
        }
        if (hints.isEmpty()) return constructor(said);
        return Optional.of(String.join("\n", hints.values().stream().limit(MOST_HINTS).toList()));
    }

    /// javac offers the constructors that generated code calls, too.
    private static Optional<String> constructor(List<String> said) {
        return said.stream().anyMatch(line -> GENERATED.matcher(line).find())
                ? Optional.of(
                        "a constructor that takes a `Native`, `Failed` or `Decoder` is not for"
                                + " programs: `gantry api` shows what makes one")
                : Optional.empty();
    }

    /// Those of the class that javac looked into; where there are none, such as when it is a trait
    /// that the class would have it from, all of the name.
    ///
    /// @param where javac's words; null when it says nothing
    private List<Entry> meant(String name, @Nullable String where) {
        var named = entries.stream().filter(entry -> entry.isNamed(name)).toList();
        if (where == null) return named;
        var classes = NO_NAME.splitAsStream(where).map(Skipped::fold).toList();
        var ofClass = named.stream().filter(entry -> entry.isOf(classes)).toList();
        return ofClass.isEmpty() ? named : ofClass;
    }

    private static String fold(String name) {
        var plain = name.replace("_", "");
        // `from_hex` is no `FromHex`
        return plain.isEmpty()
                ? name
                : plain.substring(0, 1) + plain.substring(1).toLowerCase(Locale.ROOT);
    }
}
