package dev.gantry.cli;

import dev.gantry.cli.screen.Terminal;
import dev.gantry.host.Command;
import dev.gantry.host.Host;

import java.util.List;

/// Asks what is behind standard error. The JDK answers this for standard input and output only, so
/// `sh` is asked, which inherits our streams and says by its status how many columns there are.
final class Screen {
    /// 0 when standard error is no terminal; a status has room for 255 columns.
    private static final String COLUMNS =
            """
            test -t 2 || exit 0
            size=$(stty size <&2 2>/dev/null) || exit 80
            columns=${size#* }
            test "$columns" -lt 250 2>/dev/null || columns=250
            exit "$columns"
            """;

    private Screen() {}

    static Terminal of(Host host) {
        int columns = host.platform().isWindows() ? 0 : columns(host);
        return Terminal.decide(columns, host.environment());
    }

    private static int columns(Host host) {
        return host.program("sh")
                .map(sh -> List.of(sh.toString(), "-c", COLUMNS))
                .map(ask -> new Command(ask, host.environment(), host.workingDirectory()))
                .map(ask -> host.processes().runInherited(ask).status())
                .orElse(0);
    }
}
