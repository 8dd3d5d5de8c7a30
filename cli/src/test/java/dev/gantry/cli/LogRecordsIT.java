package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// `testdata/records` logs with both crates that Rust programs log with.
class LogRecordsIT {
    @TempDir static Path folder;
    private static BuiltGantry gantry;

    @BeforeAll
    static void project() throws Exception {
        gantry = BuiltGantry.with(folder.resolve("store"));
        TestData.copy("records", folder.resolve("records"));
        Files.copy(
                Path.of("src", "test", "programs", "Logging.java"), folder.resolve("Logging.java"));
    }

    @Test
    @DisplayName("[LOG-1] [LOG-2] [LOG-4] [LOG-6] records come by logger and level, in their order")
    void recordsReachTheLoggers() {
        var ran = gantry.gantry(folder, "run", "--plain", "--profile", "dev", "Logging.java");
        assertEquals(
                """
                records SEVERE an error, -9223372036854775808
                records WARNING a warning
                records INFO for your information
                records WARNING refused user="kiwi" attempts=3
                records SEVERE before the panic
                records.elsewhere WARNING no call brings it
                -9223372036854775808 RustPanic lost true
                """,
                ran.output(),
                ran.errors());
    }

    @Test
    @DisplayName("[LOG-3] a property sets the most verbose level")
    void theLevelCanBeSet() {
        var quiet = gantry.with("JDK_JAVA_OPTIONS", "-Ddev.gantry.log=error");
        var ran = quiet.gantry(folder, "run", "--plain", "--profile", "dev", "Logging.java", "x");
        assertEquals(
                "records SEVERE an error, -9223372036854775808\n"
                        + "-9223372036854775808  lost false\n",
                ran.output(),
                ran.errors());
    }

    @Test
    @DisplayName("[LOG-5] a project can leave them out")
    void aProjectWithoutRecords() {
        BuiltGantry.write(
                folder,
                "quiet/gantry.toml",
                """
                [project]
                main = "Main"

                [rust]
                logging = false

                [rust-dependencies]
                records = { path = "../records" }
                """);
        BuiltGantry.write(
                folder,
                "quiet/src/main/java/Main.java",
                """
                public class Main {
                    public static void main(String[] arguments) {
                        System.out.println(records.Records.eachLevel(7));
                    }
                }
                """);
        var ran = gantry.gantry(folder.resolve("quiet"), "run", "--plain", "--profile", "dev");
        assertEquals("7\n", ran.output(), ran.errors());
        assertFalse(ran.errors().contains("a warning"), ran.errors());
    }
}
