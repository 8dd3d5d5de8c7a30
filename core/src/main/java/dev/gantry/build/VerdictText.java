package dev.gantry.build;

import dev.gantry.plan.Judge.Verdict;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Verdicts as the store keeps them: a line each, the id, and behind a tab rustc's message if it is
/// rejected.
final class VerdictText {
    private VerdictText() {}

    static byte[] write(SortedMap<String, Verdict> verdicts) {
        var text = new StringBuilder();
        verdicts.forEach((id, verdict) -> {
            text.append(id);
            if (verdict instanceof Verdict.Rejected(var message)) {
                text.append('\t').append(message.replace('\n', ' '));
            }
            text.append('\n');
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, Verdict> read(byte[] bytes) {
        var verdicts = new TreeMap<String, Verdict>();
        new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> {
                    int tab = line.indexOf('\t');
                    if (tab < 0) verdicts.put(line, new Verdict.Accepted());
                    else
                        verdicts.put(
                                line.substring(0, tab),
                                new Verdict.Rejected(line.substring(tab + 1)));
                });
        return verdicts;
    }
}
