package dev.gantry.cli;

import dev.gantry.cli.screen.Palette;
import dev.gantry.cli.screen.ProblemText;
import dev.gantry.host.Host;
import dev.gantry.problem.ProblemException;

import java.io.File;

/// The `gantry` command. As few classes as possible load before [FastPath] has answered.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        removeMark();
        System.exit(status(args));
    }

    /// The launcher leaves a file that says that this start may fail over the JVM's cache.
    private static void removeMark() {
        var mark = System.getProperty("gantry.start.mark");
        if (mark != null) {
            // one that stays costs the cache, no more
            var unused = new File(mark).delete();
        }
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
