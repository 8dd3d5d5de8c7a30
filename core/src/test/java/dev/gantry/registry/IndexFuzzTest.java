package dev.gantry.registry;

import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.junit.jupiter.api.Tag;

@Tag("fuzz")
class IndexFuzzTest {

    // [REG-3] what is not understood is passed over
    @FuzzTest(maxDuration = "10m")
    void read(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        var entries = IndexReader.read("foo", text);
        assertTrue(entries.size() <= text.lines().count());
        assertTrue(entries.stream().allMatch(entry -> entry.name().equalsIgnoreCase("foo")));
    }

    // [REG-4] whatever an index calls a version
    @FuzzTest(maxDuration = "10m")
    void version(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        var accepted = Versions.acceptedBy(">=1.2, <99").test(text);
        if (accepted) assertTrue(Versions.isVersion(text), text);
    }
}
