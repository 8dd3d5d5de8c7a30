package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.cargo.CargoMessage;
import dev.gantry.cargo.Compilation;
import dev.gantry.cargo.Metadata.Target;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What rustc's `.d` files and build scripts tell of the files that were read.
class DepInfoTest {
    private static final String ID = "path+file:///proj/shapes#0.1.0";
    private static final Path CRATE = Path.of("/proj/shapes").toAbsolutePath();

    @TempDir Path target;

    private static Target target(String kind, Path source) {
        return new Target("shapes", List.of(kind), List.of(), source, "2021");
    }

    private static CargoMessage made(String id, Target target, Path file) {
        return new CargoMessage.CompilerArtifact(
                id, target, List.of(), List.of(file), Optional.empty(), false);
    }

    private Path info(String name, String text) throws IOException {
        Files.createDirectories(target.resolve(name).getParent());
        return Files.writeString(target.resolve(name), text);
    }

    @Test
    void rustcTellsWhatALibraryIncludes() throws IOException {
        var lib = CRATE.resolve("src/lib.rs");
        var text =
                """
                /target/deps/shapes-01.d: %1$s %2$s/src/../../some\\ words.txt

                %1$s:
                %2$s/src/../../some\\ words.txt:

                # env-dep:CARGO_PKG_VERSION=0.1.0
                """;
        info("deps/shapes-01.d", text.formatted(lib, CRATE));
        var rlib = target.resolve("deps/libshapes-01.rlib");
        var registry = "registry+https://localhost/index#hex@0.4.3";
        info("deps/hex-02.d", "/target/deps/hex-02.d: /home/hex/src/lib.rs\n");
        var done =
                new Compilation(
                        true,
                        List.of(
                                made(ID, target("lib", lib), rlib),
                                made(
                                        registry,
                                        target("lib", lib),
                                        target.resolve("deps/libhex-02.rlib"))),
                        List.of());
        var words = CRATE.resolveSibling("some words.txt");
        assertEquals(new TreeSet<>(List.of(lib, words)), DepInfo.read(done));
    }

    @ParameterizedTest(name = "build = \"{0}\"")
    @ValueSource(strings = {"build.rs", "build/main.rs"})
    @DisplayName("a build script tells what it reads, beside the package's manifest")
    void aBuildScriptTellsWhatItReads(String source) throws IOException {
        var script = CRATE.resolve(source);
        info("build/shapes-03/build_script_build-03.d", "/x.d: " + script + "\n");
        info(
                "build/shapes-04/output",
                """
                cargo:rerun-if-changed=../proto/a.proto
                cargo::rerun-if-changed=../proto/b.proto
                cargo:rustc-cfg=x
                """);
        var ran =
                new CargoMessage.BuildScriptExecuted(
                        ID,
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        target.resolve("build/shapes-04/out"));
        var compiled = target.resolve("build/shapes-03/build-script-build");
        var messages = List.of(made(ID, target("custom-build", script), compiled), ran);
        var proto = CRATE.resolveSibling("proto");
        assertEquals(
                new TreeSet<>(List.of(script, proto.resolve("a.proto"), proto.resolve("b.proto"))),
                DepInfo.read(new Compilation(true, messages, List.of())));
    }
}
