package dev.gantry.cli;

import dev.gantry.build.AddRequest;
import dev.gantry.build.Additions;
import dev.gantry.build.BuildKey;
import dev.gantry.cli.screen.Result;
import dev.gantry.event.Events;
import dev.gantry.manifest.Addition;
import dev.gantry.manifest.Coordinates;
import dev.gantry.manifest.Manifest.LibraryRequest;
import dev.gantry.manifest.Manifest.Source;
import dev.gantry.problem.ProblemException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `gantry add CRATE[@REQ]...`.
@Command(
        name = "add",
        description = {
            "Add crates to gantry.toml, or change what is there; comments and order stay.",
            "Jars of Maven repositories are written group:artifact:version.",
            "Without a requirement the newest version that fits is taken. A feature goes to every"
                    + " crate of the command line that has it; CRATE/FEATURE says whose it is."
        },
        mixinStandardHelpOptions = true)
final class AddCommand implements Callable<Integer> {
    private final Context context;
    private final List<String> commandLine;

    @Mixin private final SharedFlags flags = new SharedFlags();
    @Mixin private final SourceFlags from = new SourceFlags();
    @Mixin private final PlatformFlag target = new PlatformFlag();

    @Parameters(
            paramLabel = "CRATE[@REQ]",
            arity = "0..*",
            description = "What to add; with --path alone the crate in it.")
    private List<String> words = List.of();

    @Option(
            names = {"-F", "--features"},
            paramLabel = "a,b",
            split = "[ ,]+",
            description = "Features to switch on, besides those that are on.")
    private List<String> features = List.of();

    @Option(names = "--no-default-features", description = "Switch the default features off.")
    private boolean withoutDefaults;

    @Option(names = "--as", paramLabel = "ALIAS", description = "The Java package of the crate.")
    private Optional<String> alias = Optional.empty();

    AddCommand(Context context, List<String> commandLine) {
        this.context = context;
        this.commandLine = commandLine;
    }

    @Override
    public Integer call() {
        flags.check(false);
        if (flags.lockedOrFrozen()) {
            throw usage("what is added changes the lock: leave --locked and --frozen out");
        }
        if (alias.isPresent() && words.size() > 1) {
            throw usage("--as names one crate, and here are " + words.size());
        }
        var platform = target.checked();
        var project = flags.projectFolder(context.host());
        if (words.isEmpty()) words = List.of(from.nameOfFolder(context.host()));
        if (words.stream().anyMatch(word -> word.contains(":"))) return addLibraries(project);
        var source = from.source(context.host(), project, words);
        return Session.run(
                context,
                flags,
                commandLine,
                events -> {
                    var crates = words.stream().map(word -> addition(word, source)).toList();
                    requireDistinct(crates);
                    return add(
                            new AddRequest(project, crates, features, platform, flags.offline),
                            events);
                });
    }

    private int addLibraries(Path project) {
        if (!words.stream().allMatch(word -> word.contains(":"))) {
            throw usage("crates and Java libraries are added by commands of their own");
        }
        if (withoutDefaults || alias.isPresent() || !features.isEmpty() || !from.isEmpty()) {
            throw usage("a Java library has its coordinates and no flags of crates");
        }
        return Session.run(
                context,
                flags,
                commandLine,
                events -> {
                    var libraries = words.stream().map(LibraryRequest::of).toList();
                    var host = context.host();
                    Additions.addLibraries(project, libraries, flags.offline, host, events);
                    var added = libraries.stream().map(LibraryRequest::coordinates).toList();
                    if (flags.json) documentOfLibraries(added).print(context.out());
                    else
                        added.forEach(it ->
                                context.out().println("added " + it.key() + " " + it.version()));
                    return Ended.done("");
                });
    }

    private static Result documentOfLibraries(List<Coordinates> added) {
        return new Result(
                0,
                json -> {
                    json.writeArrayFieldStart("added");
                    for (var library : added) {
                        json.writeStartObject();
                        json.writeStringField("library", library.key());
                        json.writeStringField("version", library.version());
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }

    private Addition addition(String word, Optional<Source> source) {
        var crate = Addition.of(word).withoutDefaults(withoutDefaults).as(alias);
        return source.map(crate::from).orElse(crate);
    }

    private static void requireDistinct(List<Addition> crates) {
        var names = new HashSet<String>();
        for (var crate : crates) {
            if (!names.add(crate.name())) throw usage("`" + crate.name() + "` is given twice");
        }
    }

    private Ended add(AddRequest request, Events events) {
        var gantry = System.getProperty(BuildKey.JAR_DIGEST, "");
        var added = Additions.add(request, context.host(), gantry, events);
        if (flags.json) document(added).print(context.out());
        else added.forEach(crate -> context.out().println(line(crate, request.platform())));
        return Ended.done("");
    }

    private static String line(Additions.Added crate, Optional<String> platform) {
        var features = String.join(", ", crate.features());
        return "added %s %s%s%s, package %s"
                .formatted(
                        crate.crate(),
                        chosen(crate),
                        features.isEmpty() ? "" : ", features " + features,
                        platform.map(on -> ", for " + on).orElse(""),
                        crate.javaPackage());
    }

    private static String chosen(Additions.Added crate) {
        return switch (crate.source()) {
            case Source.Registry(var requirement, _) ->
                    requirement.equals(crate.version())
                            ? requirement
                            : requirement + " (today " + crate.version() + ")";
            case Source.Path(var path, _) -> crate.version() + " of " + path;
            case Source.Git(var url, _, _) -> crate.version() + " of " + url;
        };
    }

    private static Result document(List<Additions.Added> added) {
        return new Result(
                0,
                json -> {
                    json.writeArrayFieldStart("added");
                    for (var crate : added) {
                        json.writeStartObject();
                        json.writeStringField("crate", crate.crate());
                        json.writeStringField("version", crate.version());
                        if (crate.source() instanceof Source.Registry(var requirement, _)) {
                            json.writeStringField("requirement", requirement);
                        }
                        json.writeStringField("package", crate.javaPackage());
                        json.writeArrayFieldStart("features");
                        for (var feature : crate.features()) json.writeString(feature);
                        json.writeEndArray();
                        json.writeEndObject();
                    }
                    json.writeEndArray();
                });
    }

    private static ProblemException usage(String message) {
        return new ProblemException(new UsageProblem.BadArgument(message));
    }
}
