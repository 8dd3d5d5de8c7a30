package dev.gantry.cargo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.host.Host;
import dev.gantry.host.Platform.Os;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What really arrives in the child: a script stands in for cargo and tells what it sees.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-in is a POSIX sh script")
class ChildSeesTest {
    @TempDir Path folder;

    @Test
    void standInSeesTheComposedCallAndNothingElse() throws IOException {
        var standIn = folder.resolve("my cargo");
        Files.writeString(
                standIn, "#!/bin/sh\n/bin/pwd\nfor a; do echo \"arg $a\"; done\n/usr/bin/env\n");
        assertTrue(standIn.toFile().setExecutable(true));
        var empty = Files.createDirectory(folder.resolve("empty ü"));
        // The processes of the real machine, whose own environment is full.
        var host =
                TestMachine.host(
                        Os.LINUX,
                        Map.of("PATH", "/usr/bin", "RUSTFLAGS", "x", "RUSTC_BOOTSTRAP", "1"),
                        Host.local().processes());
        var cargo =
                new Cargo(
                        host,
                        TestMachine.toolchain(standIn.toString(), Optional.of("stable")),
                        folder,
                        empty,
                        List.of());
        var compile =
                new Compile(
                        folder.resolve("Cargo.toml"),
                        List.of(),
                        "dev",
                        TestMachine.TARGET,
                        1,
                        folder.resolve("t"),
                        false,
                        List.of(new PathRemap(Path.of("/a b"), "/c"), new PathRemap(folder, "/d")),
                        Optional.empty());
        var command = cargo.build(compile);
        var seen = host.processes().run(command).output();

        var expected = new ArrayList<String>();
        expected.add(empty.toRealPath().toString());
        command.arguments().stream().skip(1).map(a -> "arg " + a).forEach(expected::add);
        assertEquals(expected, seen.subList(0, expected.size()));
        assertEquals(
                List.of(
                        "CARGO_ENCODED_RUSTFLAGS=--remap-path-prefix=/a b=/c"
                                + "\u001f--remap-path-prefix="
                                + folder
                                + "=/d",
                        "CARGO_HOME=/home/ada/.cargo",
                        "CARGO_TERM_COLOR=never",
                        "HOME=/home/ada",
                        "PATH=/usr/bin",
                        "RUSTUP_TOOLCHAIN=stable",
                        "SOURCE_DATE_EPOCH=0"),
                // What a shell sets for itself.
                seen.subList(expected.size(), seen.size()).stream()
                        .filter(line -> !line.matches("(PWD|OLDPWD|SHLVL|_)=.*"))
                        .sorted()
                        .toList());
    }
}
