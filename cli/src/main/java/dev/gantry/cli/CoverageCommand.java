package dev.gantry.cli;

import dev.gantry.build.Overview;
import dev.gantry.build.OverviewRequest;
import dev.gantry.event.Events;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// `gantry coverage CRATE...`: how much of each crate Java can call.
@Command(
        name = "coverage",
        description = {
            "Count what of a crate is bound, can be reached, and is skipped for which reason.",
            "Bound: callable with the Java types there are. Reachable: every argument, the receiver"
                    + " too, can be had from public Java members alone."
        },
        mixinStandardHelpOptions = true)
final class CoverageCommand implements Callable<Integer> {
    private final Context context;
    private final List<String> commandLine;

    @Mixin private final SharedFlags flags = new SharedFlags();
    @Mixin private final CrateFlags crate = new CrateFlags();

    @Parameters(paramLabel = "CRATE", arity = "1..*", description = CrateFlags.CRATE)
    private List<String> crates = List.of();

    CoverageCommand(Context context, List<String> commandLine) {
        this.context = context;
        this.commandLine = commandLine;
    }

    @Override
    public Integer call() {
        var requests =
                crates.stream().map(name -> crate.request(flags, context.host(), name)).toList();
        return Session.run(context, flags, commandLine, events -> count(requests, events));
    }

    private Ended count(List<OverviewRequest> requests, Events events) {
        var overviews = new ArrayList<Overview>();
        for (var request : requests) overviews.add(context.engine().overview(request, events));
        if (flags.json) CoverageJson.of(overviews).print(context.out());
        else context.out().print(CoverageText.of(overviews));
        return Ended.done("");
    }
}
