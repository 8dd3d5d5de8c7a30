package dev.gantry.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.api.CrateId;
import dev.gantry.api.Type;
import dev.gantry.emit.java.JavaSources;
import dev.gantry.emit.rust.CheckWorkspace;
import dev.gantry.emit.rust.ClosureCrate;
import dev.gantry.emit.rust.DependencySpec;
import dev.gantry.emit.rust.LogCrate;
import dev.gantry.emit.rust.Workspace;
import dev.gantry.host.Platform;
import dev.gantry.plan.Candidate;
import dev.gantry.plan.Candidate.Property;
import dev.gantry.plan.Plan;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Emits both sides of the crate testdata/shapes, builds them with cargo and javac, and calls one
/// from the other.
class EmissionIT {
    private static final Path SHAPES = Path.of("../testdata/shapes").toAbsolutePath().normalize();

    @TempDir private Path folder;

    private static SortedMap<CrateId, DependencySpec> dependencies() {
        var path = new DependencySpec.Source.Path(SHAPES.toString().replace('\\', '/'));
        var spec = new DependencySpec(Shapes.CRATE, path, List.of(), true);
        return new TreeMap<>(Map.of(Shapes.CRATE, spec));
    }

    @DisplayName(
            "[ABI-2] [ABI-3] [ABI-4] [ABI-5] [ABI-6] [ABI-7] [ABI-8] [ABI-9] [ABI-10] every kind of"
                    + " value crosses and comes back right")
    @Test
    void everyKindOfValueCrossesAndComesBackRight() throws Exception {
        var crate = Shapes.plan().crates().getFirst();
        var workspace =
                Workspace.emit(
                        Shapes.plan(),
                        ClosureCrate.of(List.of(Shapes.CRATE)),
                        dependencies(),
                        LogCrate.none(),
                        true,
                        "");
        write(folder.resolve("rust"), workspace.files());
        var built = cargo(folder.resolve("rust"), "build", "--offline");
        assertEquals(0, built.status(), built.text());
        var classes = Files.createDirectory(folder.resolve("classes"));
        library(classes, crate, workspace.bridge());
        var digest = workspace.digests().getOrDefault(crate.crate(), "");
        var sources = new ArrayList<>(JavaSources.emit(crate, digest));
        sources.add(ShapesProgram.SOURCE);
        sources.add(ValuesProgram.SOURCE);
        assertEquals(List.of(), JavaCompiler.compile(sources, classes));
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            var run = loader.loadClass("Program").getMethod("run");
            assertEquals(ShapesProgram.PRINTS, run.invoke(null));
            var values = loader.loadClass("ValuesProgram").getMethod("run");
            assertEquals("", values.invoke(null));
        }
    }

    @DisplayName("[EMIT-2] names that generated code needs too, as names of a crate")
    @Test
    void namesThatMeanSomethingElseInJavaCompile() throws Exception {
        var crate = HostileNames.plan().crates().getFirst();
        assertEquals(List.of(), JavaCompiler.compile(JavaSources.emit(crate, "0123"), folder));
    }

    private void library(Path classes, Plan.CratePlan crate, String bridge) throws IOException {
        var here = Platform.of(System.getProperty("os.name"), System.getProperty("os.arch"));
        var platform = here.os().name().toLowerCase(Locale.ROOT) + "-" + here.arch();
        var name = System.mapLibraryName(bridge.replace('-', '_'));
        write(classes, JavaSources.resources(crate, new TreeMap<>(Map.of(platform, name))));
        var target = Files.createDirectories(classes.resolve("META-INF/native/" + platform));
        Files.copy(folder.resolve("rust/target/debug").resolve(name), target.resolve(name));
    }

    @DisplayName("[EMIT-3] a rejection leads to its candidate and to no other")
    @Test
    void aRejectionLeadsToItsCandidateAndToNoOther() throws Exception {
        var candidates = new ArrayList<Candidate>();
        for (var type : Shapes.plan().crates().getFirst().types()) {
            for (var property : Property.values()) {
                var id = type.type().java().replace('.', '_') + "_" + property;
                candidates.add(
                        new Candidate.Fact(
                                id, Shapes.CRATE, PlanBuilder.named(type.type()), property));
            }
            for (var member : type.members())
                candidates.add(new Candidate.Call(member.symbol(), Shapes.CRATE, member.typed()));
        }
        var unknown = new Type.Unknown("a \"kind\" } of tomorrow");
        candidates.add(new Candidate.Fact("no_rust", Shapes.CRATE, unknown, Property.SEND));
        var asked = Map.of(Shapes.CRATE, List.copyOf(candidates));
        var workspace =
                CheckWorkspace.emit(asked, ClosureCrate.of(List.of(Shapes.CRATE)), dependencies());
        write(folder, workspace.files());
        var check = workspace.crateOf("gantry-check-shapes-0-1").orElseThrow();
        var checked = cargo(folder, "check", "--offline", "--message-format=short");
        assertEquals(101, checked.status());
        var rejected = new TreeSet<String>();
        Pattern.compile("src/typed\\.rs:(\\d+):\\d+: error")
                .matcher(checked.text())
                .results()
                .map(match -> check.candidateAt(Integer.parseInt(match.group(1))))
                .forEach(candidate -> rejected.add(candidate.orElse("no candidate")));
        assertEquals(
                List.of(
                        "no_rust",
                        "shapes_Counter_COPY",
                        "shapes_Counter_ERROR",
                        "shapes_Error_COPY",
                        "shapes_Local_CLONE",
                        "shapes_Local_COPY",
                        "shapes_Local_DEBUG",
                        "shapes_Local_DISPLAY",
                        "shapes_Local_ERROR",
                        "shapes_Local_SEND",
                        "shapes_Local_SYNC",
                        "shapes_type_Object_COPY",
                        "shapes_type_Object_DISPLAY",
                        "shapes_type_Object_ERROR",
                        "shapes_type_String_COPY",
                        "shapes_type_String_DISPLAY",
                        "shapes_type_String_ERROR"),
                List.copyOf(rejected));
    }

    private static void write(Path root, List<SourceFile> files) throws IOException {
        for (var file : files) {
            var path = root.resolve(file.path());
            assertTrue(path.startsWith(root));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
    }

    private record Ended(int status, String text) {}

    private static Ended cargo(Path folder, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("cargo"));
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), text);
    }
}
