package dev.gantry.lockfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.Tag;

@Tag("fuzz")
class GantryLockFuzzTest {

    // [LOCKFILE-1] what is read is written with the same meaning; [LOCKFILE-5] all else is refused
    @FuzzTest(maxDuration = "10m")
    void read(byte[] bytes) {
        Lockfile lock;
        try {
            lock = GantryLock.read("gantry.lock", new String(bytes, UTF_8));
        } catch (ProblemException refused) {
            assertTrue(refused.problems().stream().allMatch(LockProblem.class::isInstance));
            return;
        }
        var written = GantryLock.write(lock);
        assertEquals(lock, GantryLock.read("gantry.lock", written));
        assertEquals(written, GantryLock.write(GantryLock.read("gantry.lock", written)));
    }
}
