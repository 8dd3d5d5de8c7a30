package dev.gantry.cargo;

import dev.gantry.host.Completed;
import dev.gantry.host.HostProblem;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.problem.Location;
import dev.gantry.problem.ProblemException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The one place where cargo's English is read, since it has no other form for why it cannot
/// resolve, or why a build script failed. The words only choose the code and the hint; they are
/// always shown whole, and words not known here give a general problem.
final class CargoWords {
    private static final Pattern NO_PACKAGE = of("no matching package named `([^`]+)` found");
    private static final Pattern NO_VERSION =
            of("failed to select a version for the requirement `(\\S+) = \"([^\"]+)\"");
    private static final Pattern YANKED = of("version \\S+ is yanked");
    private static final Pattern CANDIDATES = of("candidate versions? found which didn't match");
    private static final Pattern NO_FEATURE =
            of("depends on `([^`]+)`,? with feature `([^`]+)` but");
    private static final Pattern NO_DOWNLOAD = of("failed to download `([^`]+)`");
    private static final Pattern NO_SOURCE = of("unable to update (?:registry )?`?(\\S+?)`?$");
    private static final Pattern OFFLINE =
            of("--offline was specified|using offline mode|in the offline mode");
    private static final Pattern STALE =
            of("cannot (?:update|create) the lock file|lock file .* needs to be updated");
    private static final Pattern NETWORK =
            of(
                    "spurious network error|failed to connect|Could not connect|network failure"
                            + "|Could not resolve host|Connection timed out|Timeout was reached"
                            + "|SSL connect error|failed to resolve address");
    private static final Pattern BUILD_SCRIPT =
            of("failed to run custom build command for `([^`]+?)(?: \\([^`]*\\))?`");
    private static final List<Pattern> MISSING_TOOLS =
            List.of(
                    of("linker `([^`]+)` not found"),
                    of("failed to find tool \"([^\"]+)\""),
                    of("[Ii]s `([^`]+)` (?:not )?installed\\?"),
                    of("The (pkg-config) command could not be found"),
                    of("Could not find `(protoc)`"),
                    of("Command '([^']+)' not found"));

    private static final Pattern NO_FOLDER = of("failed to load manifest for dependency `([^`]+)`");

    /// The system's own words, in English from rustc and cargo; their numbers in any language. A
    /// linker that maps its output into memory is killed when that does not fit on the disk.
    private static final Pattern DISK_FULL =
            of(
                    "No space left on device|Disk quota exceeded|\\(os error (?:28|122|112)\\)"
                            + "|ld terminated with signal 7");

    private static final int SIGINT = 2;
    private static final Pattern KILLED_RUSTC = of("\\(signal: 2, SIGINT");
    private static final Pattern NO_LINKER = of("^error: linker `([^`]+)` not found");
    private static final Pattern NO_NATIVE_LIBRARY =
            of("(?:cannot find -l|unable to find library -l|library not found for -l)([^\\s:']+)");

    /// Which package is it that Gantry made to ask for the others, or what cargo does meanwhile.
    private static final Pattern OF_ITSELF =
            of(
                    "^ *(?:\\.\\.\\. )?required by package `gantry-bridge v0\\.0\\.0"
                            + "|^ +(?:Updating|Blocking|Locking|Downloading|Downloaded|Adding) ");

    private static final Pattern OF_GANTRY =
            of(" as a dependency of package `gantry-bridge v0\\.0\\.0[^`]*`");

    private CargoWords() {}

    /// Why resolve or fetch failed.
    static CargoProblem ofResolution(List<String> all, List<CrateRequest> requests) {
        return resolution(aboutCrates(all), all, requests);
    }

    private static CargoProblem resolution(
            List<String> words, List<String> all, List<CrateRequest> requests) {
        var text = String.join("\n", words);
        var offline = OFFLINE.matcher(text).find();
        return Stream.of(
                        GitWords.of(all, requests).filter(_ -> !offline),
                        match(NO_VERSION, text).map(m -> noVersion(m, offline, words, requests)),
                        match(NO_PACKAGE, text).map(m -> noPackage(m, offline, words, requests)),
                        match(NO_FOLDER, text)
                                .map(m ->
                                        new CargoProblem.NoCrateInFolder(
                                                m.group(1), words, at(m.group(1), requests))),
                        match(DISK_FULL, text).map(m -> new CargoProblem.DiskFull(words)),
                        match(NO_FEATURE, text).map(m -> noFeature(m, words, requests)),
                        match(STALE, text).map(m -> new CargoProblem.StaleLock(words)),
                        offline
                                ? Optional.of(missing(text, words))
                                : Optional.<CargoProblem>empty(),
                        match(NETWORK, text).map(m -> new CargoProblem.NoNetwork(words)))
                .<CargoProblem>flatMap(Optional::stream)
                .findFirst()
                .orElse(new CargoProblem.NotResolved(words));
    }

