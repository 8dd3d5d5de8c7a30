package dev.gantry.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Main;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

/// One format, google-java-format's AOSP style. With `-Dgantry.format=write` the files are
/// rewritten instead.
class FormatTest {
    private static final List<String> CHECK = List.of("--dry-run");
    private static final List<String> WRITE = List.of("--replace");

    @Test
    void everySourceIsFormatted() throws Exception {
        boolean write = "write".equals(System.getProperty("gantry.format"));
        var sources =
                SourceTree.files(SourceTree::isJava).stream()
                        .map(file -> SourceTree.ROOT.resolve(file).toString());
        var arguments =
                Stream.of(Stream.of("--aosp"), (write ? WRITE : CHECK).stream(), sources)
                        .flatMap(argument -> argument)
                        .toArray(String[]::new);

        var changed = new StringWriter();
        var errors = new StringWriter();
        try (var out = new PrintWriter(changed);
                var err = new PrintWriter(errors)) {
            new Main(out, err, InputStream.nullInputStream()).format(arguments);
        }

        assertEquals("", errors.toString(), "sources that do not parse");
        var relative = changed.toString().replace(SourceTree.ROOT + File.separator, "");
        assertEquals("", write ? "" : relative, "not formatted; run .ci/format");
    }
}
