package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.build.BuildKey;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class RehearsalTest {
    @BeforeEach
    void knowTheJar() {
        System.setProperty(BuildKey.JAR_DIGEST, "0123abcd");
    }

    @AfterEach
    void forget() {
        System.clearProperty(BuildKey.JAR_DIGEST);
    }

    /// Else the cache would hold none of what a second command needs, and nobody would notice.
    @Test
    void theWayOfASecondCommandIsWalkedToItsEnd(@TempDir Path folder) throws IOException {
        var machine = new FakeMachine(folder);
        machine.programStatus = 3;
        assertEquals(List.of(3, 0), Rehearsal.walk(machine.host(), folder));
        assertEquals("-version", machine.started.getFirst().getLast());
    }
}
