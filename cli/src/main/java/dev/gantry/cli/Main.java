package dev.gantry.cli;

import dev.gantry.cli.screen.Palette;
import dev.gantry.cli.screen.ProblemText;
import dev.gantry.host.Host;
import dev.gantry.problem.ProblemException;

/// The `gantry` command. As few classes as possible load before [FastPath] has answered.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(status(args));
    }

    private static int status(String[] args) {
        try {
            var host = Host.local();
            int status = FastPath.attempt(host, System.out, System.err, args);
            return status == FastPath.NO ? command(host, args) : status;
        } catch (ProblemException e) {
            System.err.print(new ProblemText(Palette.OFF).render(e.problems()));
            return e.exit().status();
        }
    }

    private static int command(Host host, String[] args) {
        var engine = new SpineEngine(host);
        return GantryCommand.execute(new Context(host, System.out, System.err, engine), args);
    }
}
