package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class DocAndIdeTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"doc, /out/javadoc/index.html", "ide, /out/pom.xml"})
    void theyBuildAsRunDoesAndPrintWhatTheyWrote(String command, Path written) throws IOException {
        Files.writeString(folder.resolve("Hello.java"), "void main() {}");
        var machine = new FakeMachine(folder);
        assertEquals(0, machine.gantry(command, "Hello.java"));
        assertEquals(written.toString(), machine.output().strip());
        machine.out.reset();
        assertEquals(0, machine.gantry(command, "--json", "Hello.java"));
        Schemas.assertValid("path", machine.output());
        assertEquals(RunCommand.USUAL_PROFILE, machine.asked.getFirst().profile());
    }
}
