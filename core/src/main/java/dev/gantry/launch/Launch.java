package dev.gantry.launch;

import dev.gantry.build.JavaCommand;
import dev.gantry.host.Command;
import dev.gantry.host.Exit;
import dev.gantry.host.Host;
import dev.gantry.problem.ProblemException;

import java.util.ArrayList;
import java.util.List;

/// Runs a built program as if the user had typed its `java` command: his whole environment, his
/// working folder, Gantry's own standard streams. Signals are the program's affair.
public final class Launch {
    private Launch() {}

    /// Returns when the program has ended.
    ///
    /// @param arguments of the user, after those of the command
    /// @return the program's status, 128+N when signal N killed it
    /// @throws ProblemException when `java` cannot be started
    public static Exit run(Host host, JavaCommand program, List<String> arguments) {
        var line = new ArrayList<>(program.line());
        line.addAll(arguments);
        var command = new Command(line, host.environment(), host.workingDirectory());
        return host.processes().runInherited(command);
    }
}
