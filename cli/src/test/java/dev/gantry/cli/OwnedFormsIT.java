package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What borrows in Rust and owns in Java.
class OwnedFormsIT {
    private static final String PROGRAM =
            """
            // import rust "url@=2.5.8" as url
            import url.Url;

            void main() {
                for (var text : List.of("http://[2001:db8::7]/c=GB", "ftp://ftp.is.co.za/rfc/rfc1808.txt")) {
                    try (var url = Url.parse(text)) {
                        var host = url.host().orElseThrow();
                        url.setHost("example.com");
                        IO.println(host);
                    }
                }
                IO.println(Url.parse("mailto:rms@example.net").host().isPresent());
                IO.println(Url.options().parse("https://example.net/a/../b"));
            }
            """;

    /// RFC 3986, sections 1.1.2, 3.2.2 and 5.2.4.
    private static final List<String> ANSWERS =
            List.of("[2001:db8::7]", "ftp.is.co.za", "false", "https://example.net/b");

    @TempDir Path folder;

    @Test
    @DisplayName("[GEN-2] [GEN-8] a host outlives its URL, and options hold nothing")
    void whatIsMadeToOwnOutlivesItsSource() throws Exception {
        var program = folder.resolve("Owned.java");
        Files.writeString(program, PROGRAM);
        var gantry = GantryProcess.in(folder);
        var ran = gantry.run(folder, "run", "--plain", program.toString());
        assertEquals(0, ran.status(), ran.err());
        assertEquals(ANSWERS, ran.out().lines().toList());
    }
}
