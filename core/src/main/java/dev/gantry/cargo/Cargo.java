package dev.gantry.cargo;

import dev.gantry.host.Command;
import dev.gantry.host.Host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Composes each call of cargo: arguments, whole environment, working folder. Nothing here starts a
/// process or looks at a disk; equal inputs give equal commands.
///
/// Two kinds of calls, since cargo finds its configuration by the folder it works in:
/// - *resolve, fetch, metadata* work in the project folder, where the user's mirrors, tokens and
///   proxies hold;
/// - *check, rustdoc, build* work in an empty folder of the store, offline and locked, so that no
///   project's `rustc-wrapper`, `[env]` or profile reaches them. What of the project's
///   configuration must hold there too (where sources are, the target's linker and runner) is
///   passed on argument by argument.
///
/// @param project the folder whose cargo configuration serves resolve and fetch
/// @param emptyFolder exists, holds nothing
/// @param passedOn `key=value` of `--config`: from [CargoConfig#passedOn], and what gantry.toml
///   says of profiles
/// @param apart resolve and fetch work in the empty folder too, with this of the project's
///   configuration
/// @param replacements the registries whose packages come from the store
public record Cargo(
        Host host,
        Toolchain toolchain,
        Path project,
        Path emptyFolder,
        List<String> passedOn,
        Optional<CargoConfig.Apart> apart,
        Replacements replacements) {

    /// The first that leaves a folder of sources as it is (cargo's pull request 15260).
    private static final String LEAVES_SOURCES = "1.88";

    public Cargo {
        passedOn = List.copyOf(passedOn);
    }

    public Cargo(
            Host host, Toolchain toolchain, Path project, Path emptyFolder, List<String> passedOn) {
        this(host, toolchain, project, emptyFolder, passedOn, Optional.empty(), Replacements.NONE);
    }

    /// The same, with packages from the store.
    public Cargo with(Replacements other) {
        return new Cargo(host, toolchain, project, emptyFolder, passedOn, apart, other);
    }

    /// The same, with no more of the project's configuration than this.
    public Cargo with(CargoConfig.Apart other) {
        return new Cargo(
                host, toolchain, project, emptyFolder, passedOn, Optional.of(other), replacements);
    }

    /// Whether requests may leave this machine.
    public enum Network {
        ONLINE,
        OFFLINE
    }

    /// Where packages are unpacked, and cargo's configuration for all projects is.
    public Path home() {
        return home(host);
    }

    /// The folder of that kind on a machine.
    public static Path home(Host host) {
        return ChildEnvironment.cargoHome(host);
    }

    /// How it reaches registries from the project.
    RegistryAccess registryAccess() {
        return new RegistryAccess(host, home(), CargoConfig.of(project, home()));
    }

    /// Chooses all versions anew; reads the index only.
    Command generateLockfile(Path manifest, Network network) {
        return online(network, "generate-lockfile", "--manifest-path", manifest.toString());
    }

    /// Chooses versions only for what the lock does not hold yet; reads the index only.
    Command updateWorkspace(Path manifest, Network network) {
        return online(network, "update", "--workspace", "--manifest-path", manifest.toString());
    }

    /// Chooses the newest versions that fit, of all or of some packages; reads the index only.
    ///
    /// @param packages as `name@version`; empty for all
    Command update(Path manifest, List<String> packages, Network network) {
        var arguments = new ArrayList<>(List.of("update", "--manifest-path", manifest.toString()));
        packages.forEach(one -> arguments.addAll(List.of("--package", one)));
        return online(network, arguments.toArray(String[]::new));
    }

    /// Copies the sources of all packages, whatever their target, to a folder, and prints the
    /// configuration by which cargo takes them from there. A mirror serves it, unless cargo is one
    /// that deletes the mirror.
    ///
    /// @param folder absolute
    Command vendor(Path manifest, Path folder, Network network) {
        var arguments = new ArrayList<>(List.of("vendor", "--locked", "--versioned-dirs"));
        if (vendorsFromSources()) arguments.add("--respect-source-config");
        arguments.addAll(List.of("--manifest-path", manifest.toString(), folder.toString()));
        return online(network, arguments.toArray(String[]::new));
    }

    /// Does it look at replacements of sources when it vendors?
    boolean vendorsFromSources() {
        return toolchain.version().satisfies(LEAVES_SOURCES);
    }

    /// Brings the packages that `target` needs; leaves the lock as it is.
    Command fetch(Path manifest, String target, Network network) {
        return online(
                network,
                "fetch",
                "--locked",
                "--target",
                target,
                "--manifest-path",
                manifest.toString());
    }

    /// The graph as `target` sees it; all packages must be there.
    Command metadata(Path manifest, String target) {
        return online(
                Network.OFFLINE,
                "metadata",
                "--locked",
                "--format-version=1",
                "--filter-platform",
                target,
                "--manifest-path",
                manifest.toString());
    }

    /// What one manifest declares, without looking any further.
    Command declared(Path manifest) {
        return online(
                Network.OFFLINE,
                "metadata",
                "--no-deps",
                "--format-version=1",
                "--manifest-path",
                manifest.toString());
    }

    /// The same call, with the packages that the store holds, and no others.
    Command fromStore(Command command) {
        var arguments = new ArrayList<>(command.arguments());
        replacements.settings().forEach(one -> arguments.addAll(List.of("--config", one)));
        return new Command(arguments, command.environment(), command.directory());
    }

    public Command check(Compile compile) {
        return compile(compile, List.of("check"), rustflags(compile));
    }

    public Command build(Compile compile) {
        return compile(compile, List.of("build"), rustflags(compile));
    }

    /// Documents the library of the selected package as JSON, which is then found at
    /// [Compile#rustdocJson]. Two versions of one library name overwrite each other: move it away
    /// at once.
    ///
    /// @param script a [RustdocScript]: cargo itself must not see RUSTC_BOOTSTRAP, since build
    ///   scripts that probe the compiler would turn on unstable code
    public Command rustdoc(Compile compile, Path script) {
        var flags = new TreeMap<>(rustflags(compile));
        flags.put("CARGO_ENCODED_RUSTDOCFLAGS", String.join("\u001f", RustdocScript.FLAGS));
        flags.put("RUSTDOC", script.toString());
        return compile(compile, List.of("rustdoc", "--lib"), flags);
    }

    private static SortedMap<String, String> rustflags(Compile compile) {
        var variables = new TreeMap<String, String>();
        var forAll = compile.remap();
        if (compile.rustc().isPresent()) {
            variables.put("RUSTC", compile.rustc().get().toString());
            forAll = forAll.stream().filter(remap -> !remap.isOfPathCrate()).toList();
            var own = compile.remap().stream().filter(PathRemap::isOfPathCrate).toList();
            if (!own.isEmpty()) variables.put(RustcScript.VARIABLE, encoded(own));
        }
        // Set even when empty: its presence displaces build.rustflags of every config file.
        variables.put("CARGO_ENCODED_RUSTFLAGS", encoded(forAll));
        return variables;
    }

    private static String encoded(List<PathRemap> remaps) {
        return String.join("\u001f", remaps.stream().map(PathRemap::flag).toList());
    }

    private Command compile(
            Compile compile, List<String> command, SortedMap<String, String> variables) {
        var arguments = new ArrayList<String>();
        arguments.add(toolchain.cargo().toString());
        arguments.addAll(command);
        arguments.addAll(List.of("--offline", "--locked"));
        arguments.addAll(List.of("--profile", compile.profile()));
        arguments.addAll(List.of("--target", compile.target()));
        arguments.addAll(List.of("--jobs", Integer.toString(compile.jobs())));
        arguments.addAll(List.of("--manifest-path", compile.manifest().toString()));
        arguments.addAll(List.of("--target-dir", compile.targetFolder().toString()));
        arguments.add("--message-format=json");
        if (compile.keepGoing()) {
            arguments.add("--keep-going");
        }
        compile.packages().forEach(spec -> arguments.addAll(List.of("--package", spec)));
        var panic = "profile." + compile.profile() + ".panic=\"unwind\"";
        arguments.addAll(List.of("--config", panic));
        passedOn.forEach(setting -> arguments.addAll(List.of("--config", setting)));
        // the last of two holds
        replacements
                .file()
                .ifPresent(file -> arguments.addAll(List.of("--config", file.toString())));
        var environment = ChildEnvironment.compile(host, toolchain);
        environment.put("SOURCE_DATE_EPOCH", "0");
        environment.putAll(variables);
        return new Command(arguments, environment, emptyFolder);
    }

    private Command online(Network network, String... command) {
        var arguments = new ArrayList<String>();
        arguments.add(toolchain.cargo().toString());
        arguments.addAll(List.of(command));
        if (network == Network.OFFLINE) {
            arguments.add("--offline");
        }
        var environment = ChildEnvironment.network(host, toolchain);
        if (apart.isEmpty()) return new Command(arguments, environment, project);
        apart.get().settings().forEach(one -> arguments.addAll(List.of("--config", one)));
        apart.get().variables().forEach(environment::putIfAbsent);
        return new Command(arguments, environment, emptyFolder);
    }
}
