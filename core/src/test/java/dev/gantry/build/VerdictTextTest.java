package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.plan.Judge.Verdict;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.TreeMap;

class VerdictTextTest {
    @Test
    void whoIsAgainstIsKeptWithTheMessage() {
        Map<String, Verdict> verdicts =
                Map.of(
                        "a", new Verdict.Accepted(),
                        "b", new Verdict.Rejected("E0277: the trait `Gantry: Sized`\tis not"),
                        "c", new Verdict.Failed("javac: code too large"),
                        "interface for shop::Filled", new Verdict.Failed("rustc: a\r\nb"));
        var read = VerdictText.read(VerdictText.write(new TreeMap<>(verdicts)));
        var expected = new TreeMap<>(verdicts);
        expected.put("interface for shop::Filled", new Verdict.Failed("rustc: a  b"));
        assertEquals(expected, read);
    }
}
