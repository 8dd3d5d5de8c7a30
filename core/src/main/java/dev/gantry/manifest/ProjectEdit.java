package dev.gantry.manifest;

import dev.gantry.manifest.GantryTomlReader.Contents;
import dev.gantry.manifest.Manifest.Source;
import dev.gantry.manifest.ManifestProblem.BadAlias;
import dev.gantry.manifest.TargetTables.TargetTable;
import dev.gantry.problem.Location;
import dev.gantry.problem.Nearest;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A gantry.toml that is being changed. Nothing is written here, and every text it gives is one
/// that [ManifestReader] reads; what Gantry does not support yet is no obstacle.
public final class ProjectEdit {
    private static final String ALWAYS = "[rust-dependencies]";

    private final Path folder;
    private final Optional<String> platform;
    private TomlEdit toml;

    private ProjectEdit(Path folder, Optional<String> platform, String text) {
        this.folder = folder;
        this.platform = platform;
        this.toml = new TomlEdit(text, table(platform));
    }

    private static List<String> table(Optional<String> platform) {
        return platform.map(TargetTables::path).orElse(GantryTomlReader.CRATES);
    }

    /// What an addition became.
    ///
    /// @param alias as it stands in the file
    /// @param javaPackage the alias below the project's prefix
    /// @param source as it stands in the file
    /// @param refused the alias that the crate's own name gives, where it could not be had, and why
    public record Added(
            String alias, String javaPackage, Source source, Optional<String> refused) {}

    /// An alias, and the one that could not be had.
    record Alias(String name, Optional<String> refused) {}

    /// An entry that is there.
    record Entry(String key, String name, String alias, CrateMention mention) {}

