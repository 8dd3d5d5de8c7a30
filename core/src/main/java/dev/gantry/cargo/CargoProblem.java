package dev.gantry.cargo;

import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Location;
import dev.gantry.problem.Problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What cargo and rustc refuse. `detail` holds their own words, whole; `location` is the request of
/// the user's that led there, where one did.
public sealed interface CargoProblem extends Problem {

    record ToolchainMissing(String program) implements CargoProblem {}

    /// A tool that should only tell its version, or read what is there, failed.
    record ToolFailed(String command, List<String> detail) implements CargoProblem {}

    record UnknownCrate(String name, List<String> detail, Optional<Location> location)
            implements CargoProblem {}

    record NothingSatisfies(
            String name, String requirement, List<String> detail, Optional<Location> location)
            implements CargoProblem {}

    record OnlyYanked(
            String name, String requirement, List<String> detail, Optional<Location> location)
            implements CargoProblem {}

    /// @param has the features there are, the nearest first; empty when they are not known
    record UnknownFeature(
            String name,
            String feature,
            List<String> has,
            List<String> detail,
            Optional<Location> location)
            implements CargoProblem {}

    /// @param what the crate has instead, such as `a procedural macro`
    record NoLibrary(String name, String what, Optional<Location> location)
            implements CargoProblem {}

    /// @param needs the crate's `rust-version`
    /// @param fitting the newest version that accepts this compiler
    record NewerRustNeeded(
            String name,
            String version,
            String needs,
            String has,
            Optional<String> fitting,
            Optional<Location> location)
            implements CargoProblem {}

    /// @param crate name and version
    record DoesNotCompile(String crate, List<String> detail) implements CargoProblem {}

    record BuildScriptFailed(String crate, List<String> detail) implements CargoProblem {}

    record SystemToolMissing(String crate, String tool, List<String> detail)
            implements CargoProblem {}

    record NoNetwork(List<String> detail) implements CargoProblem {}

    /// @param what the first thing that is not on this machine
    record MissingOffline(String what, List<String> detail, Optional<Location> location)
            implements CargoProblem {}

    record StaleLock(List<String> detail) implements CargoProblem {}

    /// Resolution or fetch failed with words that have no better name here.
    record NotResolved(List<String> detail) implements CargoProblem {}

    /// A compilation failed and no crate of it said why.
    record CompilationFailed(List<String> detail) implements CargoProblem {}

    /// @param name of a crate in a folder, which cargo cannot read as one
    record NoCrateInFolder(String name, List<String> detail, Optional<Location> location)
            implements CargoProblem {}

    /// Not the fault of any crate, whichever was being compiled.
    record DiskFull(List<String> detail) implements CargoProblem {}

    record LinkerMissing(String linker, List<String> detail) implements CargoProblem {}

    /// @param library as the linker names it, such as `ssl`
    record NativeLibraryMissing(String library, List<String> detail) implements CargoProblem {}

    /// @param url of a git repository that its host, or this machine, does not have
    record NoRepository(String url, List<String> detail, Optional<Location> location)
            implements CargoProblem {}

    /// @param reference such as ``branch `next` ``
    record NoSuchReference(
            String name, String reference, List<String> detail, Optional<Location> location)
            implements CargoProblem {}

    record NoCrateInRepository(
            String name, String url, List<String> detail, Optional<Location> location)
            implements CargoProblem {}

    record BootstrapInConfig(Path file) implements CargoProblem {}

    record ConfigAboveStore(Path file) implements CargoProblem {}

    @Override
    default String code() {
        return "GNT-CARGO-"
                + switch (this) {
                    case ToolchainMissing p -> 1;
                    case ToolFailed p -> 2;
                    case UnknownCrate p -> 3;
                    case NothingSatisfies p -> 4;
                    case OnlyYanked p -> 5;
                    case UnknownFeature p -> 6;
                    case NoLibrary p -> 7;
                    case NewerRustNeeded p -> 8;
                    case DoesNotCompile p -> 9;
                    case BuildScriptFailed p -> 10;
                    case SystemToolMissing p -> 11;
                    case NoNetwork p -> 12;
                    case MissingOffline p -> 13;
                    case StaleLock p -> 14;
                    case NotResolved p -> 15;
                    case CompilationFailed p -> 16;
                    case BootstrapInConfig p -> 17;
                    case ConfigAboveStore p -> 18;
                    case NoCrateInFolder p -> 19;
                    case DiskFull p -> 20;
                    case LinkerMissing p -> 21;
                    case NativeLibraryMissing p -> 22;
                    case NoRepository p -> 23;
                    case NoSuchReference p -> 24;
                    case NoCrateInRepository p -> 25;
                };
    }

