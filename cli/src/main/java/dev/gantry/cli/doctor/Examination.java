package dev.gantry.cli.doctor;

import dev.gantry.cli.doctor.Finding.Missing;
import dev.gantry.cli.doctor.Finding.Present;
import dev.gantry.host.Command;
import dev.gantry.host.Host;
import dev.gantry.problem.ProblemException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javax.tools.ToolProvider;

/// Looks for everything that building and running one file needs.
public record Examination(Host host) {

    /// In the order in which a build needs them.
    public List<Finding> findings() {
        var remedies = new Remedies(host);
        return List.of(
                jdk(remedies),
                tool("cargo", List.of("-V"), List::getFirst, remedies.rust()),
                tool("rustc", List.of("-vV"), Examination::compiler, remedies.rust()),
                rustdoc(remedies),
                linker(remedies),
                store(remedies));
    }

    private static Finding jdk(Remedies remedies) {
        String which = Runtime.version() + " in " + System.getProperty("java.home");
        return ToolProvider.getSystemJavaCompiler() == null
                ? new Missing("jdk", which + ", which has no javac", remedies.jdk())
                : new Present("jdk", which);
    }

    /// The first line of `rustc -vV` and the one about the host, such as `host:
    /// x86_64-unknown-linux-gnu`.
    private static String compiler(List<String> lines) {
        var target = lines.stream().filter(line -> line.startsWith("host: ")).findFirst();
        return lines.getFirst() + target.map(line -> ", " + line).orElse("");
    }

    /// Which format the installed rustdoc writes is only known from a document it wrote.
    private Finding rustdoc(Remedies remedies) {
        var program = host.program("rustdoc");
        if (program.isEmpty()) {
            return absent("rustdoc", remedies.rust());
        }
        try {
            int format = RustdocProbe.format(host, program.get());
            return new Present("rustdoc", "JSON format " + format + ", " + program.get());
        } catch (ProblemException e) {
            return new Missing("rustdoc", e.problems().getFirst().message(), remedies.newerRust());
        }
    }

    /// On Windows rustc finds the linker of Visual Studio by the registry, not by PATH.
    private Finding linker(Remedies remedies) {
        return host.platform().isWindows()
                ? new Present("cc", "left to rustc")
                : tool("cc", List.of("--version"), List::getFirst, remedies.linker());
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

    /// @param text of the lines the tool prints about itself
    private Finding tool(
            String name, List<String> ask, Function<List<String>, String> text, String remedy) {
        return host.program(name)
                .map(program -> answer(name, program, ask, text, remedy))
                .orElseGet(() -> absent(name, remedy));
    }

    private Finding answer(
            String name,
            Path program,
            List<String> ask,
            Function<List<String>, String> text,
            String remedy) {
        var line = new java.util.ArrayList<>(List.of(program.toString()));
        line.addAll(ask);
        var command = new Command(line, host.environment(), host.workingDirectory());
        var said = host.processes().run(command);
        if (!said.success() || said.output().isEmpty()) {
            String why = said.errors().isEmpty() ? "it does not answer" : said.errors().getFirst();
            return new Missing(name, program + ": " + why, remedy);
        }
        return new Present(name, text.apply(said.output()) + ", " + program);
    }

    private static Finding absent(String name, String remedy) {
        return new Missing(name, "not on PATH", remedy);
    }
}
