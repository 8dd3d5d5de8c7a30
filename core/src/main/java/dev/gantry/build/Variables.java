package dev.gantry.build;

import dev.gantry.host.Host;

import java.util.List;
import java.util.Locale;

/// The variables of the environment that a build may read, or that decide where things are. Of a
/// record they are one word, so that a variable that was not set is in it too, and no token is.
///
/// Runs at every start: no regex, stream or lambda.
final class Variables {
    private static final List<String> NAMES =
            List.of(
                    "PATH",
                    "HOME",
                    "LANG",
                    "SDKROOT",
                    "MACOSX_DEPLOYMENT_TARGET",
                    "USERPROFILE",
                    "SYSTEMROOT",
                    "SYSTEMDRIVE",
                    "WINDIR",
                    "COMSPEC",
                    "PATHEXT",
                    "PROGRAMDATA",
                    "PROGRAMFILES",
                    "PROGRAMFILES(X86)",
                    "LOCALAPPDATA",
                    "APPDATA",
                    "XDG_CACHE_HOME");

    private static final List<String> PREFIXES =
            List.of("CARGO_", "RUSTUP_", "GANTRY_", "PKG_CONFIG_");

    /// Each also as `HOST_CC`, `TARGET_CC` and `CC_<target>`.
    private static final List<String> C_TOOLS = List.of("CC", "CXX", "AR", "CFLAGS", "CXXFLAGS");

    private Variables() {}

    /// A hash of the names and values of all that count, and of no other.
    static String digest(Host host) {
        var fnv = new Fnv();
        for (var variable : host.environment().entrySet()) {
            if (!counts(variable.getKey().toUpperCase(Locale.ROOT))) continue;
            // neither a name nor a value can hold a NUL
            fnv.add(variable.getKey()).add("\0").add(variable.getValue()).add("\0");
        }
        return fnv.hex();
    }

    private static boolean counts(String name) {
        return NAMES.contains(name) || hasPrefix(name) || isOfC(name);
    }

    private static boolean hasPrefix(String name) {
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix)) return true;
        }
        return false;
    }

    private static boolean isOfC(String name) {
        for (String tool : C_TOOLS) {
            if (name.equals(tool)
                    || name.equals("HOST_" + tool)
                    || name.equals("TARGET_" + tool)
                    || name.startsWith(tool + "_")) {
                return true;
            }
        }
        return false;
    }
}
