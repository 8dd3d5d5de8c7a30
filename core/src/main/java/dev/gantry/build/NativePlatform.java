package dev.gantry.build;

import dev.gantry.store.Digest;

/// How a target is called in `META-INF/native`, and its libraries' file names.
final class NativePlatform {
    private NativePlatform() {}

    /// `x86_64-unknown-linux-gnu` is `linux-x86_64`.
    static String of(String target) {
        var arch = target.substring(0, target.indexOf('-'));
        if (target.contains("-windows-")) return "windows-" + arch;
        if (target.endsWith("-apple-darwin")) return "macos-" + arch;
        if (target.contains("-linux-musl")) return "linux-" + arch + "-musl";
        if (target.contains("-linux-")) return "linux-" + arch;
        return target;
    }

    /// The digest is in the name: a library that is loaded is never overwritten.
    static String fileName(String target, Digest library) {
        var stem = "gantry-" + library.hex().substring(0, 16);
        if (target.contains("-windows-")) return stem + ".dll";
        return "lib" + stem + (target.endsWith("-apple-darwin") ? ".dylib" : ".so");
    }
}
