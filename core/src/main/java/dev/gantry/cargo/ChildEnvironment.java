package dev.gantry.cargo;

import dev.gantry.host.Host;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The environment of cargo and its children: empty, plus the lists below, plus what Gantry sets.
///
/// Whatever is let through to a compilation is in its key. RUSTFLAGS, CARGO_BUILD_*,
/// CARGO_PROFILE_*, CARGO_TARGET_* and RUSTC_BOOTSTRAP are on no list: each could change the bridge
/// behind the key's back. Homes are given as absolute paths, since cargo works in other folders
/// than the user.
final class ChildEnvironment {
    private static final List<String> ALWAYS =
            List.of("PATH", "TMPDIR", "LANG", "SDKROOT", "MACOSX_DEPLOYMENT_TARGET");

    /// What the linker and temporary files of Windows need.
    private static final List<String> WINDOWS =
            List.of(
                    "SYSTEMROOT",
                    "SYSTEMDRIVE",
                    "WINDIR",
                    "COMSPEC",
                    "PATHEXT",
                    "TEMP",
                    "TMP",
                    "PROGRAMDATA",
                    "PROGRAMFILES",
                    "PROGRAMFILES(X86)",
                    "LOCALAPPDATA",
                    "APPDATA");

    /// The crate `cc` reads each as `CC`, `HOST_CC`, `TARGET_CC` and `CC_<triple>`.
    private static final List<String> C_TOOLS = List.of("CC", "CXX", "AR", "CFLAGS", "CXXFLAGS");

    /// Either case is read, by libcurl.
    private static final List<String> PROXIES =
            List.of("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY");

    private static final List<String> NETWORK = List.of("SSH_AUTH_SOCK");

    private static final List<String> NETWORK_PREFIXES =
            List.of("SSL_CERT_", "CARGO_HTTP_", "CARGO_NET_", "CARGO_REGISTRIES_");

    private ChildEnvironment() {}

    /// For check, rustdoc and build: no network, nothing that is not in the key.
    static SortedMap<String, String> compile(Host host, Toolchain toolchain) {
        return with(host, toolchain, name -> isForCompiling(host, name));
    }

    /// For resolve and fetch: proxies, certificates and registry tokens are let through too.
    static SortedMap<String, String> network(Host host, Toolchain toolchain) {
        return with(host, toolchain, name -> isForCompiling(host, name) || isForNetwork(name));
    }

    /// For asking which tools there are; rustup may bring a toolchain the project names.
    static SortedMap<String, String> toolchain(Host host) {
        return allowed(
                host,
                name ->
                        isForCompiling(host, name)
                                || isForNetwork(name)
                                || name.startsWith("RUSTUP_"));
    }

    private static SortedMap<String, String> with(
            Host host, Toolchain toolchain, Predicate<String> isAllowed) {
        var environment = allowed(host, isAllowed);
        environment.put("CARGO_TERM_COLOR", "never");
        toolchain.rustupToolchain().ifPresent(name -> environment.put("RUSTUP_TOOLCHAIN", name));
        return environment;
    }

    private static SortedMap<String, String> allowed(Host host, Predicate<String> isAllowed) {
        var environment = new TreeMap<String, String>();
        host.environment()
                .forEach((name, value) -> {
                    if (isAllowed.test(name)) {
                        environment.put(name, value);
                    }
                });
        environment.put(
                host.platform().isWindows() ? "USERPROFILE" : "HOME", host.home().toString());
        environment.put("CARGO_HOME", cargoHome(host).toString());
        host.variable("RUSTUP_HOME")
                .map(home -> host.workingDirectory().resolve(home).toString())
                .ifPresent(home -> environment.put("RUSTUP_HOME", home));
        return environment;
    }

    static Path cargoHome(Host host) {
        return host.variable("CARGO_HOME")
                .map(home -> host.workingDirectory().resolve(home).normalize())
                .orElse(host.home().resolve(".cargo"));
    }

    private static boolean isForCompiling(Host host, String name) {
        return ALWAYS.contains(name)
                || name.startsWith("PKG_CONFIG_")
                || C_TOOLS.stream().anyMatch(tool -> isFormOf(tool, name))
                || (host.platform().isWindows()
                        && (name.equalsIgnoreCase("PATH")
                                || WINDOWS.contains(name.toUpperCase(Locale.ROOT))));
    }

    private static boolean isFormOf(String tool, String name) {
        return name.equals(tool)
                || name.equals("HOST_" + tool)
                || name.equals("TARGET_" + tool)
                || name.startsWith(tool + "_");
    }

    private static boolean isForNetwork(String name) {
        return NETWORK.contains(name)
                || PROXIES.contains(name.toUpperCase(Locale.ROOT))
                || NETWORK_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
