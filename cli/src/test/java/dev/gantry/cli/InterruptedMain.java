package dev.gantry.cli;

import dev.gantry.host.Command;
import dev.gantry.host.Host;

import java.util.List;

/// Gantry with a build that lasts until it is interrupted, as a process of its own.
final class InterruptedMain {
    private InterruptedMain() {}

    public static void main(String[] args) {
        var host = Host.local();
        Engine engine =
                (request, _) -> {
                    var line = List.of("/bin/sh", "-c", "echo $$; sleep 600 & echo $!; wait");
                    var command = new Command(line, host.environment(), request.project());
                    host.processes().run(command, System.out::println, System.err::println);
                    throw new AssertionError("not reached while nobody interrupts");
                };
        var context = new Context(host, System.out, System.err, engine);
        System.exit(GantryCommand.execute(context, args));
    }
}
