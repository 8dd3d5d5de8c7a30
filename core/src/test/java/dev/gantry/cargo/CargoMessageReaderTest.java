package dev.gantry.cargo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.cargo.CargoMessage.BuildFinished;
import dev.gantry.cargo.CargoMessage.BuildScriptExecuted;
import dev.gantry.cargo.CargoMessage.CompilerArtifact;
import dev.gantry.cargo.CargoMessage.CompilerMessage;
import dev.gantry.cargo.CargoMessage.Text;
import dev.gantry.cargo.CargoMessage.Unknown;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lines as in The Cargo Book, "JSON messages", and as cargo 1.95 writes them.
class CargoMessageReaderTest {
    private static final String TARGET =
            """
            {"kind":["lib"],"crate_types":["lib"],"name":"my_lib","src_path":"/p/src/lib.rs",\
            "edition":"2021","required-features":["feat1"],"doc":true,"doctest":true,"test":true}\
            """;
    private static final Metadata.Target MY_LIB =
            new Metadata.Target(
                    "my_lib", List.of("lib"), List.of("lib"), Path.of("/p/src/lib.rs"), "2021");

    @Test
    void artifactTellsFilesAndActivatedFeatures() {
        var line =
                """
                {"reason":"compiler-artifact","package_id":"path+file:///p#my-lib@0.1.0",\
                "manifest_path":"/p/Cargo.toml","target":%s,"profile":{"opt_level":"0",\
                "debuginfo":2,"debug_assertions":true,"overflow_checks":true,"test":false},\
                "features":["feat1","feat2"],"filenames":["/p/t/libmy_lib.rlib"],\
                "executable":null,"fresh":true}\
                """
                        .formatted(TARGET);
        assertEquals(
                new CompilerArtifact(
                        "path+file:///p#my-lib@0.1.0",
                        MY_LIB,
                        List.of("feat1", "feat2"),
                        List.of(Path.of("/p/t/libmy_lib.rlib")),
                        Optional.empty(),
                        true),
                CargoMessageReader.read(line));
    }

    @Test
    void buildScriptTellsWhatItLinks() {
        var line =
                """
                {"reason":"build-script-executed","package_id":"registry+x#z-sys@1.0.0",\
                "linked_libs":["foo","static=bar"],"linked_paths":["native=/opt/lib"],\
                "cfgs":["cfg1"],"env":[["SOME_KEY","some value"]],"out_dir":"/t/out"}\
                """;
        assertEquals(
                new BuildScriptExecuted(
                        "registry+x#z-sys@1.0.0",
                        List.of("foo", "static=bar"),
                        List.of("native=/opt/lib"),
                        List.of("cfg1"),
                        Map.of("SOME_KEY", "some value"),
                        Path.of("/t/out")),
                CargoMessageReader.read(line));
    }

    @Test
    void diagnosticKeepsSpansChildrenAndTheMacroItCameFrom() {
        var span =
                """
                {"file_name":"%s","byte_start":21,"byte_end":25,"line_start":2,"line_end":2,\
                "column_start":9,"column_end":13,"is_primary":%s,"text":[{"text":"é","highlight_start":9,\
                "highlight_end":13}],"label":%s,"suggested_replacement":null,\
                "suggestion_applicability":null,"expansion":%s}\
                """;
        var callSite = span.formatted("src/call.rs", "false", "null", "null");
        var expansion =
                "{\"span\":" + callSite + ",\"macro_decl_name\":\"m!\",\"def_site_span\":null}";
        var line =
                """
                {"reason":"compiler-message","package_id":"path+file:///p#my-lib@0.1.0",\
                "manifest_path":"/p/Cargo.toml","target":%s,"message":{"rendered":"error[E0277]: no\\n",\
                "$message_type":"diagnostic","children":[{"children":[],"code":null,"level":"help",\
                "message":"try","rendered":null,"spans":[]}],"code":{"code":"E0277",\
                "explanation":"You tried"},"level":"error","message":"no","spans":[%s]}}\
                """
                        .formatted(
                                TARGET,
                                span.formatted("src/lib.rs", "true", "\"here\"", expansion));
        var call =
                new Diagnostic.Span(
                        "src/call.rs",
                        21,
                        25,
                        2,
                        2,
                        9,
                        13,
                        false,
                        Optional.empty(),
                        Optional.empty());
        assertEquals(
                new CompilerMessage(
                        "path+file:///p#my-lib@0.1.0",
                        MY_LIB,
                        new Diagnostic(
                                "no",
                                Optional.of("E0277"),
                                "error",
                                List.of(
                                        new Diagnostic.Span(
                                                "src/lib.rs",
                                                21,
                                                25,
                                                2,
                                                2,
                                                9,
                                                13,
                                                true,
                                                Optional.of("here"),
                                                Optional.of(call))),
                                List.of(
                                        new Diagnostic(
                                                "try",
                                                Optional.empty(),
                                                "help",
                                                List.of(),
                                                List.of(),
                                                Optional.empty())),
                                Optional.of("error[E0277]: no\n"))),
                CargoMessageReader.read(line));
    }

    @Test
    void finishTellsSuccess() {
        assertEquals(
                new BuildFinished(true),
                CargoMessageReader.read("{\"reason\":\"build-finished\",\"success\":true}"));
        assertEquals(
                new BuildFinished(false),
                CargoMessageReader.read("{\"reason\":\"build-finished\",\"success\":false}"));
    }

    @Test
    void unknownKindsAreKeptWhateverTheirFieldsHold() {
        var line = "{\"reason\":\"timing-info\",\"features\":{\"a\":1},\"message\":7}";
        assertEquals(new Unknown("timing-info", line), CargoMessageReader.read(line));
    }

    @Test
    void otherLinesAreText() {
        assertEquals(new Text("hello"), CargoMessageReader.read("hello"));
    }

    @Test
    void internalCompilerErrorsAreErrors() {
        assertTrue(level("error").isError());
        assertTrue(level("error: internal compiler error").isError());
        assertFalse(level("warning").isError());
    }

    private static Diagnostic level(String level) {
        return new Diagnostic("", Optional.empty(), level, List.of(), List.of(), Optional.empty());
    }
}