    private static CargoProblem noVersion(
            Matcher m, boolean offline, List<String> words, List<CrateRequest> requests) {
        var name = m.group(1);
        var requirement = asWritten(name, m.group(2), requests);
        var text = String.join("\n", words);
        var asked = request(name, requests);
        var at = asked.map(CrateRequest::requirementAt);
        if (offline) {
            return new CargoProblem.MissingOffline(
                    "Crate `" + name + "` " + requirement, words, at);
        }
        return YANKED.matcher(text).find() && !CANDIDATES.matcher(text).find()
                ? new CargoProblem.OnlyYanked(name, requirement, words, at)
                : new CargoProblem.NothingSatisfies(name, requirement, words, at);
    }

    private static CargoProblem noPackage(
            Matcher m, boolean offline, List<String> words, List<CrateRequest> requests) {
        var name = m.group(1);
        return offline
                ? new CargoProblem.MissingOffline("Crate `" + name + "`", words, at(name, requests))
                : new CargoProblem.UnknownCrate(name, words, at(name, requests));
    }

    private static CargoProblem noFeature(
            Matcher m, List<String> words, List<CrateRequest> requests) {
        var at = request(m.group(1), requests).map(request -> request.featureAt(m.group(2)));
        return new CargoProblem.UnknownFeature(m.group(1), m.group(2), List.of(), words, at);
    }

    private static CargoProblem missing(String text, List<String> words) {
        var what =
                match(NO_DOWNLOAD, text)
                        .map(m -> "Crate `" + m.group(1) + "`")
                        .or(() -> match(NO_SOURCE, text).map(m -> "`" + m.group(1) + "`"))
                        .orElse("Something cargo needs");
        return new CargoProblem.MissingOffline(what, words, Optional.empty());
    }

    /// A terminal's Ctrl-C reaches cargo and rustc before it reaches us, or them alone.
    ///
    /// @throws ProblemException when they ended for that reason
    static void requireUninterrupted(Completed completed) {
        if (completed.success()) return;
        var text = String.join("\n", completed.errors());
        boolean interrupted = completed.exit().signal().equals(OptionalInt.of(SIGINT));
        if (interrupted || KILLED_RUSTC.matcher(text).find()) {
            throw new ProblemException(new HostProblem.Interrupted("cargo"));
        }
    }

    /// What of the machine made a compilation fail, whichever crate it was at.
    static Optional<CargoProblem> ofMachine(List<String> words) {
        var text = String.join("\n", words);
        return Stream.of(
                        match(DISK_FULL, text).map(m -> new CargoProblem.DiskFull(words)),
                        match(NO_LINKER, text)
                                .map(m -> new CargoProblem.LinkerMissing(m.group(1), words)),
                        match(NO_NATIVE_LIBRARY, text)
                                .map(m -> new CargoProblem.NativeLibraryMissing(m.group(1), words)))
                .<CargoProblem>flatMap(Optional::stream)
                .findFirst();
    }

    /// Why rustc did not compile a crate.
    static CargoProblem ofCompiler(String crate, List<String> words) {
        return missingTool(crate, words).orElse(new CargoProblem.DoesNotCompile(crate, words));
    }

    /// Why a build failed though rustc reported no error.
    static CargoProblem ofBuild(List<String> words) {
        var text = String.join("\n", words);
        return match(BUILD_SCRIPT, text)
                .map(m -> m.group(1))
                .map(crate ->
                        missingTool(crate, words)
                                .orElse(new CargoProblem.BuildScriptFailed(crate, words)))
                .orElse(new CargoProblem.CompilationFailed(words));
    }

    private static Optional<CargoProblem> missingTool(String crate, List<String> words) {
        var text = String.join("\n", words);
        return MISSING_TOOLS.stream()
                .flatMap(pattern -> match(pattern, text).stream())
                .findFirst()
                .map(m -> new CargoProblem.SystemToolMissing(crate, m.group(1), words));
    }

    /// cargo shows `1` as `^1`.
    private static String asWritten(String name, String shown, List<CrateRequest> requests) {
        return request(name, requests)
                .map(request -> request.source().requirement())
                .filter(written -> shown.equals("^" + written))
                .orElse(shown);
    }

    private static Optional<Location> at(String name, List<CrateRequest> requests) {
        return request(name, requests).map(CrateRequest::nameAt);
    }

    static Optional<CrateRequest> request(String name, List<CrateRequest> requests) {
        return requests.stream().filter(request -> request.name().equals(name)).findFirst();
    }

    /// Without what cargo says of itself, and of the package by which Gantry asks.
    private static List<String> aboutCrates(List<String> words) {
        return words.stream()
                .filter(line -> !OF_ITSELF.matcher(line).find())
                .map(line -> OF_GANTRY.matcher(line).replaceFirst(""))
                .toList();
    }

    private static Optional<Matcher> match(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::find);
    }

    private static Pattern of(String regex) {
        return Pattern.compile(regex, Pattern.MULTILINE);
    }
}