    @Override
    default String message() {
        return switch (this) {
            case ToolchainMissing p -> "`" + p.program + "` is not on PATH";
            case ToolFailed p -> "`" + p.command + "` failed";
            case UnknownCrate p -> "There is no crate `" + p.name + "`";
            case NothingSatisfies p ->
                    "No version of `" + p.name + "` satisfies `" + p.requirement + "`";
            case OnlyYanked p ->
                    "All versions of `"
                            + p.name
                            + "` that satisfy `"
                            + p.requirement
                            + "` are yanked";
            case UnknownFeature p -> "Crate `" + p.name + "` has no feature `" + p.feature + "`";
            case NoLibrary p -> "Crate `" + p.name + "` has no library to bind: it is " + p.what;
            case NewerRustNeeded p ->
                    "Crate `%s` %s needs Rust %s; this is %s"
                            .formatted(p.name, p.version, p.needs, p.has);
            case DoesNotCompile p -> "Crate `" + p.crate + "` does not compile";
            case BuildScriptFailed p -> "The build script of crate `" + p.crate + "` failed";
            case SystemToolMissing p ->
                    "Crate `" + p.crate + "` needs `" + p.tool + "`, which is missing";
            case NoNetwork p -> "A registry or repository cannot be reached";
            case MissingOffline p -> p.what + " is not on this machine, and this is --offline";
            case StaleLock p -> "The lock does not agree with what the project asks for";
            case NotResolved p -> "cargo cannot resolve the crates";
            case CompilationFailed p -> "cargo could not compile";
            case NoCrateInFolder p -> "There is no crate `" + p.name + "` in the folder it names";
            case DiskFull p -> "No space is left on the disk while cargo compiles";
            case LinkerMissing p -> "The linker `" + p.linker + "` is missing";
            case NativeLibraryMissing p ->
                    "The native library `" + p.library + "`, which a crate needs, is missing";
            case NoRepository p -> "There is no git repository at " + p.url;
            case NoSuchReference p ->
                    "The git repository of `" + p.name + "` has no " + p.reference;
            case NoCrateInRepository p ->
                    "There is no crate `" + p.name + "` in the git repository " + p.url;
            case BootstrapInConfig p ->
                    p.file + " sets RUSTC_BOOTSTRAP, which would change what build scripts do";
            case ConfigAboveStore p ->
                    p.file + " lies above Gantry's store and would change every compilation";
        };
    }

    @Override
    default Optional<String> hint() {
        return Optional.ofNullable(
                switch (this) {
                    case ToolchainMissing p ->
                            "install rustup (https://rustup.rs, or apt install rustup, brew install"
                                    + " rustup, winget install Rustlang.Rustup), then `rustup"
                                    + " default stable`";
                    case UnknownCrate p ->
                            "is the name spelled as in the registry? A crate in a folder is asked"
                                    + " for as `"
                                    + p.name
                                    + "@path+FOLDER`";
                    case NothingSatisfies p ->
                            "ask for one of the candidate versions that cargo lists";
                    case OnlyYanked p ->
                            "ask for another version; a yanked one is only used by a lock";
                    case NoLibrary p -> "bind the library crate it is made of, if there is one";
                    case NewerRustNeeded p ->
                            p.fitting
                                    .map(v ->
                                            "ask for `"
                                                    + p.name
                                                    + "@"
                                                    + v
                                                    + "`, or `rustup update`")
                                    .orElse("`rustup update` brings a newer compiler");
                    case SystemToolMissing p ->
                            "install `" + p.tool + "` with the system's package manager";
                    case NoNetwork p ->
                            "check the network and proxy; what was fetched before works with"
                                    + " --offline";
                    case MissingOffline p -> "run once without --offline";
                    case StaleLock p -> "run without --locked, then commit the lock";
                    case NoCrateInFolder p ->
                            "the path leads from the folder of the file that names it to the"
                                    + " folder of the crate's Cargo.toml";
                    case DiskFull p -> "free some space, or set GANTRY_HOME to another disk";
                    case LinkerMissing p ->
                            "install it: apt install gcc, xcode-select --install, winget install"
                                    + " Microsoft.VisualStudio.2022.BuildTools";
                    case NativeLibraryMissing p ->
                            "install the package of the system that holds `"
                                    + p.library
                                    + "`, with its development files";
                    case NoRepository p ->
                            "is the address right, and may this machine read it? cargo uses ssh"
                                    + " keys of an agent, and git's credential helpers";
                    case NoCrateInRepository p ->
                            "the name is that of [package] in a Cargo.toml of the repository";
                    case BootstrapInConfig p -> "remove RUSTC_BOOTSTRAP from its [env]";
                    case ConfigAboveStore p -> "set GANTRY_HOME to a folder that is not below it";
                    case ToolFailed p -> null;
                    case NoSuchReference p -> null;
                    case UnknownFeature p ->
                            p.has.isEmpty() ? null : "it has: " + String.join(", ", p.has);
                    case DoesNotCompile p -> null;
                    case BuildScriptFailed p -> null;
                    case NotResolved p -> null;
                    case CompilationFailed p -> null;
                });
    }

    @Override
    default ExitCode exit() {
        return switch (this) {
            case ToolchainMissing p -> ExitCode.ENVIRONMENT;
            case ToolFailed p -> ExitCode.ENVIRONMENT;
            case SystemToolMissing p -> ExitCode.ENVIRONMENT;
            case NoNetwork p -> ExitCode.ENVIRONMENT;
            case MissingOffline p -> ExitCode.ENVIRONMENT;
            case DiskFull p -> ExitCode.ENVIRONMENT;
            case LinkerMissing p -> ExitCode.ENVIRONMENT;
            case NativeLibraryMissing p -> ExitCode.ENVIRONMENT;
            case NoCrateInFolder p -> ExitCode.FAILED;
            case NoRepository p -> ExitCode.FAILED;
            case NoSuchReference p -> ExitCode.FAILED;
            case NoCrateInRepository p -> ExitCode.FAILED;
            case UnknownCrate p -> ExitCode.FAILED;
            case NothingSatisfies p -> ExitCode.FAILED;
            case OnlyYanked p -> ExitCode.FAILED;
            case UnknownFeature p -> ExitCode.FAILED;
            case NoLibrary p -> ExitCode.FAILED;
            case NewerRustNeeded p -> ExitCode.FAILED;
            case DoesNotCompile p -> ExitCode.FAILED;
            case BuildScriptFailed p -> ExitCode.FAILED;
            case StaleLock p -> ExitCode.FAILED;
            case NotResolved p -> ExitCode.FAILED;
            case CompilationFailed p -> ExitCode.FAILED;
            case BootstrapInConfig p -> ExitCode.FAILED;
            case ConfigAboveStore p -> ExitCode.FAILED;
        };
    }
}
