package dev.gantry.build;

import dev.gantry.plan.Judge.Verdict;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Verdicts as the store keeps them: a line each, the id, and behind a tab who is against it and
/// why.
final class VerdictText {
    private static final String RUSTC = "rustc: ";
    private static final String GANTRY = "Gantry: ";

    private VerdictText() {}

    static byte[] write(SortedMap<String, Verdict> verdicts) {
        var text = new StringBuilder();
        verdicts.forEach((id, verdict) -> {
            text.append(id);
            switch (verdict) {
                case Verdict.Accepted() -> {}
                case Verdict.Rejected(var message) -> against(text, RUSTC, message);
                case Verdict.Failed(var message) -> against(text, GANTRY, message);
            }
            text.append('\n');
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void against(StringBuilder text, String who, String message) {
        text.append('\t').append(who).append(message.replaceAll("[\\r\\n]", " "));
    }

    static Map<String, Verdict> read(byte[] bytes) {
        var verdicts = new TreeMap<String, Verdict>();
        new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> {
                    int tab = line.indexOf('\t');
                    if (tab < 0) verdicts.put(line, new Verdict.Accepted());
                    else verdicts.put(line.substring(0, tab), verdict(line.substring(tab + 1)));
                });
        return verdicts;
    }

    private static Verdict verdict(String against) {
        return against.startsWith(GANTRY)
                ? new Verdict.Failed(against.substring(GANTRY.length()))
                : new Verdict.Rejected(against.substring(RUSTC.length()));
    }
}
