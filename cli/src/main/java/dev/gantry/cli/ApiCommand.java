package dev.gantry.cli;

import dev.gantry.build.Overview;
import dev.gantry.build.OverviewRequest;
import dev.gantry.event.Events;
import dev.gantry.problem.ProblemException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `gantry api CRATE [ITEM]`: what a crate looks like from Java, before anyone uses it.
@Command(
        name = "api",
        description = {
            "Show what a crate looks like from Java: for each public item its Rust declaration and,"
                    + " below it, the Java member, or why there is none.",
            "The crate is resolved by itself, in the newest version that the requirement allows; no"
                    + " project is needed, and none is changed."
        },
        mixinStandardHelpOptions = true)
final class ApiCommand implements Callable<Integer> {
    private final Context context;
    private final List<String> commandLine;

    @Mixin private final SharedFlags flags = new SharedFlags();
    @Mixin private final CrateFlags looking = new CrateFlags();

    @Parameters(index = "0", paramLabel = "CRATE", description = CrateFlags.CRATE)
    private String crate = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "ITEM",
            description =
                    "Only what has this path or name: bytes::Regex, find_iter, findIter, or"
                            + " Sha256::update, which the type has from a trait.")
    private Optional<String> item = Optional.empty();

    ApiCommand(Context context, List<String> commandLine) {
        this.context = context;
        this.commandLine = commandLine;
    }

    @Override
    public Integer call() {
        var request = looking.request(flags, context.host(), crate);
        return Session.run(context, flags, commandLine, events -> show(request, events));
    }

    private Ended show(OverviewRequest request, Events events) {
        var overview = context.engine().overview(request, events);
        var shown = item.map(wanted -> wanted(overview, wanted)).orElse(overview);
        if (flags.json) ApiJson.of(shown).print(context.out());
        else new Pager(context).show(ApiText.of(shown), flags.plain);
        return Ended.done("");
    }

    private static Overview wanted(Overview overview, String wanted) {
        var choice = new ItemChoice(overview);
        var found = choice.of(wanted);
        if (found.rows().isEmpty() && found.classes().isEmpty()) {
            var crate = overview.crate().toString();
            throw new ProblemException(
                    new UsageProblem.UnknownItem(wanted, crate, choice.near(wanted)));
        }
        return found;
    }
}
