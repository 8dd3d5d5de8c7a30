package dev.gantry.cargo;

import dev.gantry.host.Platform;

import java.nio.file.Path;
import java.util.List;

/// What stands in for rustdoc, so that it alone sees RUSTC_BOOTSTRAP and its JSON output, unstable
/// by name, comes from a stable compiler.
///
/// @param fileName with the extension the platform asks for
/// @param text to be written to an executable file, once for each toolchain
public record RustdocScript(String fileName, String text) {

    /// Hidden items are documented and left out by us: without them, visible API behind a hidden
    /// module would be lost.
    static final List<String> FLAGS =
            List.of(
                    "-Zunstable-options",
                    "--output-format=json",
                    "--document-hidden-items",
                    "--cap-lints=allow");

    public static RustdocScript of(Path rustdoc, Platform platform) {
        return platform.isWindows()
                ? new RustdocScript("rustdoc.cmd", windows(rustdoc))
                : new RustdocScript("rustdoc", posix(rustdoc));
    }

    private static String posix(Path rustdoc) {
        var quoted = "'" + rustdoc.toString().replace("'", "'\\''") + "'";
        return "#!/bin/sh\nRUSTC_BOOTSTRAP=1 exec " + quoted + " \"$@\"\n";
    }

    /// In a batch file `%` is written twice.
    private static String windows(Path rustdoc) {
        var quoted = "\"" + rustdoc.toString().replace("%", "%%") + "\"";
        return "@set RUSTC_BOOTSTRAP=1\r\n@" + quoted + " %*\r\n";
    }
}
