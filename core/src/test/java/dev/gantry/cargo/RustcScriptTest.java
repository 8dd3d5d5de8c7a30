package dev.gantry.cargo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.host.Command;
import dev.gantry.host.Host;
import dev.gantry.host.Platform;
import dev.gantry.host.Platform.Os;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class RustcScriptTest {
    @TempDir Path folder;

    @Test
    @DisabledOnOs(
            value = OS.WINDOWS,
            disabledReason = "Gantry writes none there, see windowsHasNone")
    void flagsOfTheVariableFollowTheArguments() throws Exception {
        var standIn = executable("it's a rustc", "#!/bin/sh\nfor a; do echo \"<$a>\"; done\n");
        var platform = new Platform(Os.LINUX, "x86_64");
        var script = RustcScript.of(toolchain(standIn), platform).orElseThrow();
        var file = executable(script.fileName(), script.text());
        var flags = "--remap=/a  b=/c\u001f--remap=/*=/d";
        var command =
                new Command(
                        List.of(file.toString(), "--crate-name", "x y", ""),
                        Map.of("PATH", "/usr/bin:/bin", "GANTRY_RUSTC_FLAGS", flags),
                        folder);
        assertEquals(
                List.of("<--crate-name>", "<x y>", "<>", "<--remap=/a  b=/c>", "<--remap=/*=/d>"),
                Host.local().processes().run(command).output());
    }

    private static Toolchain toolchain(Path rustc) {
        return new Toolchain(
                Path.of("/bin/cargo"),
                rustc,
                Path.of("/rust/1.95"),
                TestMachine.rustc("1.95.0"),
                "cargo 1.95.0",
                Optional.empty());
    }

    private Path executable(String name, String text) throws Exception {
        var file = Files.writeString(folder.resolve(name), text);
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    @Test
    void windowsHasNone() {
        assertEquals(
                Optional.empty(),
                RustcScript.of(
                        toolchain(Path.of("/rustc.exe")), new Platform(Os.WINDOWS, "x86_64")));
    }
}
