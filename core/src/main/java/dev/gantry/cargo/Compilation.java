package dev.gantry.cargo;

import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Command;
import dev.gantry.host.Host;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a check, rustdoc or build gave.
///
/// @param messages in the order in which they came
/// @param words cargo's own, its standard error
public record Compilation(boolean success, List<CargoMessage> messages, List<String> words) {

    public Compilation {
        messages = List.copyOf(messages);
        words = List.copyOf(words);
    }

    /// Runs to the end; a failure is data, since the oracle lives on failures.
    ///
    /// @param command from [Cargo#check], [Cargo#build] or [Cargo#rustdoc]
    /// @param crates how many there are, for those who watch
    /// @throws dev.gantry.problem.ProblemException when cargo cannot be started, or is interrupted
    public static Compilation run(
            Host host, Command command, Phase phase, int crates, Events events) {
        var messages = new ArrayList<CargoMessage>();
        var seen = new HashSet<PackageId>();
        var completed =
                host.processes()
                        .run(
                                command,
                                line -> {
                                    var message = CargoMessageReader.read(line);
                                    messages.add(message);
                                    tell(message, seen, phase, crates, events);
                                },
                                line -> events.emit(new Event.ToolOutput(phase, "cargo", line)));
        CargoWords.requireUninterrupted(completed);
        return new Compilation(completed.success(), messages, completed.errors());
    }

    /// Crates that were compiled; a crate's build script, and what Gantry wrote, is no news.
    private static void tell(
            CargoMessage message, Set<PackageId> seen, Phase phase, int crates, Events events) {
        if (!(message instanceof CargoMessage.CompilerArtifact made)
                || made.target().isBuildScript()) return;
        PackageId.parse(made.packageId())
                .filter(crate -> !crate.isGenerated(made.packageId()) && seen.add(crate))
                .filter(_ -> !made.fresh())
                .map(crate -> crate.name() + " " + crate.version())
                .ifPresent(crate ->
                        events.emit(new Event.Progress(phase, crate, seen.size(), crates)));
    }

    public List<CargoMessage.CompilerArtifact> artifacts() {
        return artifactsOf(messages).toList();
    }

    /// rustc's errors, of any crate.
    public List<CargoMessage.CompilerMessage> errors() {
        return messages.stream()
                .filter(CargoMessage.CompilerMessage.class::isInstance)
                .map(CargoMessage.CompilerMessage.class::cast)
                .filter(message -> message.diagnostic().isError())
                .toList();
    }

    /// What of the machine it failed for, where it did: then nothing is known of any crate.
    public Optional<CargoProblem> machineProblem() {
        if (success) return Optional.empty();
        return errors().stream()
                .map(error -> lines(error.diagnostic()))
                .flatMap(lines -> CargoWords.ofMachine(lines).stream())
                .findFirst()
                .or(() -> CargoWords.ofMachine(words));
    }

    /// The same, where what rustc says names the files of this machine again.
    ///
    /// @param remap under which it ran
    public Compilation unmapped(List<PathRemap> remap) {
        var plain = new ArrayList<CargoMessage>();
        for (var message : messages) {
            plain.add(
                    message instanceof CargoMessage.CompilerMessage told
                            ? new CargoMessage.CompilerMessage(
                                    told.packageId(),
                                    told.target(),
                                    told.diagnostic().rendered(text -> PathRemap.undo(remap, text)))
                            : message);
        }
        return new Compilation(success, plain, words);
    }

    private static List<String> lines(Diagnostic diagnostic) {
        return diagnostic.rendered().orElse(diagnostic.message()).lines().toList();
    }

    /// Why it failed, one problem for each crate that did; empty after a success.
    public List<CargoProblem> problems() {
        if (success) {
            return List.of();
        }
        var rendered = new LinkedHashMap<String, List<String>>();
        for (var error : errors()) {
            rendered.computeIfAbsent(error.packageId(), id -> new ArrayList<>())
                    .addAll(lines(error.diagnostic()));
        }
        var problems = new ArrayList<CargoProblem>();
        rendered.forEach((id, lines) -> {
            var crate = PackageId.parse(id).map(PackageId::toString).orElse(id);
            problems.add(CargoWords.ofCompiler(crate, lines));
        });
        return problems.isEmpty() ? List.of(CargoWords.ofBuild(words)) : List.copyOf(problems);
    }

    private static Stream<CargoMessage.CompilerArtifact> artifactsOf(List<CargoMessage> messages) {
        return messages.stream()
                .filter(CargoMessage.CompilerArtifact.class::isInstance)
                .map(CargoMessage.CompilerArtifact.class::cast);
    }
}
