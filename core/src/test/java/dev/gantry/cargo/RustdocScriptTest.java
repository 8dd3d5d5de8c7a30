package dev.gantry.cargo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.host.Platform;
import dev.gantry.host.Platform.Os;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class RustdocScriptTest {
    @Test
    void posixScriptQuotesTheProgram() {
        assertEquals(
                new RustdocScript(
                        "rustdoc",
                        "#!/bin/sh\nRUSTC_BOOTSTRAP=1 exec '/it'\\''s a $home/rustdoc' \"$@\"\n"),
                RustdocScript.of(
                        Path.of("/it's a $home/rustdoc"), new Platform(Os.MACOS, "aarch64")));
    }

    @Test
    void windowsScriptIsABatchFile() {
        assertEquals(
                new RustdocScript(
                        "rustdoc.cmd",
                        "@set RUSTC_BOOTSTRAP=1\r\n@\"/100%% rust/rustdoc.exe\" %*\r\n"),
                RustdocScript.of(
                        Path.of("/100% rust/rustdoc.exe"), new Platform(Os.WINDOWS, "x86_64")));
    }
}
