package dev.gantry.cli.doctor;

import dev.gantry.cli.doctor.Finding.Missing;
import dev.gantry.cli.doctor.Finding.Present;
import dev.gantry.host.Host;
import dev.gantry.host.Platform.Os;
import dev.gantry.problem.ProblemException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks for everything that building and running needs, and for what some crates need.
///
/// @param folder of the project: rustup decides by it which toolchain is meant
public record Examination(Host host, Path folder) {

    /// In the order in which a build needs them; what only some need is at the end.
    public List<Finding> findings() {
        var remedies = new Remedies(host);
        var tools = new Tools(host, folder);
        var findings = new ArrayList<Finding>(new Jdks(host, remedies).findings());
        findings.add(tools.needed("cargo", "-V", remedies.rust()));
        findings.add(tools.needed("rustc", "-V", remedies.rust()));
        var toolchain = new RustToolchain(tools);
        toolchain.active().ifPresent(findings::add);
        toolchain.targets().ifPresent(findings::add);
        findings.add(rustdoc(remedies));
        findings.add(linker(tools, remedies));
        findings.add(store(remedies));
        findings.addAll(others(tools, remedies));
        return List.copyOf(findings);
    }

    /// Which format the installed rustdoc writes is only known from a document it wrote.
    private Finding rustdoc(Remedies remedies) {
        var program = host.program("rustdoc");
        if (program.isEmpty()) {
            return Tools.absent("rustdoc", remedies.rust());
        }
        try {
            int format = RustdocProbe.format(host, program.get(), folder);
            return new Present("rustdoc", "JSON format " + format + ", " + program.get());
        } catch (ProblemException e) {
            return new Missing("rustdoc", e.problems().getFirst().message(), remedies.newerRust());
        }
    }

    /// On Windows rustc finds the linker of Visual Studio by the registry, not by PATH.
    private Finding linker(Tools tools, Remedies remedies) {
        return host.platform().isWindows()
                ? new Present("cc", "left to rustc")
                : tools.needed("cc", "--version", remedies.linker());
    }

    private Finding store(Remedies remedies) {
        var root = host.storeRoot();
        return Files.isWritable(existing(root))
                ? new Present("store", root.toString())
                : new Missing("store", root + " cannot be written", remedies.store());
    }

    private static Path existing(Path path) {
        var parent = Optional.ofNullable(path.getParent());
        return Files.exists(path) || parent.isEmpty() ? path : existing(parent.get());
    }

    private List<Finding> others(Tools tools, Remedies remedies) {
        var others = new ArrayList<Finding>();
        others.add(tools.wanted("git", "--version", "for crates from git", remedies.git()));
        others.add(cxx(tools, remedies));
        others.add(tools.wanted("cmake", "--version", "for some -sys crates", remedies.cmake()));
        var ofTheSystem = "for crates that look for libraries of the system";
        others.add(tools.wanted("pkg-config", "--version", ofTheSystem, remedies.pkgConfig()));
        if (host.platform().os() == Os.LINUX) {
            for (var linker : List.of("lld", "mold")) {
                others.add(linker(tools, linker, remedies));
            }
        }
        var wrapper = "keeps compilations, as build.rustc-wrapper of cargo's configuration";
        others.add(tools.wanted("sccache", "--version", wrapper, remedies.sccache()));
        others.add(tools.wanted("mvn", "-v", "to build Gantry itself", remedies.maven()));
        return others;
    }

    /// On Windows it is Visual Studio's, and found as its linker is.
    private Finding cxx(Tools tools, Remedies remedies) {
        return host.platform().isWindows()
                ? new Present("c++", "left to the crates that need it")
                : tools.wanted("c++", "--version", "for crates with C++ sources", remedies.cxx());
    }

    private static Finding linker(Tools tools, String name, Remedies remedies) {
        var program = name.equals("lld") ? "ld.lld" : name;
        return tools.wanted(program, "--version", "links faster", remedies.linkerOf(name));
    }
}
