package dev.gantry.host;

import java.nio.file.Path;
import java.util.List;

/// A virtual machine for [SignalIT] to send signals to. Runs the command it is given, as a tool or
/// as the user's program, and ends with its status.
final class SignalledMain {
    private SignalledMain() {}

    /// @param arguments `tool` or `program`, then the command
    public static void main(String[] arguments) {
        var host = Host.local();
        var words = List.of(arguments).subList(1, arguments.length);
        var command = new Command(words, host.environment(), Path.of("").toAbsolutePath());
        var exit =
                arguments[0].equals("tool")
                        ? host.processes().run(command).exit()
                        : host.processes().runInherited(command);
        System.exit(exit.status());
    }
}