    /// @param platform whose table below `[target]` is changed; empty for the crates of all
    /// @throws ProblemException with all that is wrong in the project
    public static ProjectEdit open(Path folder, Optional<String> platform) {
        try {
            var problems = new ArrayList<ManifestProblem>();
            var unused = ManifestReader.parts(folder, Files::readString, problems);
            refuse(problems);
            var edit = new ProjectEdit(folder, platform, Files.readString(file(folder)));
            if (edit.toml.isOneValue()) {
                throw new ProblemException(new EditProblem.NotEditable(edit.heading()));
            }
            return edit;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String heading() {
        return platform.map(TargetTables::heading).orElse(ALWAYS);
    }

    public static Path file(Path folder) {
        return folder.resolve(GantryTomlReader.FILE);
    }

    public String text() {
        return toml.text();
    }

    /// An addition with what its entry says already, where there is one.
    public Addition completed(Addition addition) {
        return same(addition, entries(parts()))
                .flatMap(entry -> entry.mention().source())
                .map(addition::completed)
                .orElse(addition);
    }

    /// Adds an entry, or brings the one that is there up to date.
    ///
    /// @throws ProblemException when the alias that the user gave cannot be had, or the project
    ///   would contradict itself
    public Added add(Addition addition) {
        var parts = parts();
        var entries = entries(parts);
        var same = same(addition, entries);
        var others = others(addition.name(), parts);
        var free = new FreeAlias(parts, same.map(Entry::mention), others);
        var usual = same.or(() -> entries(others).stream().findFirst());
        var alias = alias(addition, usual, free);
        toml =
                same.map(entry -> writer().updated(entry, addition, alias.name()))
                        .orElseGet(() -> writer().put(addition, alias.name(), entries, others));
        requireSound();
        var prefix = parts.contents().map(Contents::packagePrefix).orElse("");
        var javaPackage = prefix.isEmpty() ? alias.name() : prefix + "." + alias.name();
        return new Added(alias.name(), javaPackage, addition.source(), alias.refused());
    }

    private EntryWriter writer() {
        return new EntryWriter(toml);
    }

    /// What other tables ask of a crate, which has one alias in all of them.
    private List<CrateMention> others(String crate, ManifestReader.Parts parts) {
        var contents = parts.contents().stream().toList();
        var always = contents.stream().flatMap(it -> it.mentions().stream());
        var ofPlatforms =
                contents.stream()
                        .flatMap(it -> it.tables().stream())
                        .filter(table -> !platform.equals(Optional.of(table.name())))
                        .flatMap(table -> table.crates().stream());
        return Stream.concat(platform.isEmpty() ? Stream.of() : always, ofPlatforms)
                .filter(it -> it.name().equals(crate))
                .toList();
    }

    /// The entry that is meant: that of the alias, else one of the crate, unless it is another
    /// version that is wanted beside it.
    private static Optional<Entry> same(Addition addition, List<Entry> entries) {
        var ofCrate = entries.stream().filter(it -> it.name().equals(addition.name())).toList();
        if (addition.alias().isEmpty()) return ofCrate.stream().findFirst();
        return ofCrate.stream()
                .filter(it -> it.alias().equals(addition.alias().get()))
                .findFirst()
                .or(() -> ofCrate.stream().filter(it -> !excludes(it, addition)).findFirst());
    }

    private static boolean excludes(Entry entry, Addition addition) {
        var wanted = addition.requirement().map(ProjectEdit::requirement);
        var has = entry.mention().requirement();
        return wanted.isPresent() && has.isPresent() && has.get().excludes(wanted.get());
    }

    private static Requirement requirement(String text) {
        try {
            return RequirementReader.read(text);
        } catch (RequirementReader.Malformed malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /// @param usual the entry whose alias it is where none is given
    private static Alias alias(Addition addition, Optional<Entry> usual, FreeAlias free) {
        if (addition.alias().isPresent()) {
            var wanted = addition.alias().get();
            free.objection(wanted)
                    .ifPresent(what -> {
                        var at = new Location(CrateWords.FILE, 1, 1, wanted.length(), wanted);
                        throw new ProblemException(new BadAlias(wanted, what, at));
                    });
            return new Alias(wanted, Optional.empty());
        }
        return usual.map(entry -> new Alias(entry.alias(), Optional.empty()))
                .orElseGet(() -> free.of(addition.name()));
    }

    /// Adds a library to `[java-dependencies]`, or gives the one that is there another version.
    ///
    /// @throws ProblemException when the project would contradict itself
    public void add(Coordinates library) {
        var version = TomlValue.quoted(library.version());
        var libraries = libraries();
        libraries =
                libraries.has(library.key())
                        ? libraries.replace(library.key(), version)
                        : libraries.put(library.key(), version);
        toml = new TomlEdit(libraries.text(), table(platform));
        requireSound();
    }

    /// Takes libraries away.
    ///
    /// @param keys `group:artifact`, with `:classifier` where the entry has it
    /// @throws ProblemException with all that are not there
    public void removeLibraries(List<String> keys) {
        if (keys.isEmpty()) return;
        var known =
                parts().contents().stream()
                        .flatMap(contents -> contents.libraries().stream())
                        .map(LibraryMention::key)
                        .toList();
        var problems = new ArrayList<Problem>();
        var libraries = libraries();
        for (var key : keys) {
            if (known.contains(key)) libraries = libraries.remove(key);
            else problems.add(new EditProblem.NoSuchLibrary(key, Nearest.of(key, known), known));
        }
        if (!problems.isEmpty()) throw new ProblemException(problems);
        toml = new TomlEdit(libraries.text(), table(platform));
        requireSound();
    }

    /// @throws ProblemException when the table is one value
    private TomlEdit libraries() {
        var libraries = new TomlEdit(toml.text(), LibraryTable.PATH);
        if (libraries.isOneValue()) {
            var heading = "[" + LibraryTable.PATH.getFirst() + "]";
            throw new ProblemException(new EditProblem.NotEditable(heading));
        }
        return libraries;
    }

    /// Takes the entries of some aliases away; the name of a crate, or the key, is as good.
    ///
    /// @throws ProblemException with all that are not there
    public void remove(List<String> aliases) {
        var parts = parts();
        var entries = entries(parts);
        var problems = new ArrayList<Problem>();
        var keys = new ArrayList<String>();
        for (var alias : aliases) {
            var found = found(alias, entries);
            found.ifPresent(entry -> keys.add(entry.key()));
            if (found.isEmpty()) problems.add(missing(alias, entries, parts));
        }
        if (!problems.isEmpty()) throw new ProblemException(problems);
        for (var key : keys) toml = toml.remove(key);
        requireSound();
    }

    private static Optional<Entry> found(String alias, List<Entry> entries) {
        return entries.stream()
                .filter(it -> it.alias().equals(alias))
                .findFirst()
                .or(() -> entries.stream().filter(it -> it.key().equals(alias)).findFirst())
                .or(() -> entries.stream().filter(it -> it.name().equals(alias)).findFirst());
    }

    private Problem missing(String alias, List<Entry> entries, ManifestReader.Parts parts) {
        var known = entries.stream().map(Entry::alias).toList();
        var others = new ArrayList<String>();
        for (var contents : parts.contents().stream().toList()) {
            if (found(alias, entries(contents.mentions())).isPresent()) others.add(ALWAYS);
            contents.tables().stream()
                    .filter(table -> found(alias, entries(table.crates())).isPresent())
                    .map(TargetTable::shown)
                    .forEach(others::add);
        }
        var nearest = Nearest.of(alias, known);
        return new EditProblem.NoSuchEntry(alias, heading(), nearest, known, others);
    }

    /// Of the table that is changed.
    private List<Entry> entries(ManifestReader.Parts parts) {
        var contents = parts.contents().stream().toList();
        if (platform.isEmpty()) {
            return entries(contents.stream().flatMap(it -> it.mentions().stream()).toList());
        }
        return entries(
                contents.stream()
                        .flatMap(it -> it.tables().stream())
                        .filter(table -> table.name().equals(platform.get()))
                        .flatMap(table -> table.crates().stream())
                        .toList());
    }

    private static List<Entry> entries(List<CrateMention> mentions) {
        return mentions.stream()
                .map(it -> new Entry(it.key(), it.name(), it.aliasOrName(), it))
                .toList();
    }

    private ManifestReader.Parts parts() {
        return ManifestReader.parts(folder, this::read, new ArrayList<>());
    }

    private String read(Path path) throws IOException {
        return path.equals(file(folder)) ? toml.text() : Files.readString(path);
    }

    /// What Gantry wrote itself is read again, together with the import lines.
    private void requireSound() {
        var problems = new ArrayList<ManifestProblem>();
        var parts = ManifestReader.parts(folder, this::read, problems);
        if (parts.contents().isEmpty() || !faults(problems).isEmpty()) {
            throw new IllegalStateException(problems + " in\n" + toml.text());
        }
        var unused = parts.asked(parts.contents().get(), _ -> false, problems);
        var libraries = parts.contents().get().libraries();
        var alsoUnused = LibraryRequests.merge(libraries, parts.libraries(), problems);
        refuse(problems);
    }

    private static void refuse(List<ManifestProblem> problems) {
        var faults = faults(problems);
        if (!faults.isEmpty()) throw new ProblemException(faults);
    }

    private static List<ManifestProblem> faults(List<ManifestProblem> problems) {
        return problems.stream()
                .filter(problem -> !(problem instanceof ManifestProblem.NotSupportedYet))
                .toList();
    }
}
