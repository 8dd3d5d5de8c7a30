package dev.gantry.build;

import dev.gantry.typemap.SkipReason;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What [SkippedText] says, for those whose Java names an item that is not bound.
record Skipped(List<Entry> entries) {
    private static final Pattern REASON = Pattern.compile("  (\\S.*) \\(\\d+\\)");
    private static final Pattern ITEM = Pattern.compile("    (\\S+)(?:: (.*))?");

    /// In javac's text, whatever its language: the line with the caret, then what it looked for.
    private static final Pattern SYMBOL =
            Pattern.compile("(?m)^ *\\^ *\\R {2}\\S[^:]*: +\\S+ (\\w+)");

    /// An impl that is left out stands under its type, which may well be bound.
    private static final Set<String> BOUND =
            Set.of(
                    SkipReason.STD_TRAIT.sentence(),
                    SkipReason.FOREIGN_IMPL.sentence(),
                    SkippedText.IN_PART);

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
    }

    /// @param file written by [SkippedText]; may be missing
    static Skipped read(Path file) throws IOException {
        var entries = new ArrayList<Entry>();
        var reason = "";
        for (var line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            var item = ITEM.matcher(line);
            var heading = REASON.matcher(line);
            if (heading.matches()) reason = heading.group(1);
            if (!item.matches() || BOUND.contains(reason)) continue;
            var detail = Optional.ofNullable(item.group(2)).map(text -> ": " + text).orElse("");
            entries.add(new Entry(item.group(1), reason + detail));
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
            var name = symbols.group(1);
            entries.stream()
                    .filter(entry -> entry.isNamed(name))
                    .forEach(entry -> hints.putIfAbsent(entry.item, entry.hint()));
        }
        if (hints.isEmpty()) return Optional.empty();
        return Optional.of(String.join("\n", hints.values().stream().limit(MOST_HINTS).toList()));
    }

    private static String fold(String name) {
        var plain = name.replace("_", "");
        // `from_hex` is no `FromHex`
        return plain.isEmpty()
                ? name
                : plain.substring(0, 1) + plain.substring(1).toLowerCase(Locale.ROOT);
    }
}
