package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.build.JavaCompilation.GeneratedError;
import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class JavaCompilationTest {
    @TempDir Path folder;
    private Path classes;

    @BeforeEach
    void emptyClasses() throws IOException {
        classes = Files.createDirectory(folder.resolve("classes"));
    }

    private JavaCompilation.Program compile(String file, String text) {
        return new JavaCompilation(List.of(), 25, classes).singleFile("src/" + file, text);
    }

    private Problem refused(String file, String text) {
        return assertThrows(ProblemException.class, () -> compile(file, text))
                .problems()
                .getFirst();
    }

    static Stream<Arguments> programs() {
        return Stream.of(
                // what, file, text, main class
                Arguments.of("a compact source file", "Hello.java", "void main() {}", "Hello"),
                Arguments.of(
                        "a compact one with nested types and a shell line",
                        "Hello.java",
                        """
                        ///usr/bin/env gantry run "$0" "$@"; exit $?
                        // import rust "hex@0.4" as hex
                        import module java.base;
                        record Pair(int a, int b) {}
                        void main(String[] args) { IO.println(new Pair(1, List.of(2).getFirst())); }
                        """,
                        "Hello"),
                Arguments.of(
                        "a byte order mark",
                        "Hello.java",
                        "\uFEFF// a comment\r\nvoid main() {}\r\n",
                        "Hello"),
                Arguments.of("no identifier", "log-scan.java", "void main() {}", "log_scan"),
                Arguments.of("a digit first", "1st.java", "void main() {}", "_1st"),
                Arguments.of("a keyword", "class.java", "void main() {}", "class_"),
                Arguments.of("other letters", "Grüße.java", "void main() {}", "Grüße"),
                Arguments.of(
                        "a package",
                        "Hello.java",
                        "package a.b; class Hello { static void main(String[] args) {} }",
                        "a.b.Hello"),
                Arguments.of(
                        "the first class, whatever its name",
                        "Hello.java",
                        "class A { void main() {} } class Hello { void main() {} }",
                        "A"),
                Arguments.of(
                        "a public class named otherwise than its file",
                        "log-scan.java",
                        "public class LogScan { public static void main(String[] args) {} }",
                        "LogScan"),
                Arguments.of(
                        "the class named like the file when the first has no main",
                        "Hello.java",
                        "package p; class A {} class Hello { void main() {} }",
                        "p.Hello"),
                Arguments.of(
                        "an inherited main",
                        "Hello.java",
                        "class Hello extends A {} class A { void main() {} }",
                        "Hello"),
                Arguments.of(
                        "an interface's static main",
                        "Hello.java",
                        "interface Hello { static void main(String[] args) {} }",
                        "Hello"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    @DisplayName("[JAVA-1] the class to run is the one the java launcher's source mode runs")
    void mainClass(String what, String file, String text, String main) throws IOException {
        assertEquals(main, compile(file, text).mainClass());
        assertTrue(Files.exists(classes.resolve(main.replace('.', '/') + ".class")));
    }

    static Stream<Arguments> noPrograms() {
        return Stream.of(
                Arguments.of("no main at all", "class Hello {}"),
                Arguments.of(
                        "main in a class that is neither", "class A {} class B { void main() {} }"),
                Arguments.of("a private main", "class Hello { private static void main() {} }"),
                Arguments.of(
                        "a main that returns something",
                        "class Hello { int main() { return 1; } }"),
                Arguments.of("a main that takes a number", "class Hello { void main(int i) {} }"),
                Arguments.of("an empty file", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noPrograms")
    void withoutAMainThereIsNoProgram(String what, String text) {
        assertEquals(new JavaProblem.NoMain("src/Hello.java"), refused("Hello.java", text));
    }

    @Test
    @DisplayName("[JAVA-2] javac's words are shown whole, under the name the user wrote")
    void errorsAreJavacs() {
        var problem =
                assertInstanceOf(
                        JavaProblem.DoesNotCompile.class,
                        refused("log-scan.java", "void main() {\n    int i = \"one\";\n}\n"));
        assertEquals(
                List.of(
                        "src/log-scan.java:2: error: incompatible types: String cannot be converted"
                                + " to int",
                        "    int i = \"one\";",
                        "            ^",
                        "1 error"),
                problem.detail());
        assertEquals(ExitCode.FAILED, problem.exit());
    }

    @Test
    void warningsAreKept() throws IOException {
        var program = compile("Hello.java", "void main() { new Thread().stop(); }");
        assertTrue(program.messages().getFirst().contains("src/Hello.java"), program.toString());
    }

    @Test
    void theUsersCodeIsCompiledAgainstTheClassesOfTheBindings() throws IOException {
        var bindings = Files.createDirectory(folder.resolve("bindings"));
        var sources = Files.createDirectories(folder.resolve("sources/hex"));
        Files.writeString(
                sources.resolve("Hex.java"),
                "package hex; public class Hex { public static String encode() { return \"00\"; }"
                        + " }");
        var refused =
                new JavaCompilation(List.of(), 25, bindings).generated(folder.resolve("sources"));
        assertEquals(Optional.empty(), refused);
        var text = "import hex.Hex; void main() { IO.println(Hex.encode()); }";
        var program =
                new JavaCompilation(List.of(bindings), 25, classes).singleFile("Hello.java", text);
        assertEquals("Hello", program.mainClass());
        try (var compiled = Files.list(classes)) {
            assertEquals(List.of(classes.resolve("Hello.class")), compiled.toList());
        }
    }

    @Test
    @DisplayName("[JAVA-3] an error in generated code is known with its place, all of them are")
    void generatedErrors() throws IOException {
        var sources = Files.createDirectory(folder.resolve("sources"));
        var text = new StringBuilder("class A {\n");
        for (int field = 0; field < 150; field++) text.append("int i%d = true;\n".formatted(field));
        var file = Files.writeString(sources.resolve("A.java"), text + "}\n");
        var refused = new JavaCompilation(List.of(), 25, classes).generated(sources).orElseThrow();
        var why = "incompatible types: boolean cannot be converted to int";
        assertEquals(150, refused.errors().size());
        assertEquals(new GeneratedError(file, 151, why), refused.errors().getLast());
        assertTrue(refused.words().getFirst().contains("A.java:2: error: " + why));
        assertEquals(ExitCode.BUG, new JavaProblem.GeneratedDoesNotCompile(List.of()).exit());
    }
}
