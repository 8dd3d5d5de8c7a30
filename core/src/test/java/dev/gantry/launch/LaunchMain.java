package dev.gantry.launch;

import dev.gantry.build.JavaCommand;
import dev.gantry.host.Host;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What Gantry does once a program is built, as a process of its own: a test's own streams are not
/// for programs.
final class LaunchMain {
    private LaunchMain() {}

    /// @param args the folder of classes, the class to run, the program's arguments
    public static void main(String[] args) {
        var classes = List.of(Path.of(args[0]));
        var program = JavaCommand.of(JavaCommand.ownJdk(), classes, Optional.of(args[1]));
        var rest = Arrays.asList(args).subList(2, args.length);
        System.exit(Launch.run(Host.local(), program, rest).orElseThrow().status());
    }
}
