package dev.gantry.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gantry.build.JavaCommand;
import dev.gantry.build.JavaCompilation;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class LaunchIT {
    private static final String PROGRAM =
            """
            void main(String[] args) throws Exception {
                switch (args[0]) {
                    case "exit" -> System.exit(Integer.parseInt(args[1]));
                    case "echo" -> IO.println(IO.readln() + List.of(args));
                    case "where" -> IO.println(System.getenv("PLANTED") + " " + Path.of("").toAbsolutePath());
                    case "kill" -> {
                        var self = Long.toString(ProcessHandle.current().pid());
                        new ProcessBuilder("sh", "-c", "kill -" + args[1] + " " + self).start().waitFor();
                        Thread.sleep(60_000);
                    }
                    case "stack" -> {
                        var depths = new int[2];
                        depths[0] = depth();
                        var thread = new Thread(() -> depths[1] = depth());
                        thread.start();
                        thread.join();
                        IO.println(Math.min(depths[0], depths[1]));
                    }
                    case "wait" -> {
                        Runtime.getRuntime().addShutdownHook(new Thread(() -> IO.println("told")));
                        IO.println("ready");
                        Thread.sleep(60_000);
                    }
                    default -> throw new IllegalArgumentException(args[0]);
                }
            }

            int deepest;

            int depth() {
                deepest = 0;
                try {
                    deeper(1);
                } catch (StackOverflowError expected) {
                }
                return deepest;
            }

            void deeper(int depth) {
                deepest = depth;
                deeper(depth + 1);
            }
            """;

    @TempDir static Path folder;
    private static Path classes;

    @BeforeAll
    static void aProgram() throws IOException {
        classes = Files.createDirectory(folder.resolve("classes of it"));
        new JavaCompilation(List.of(), 25, classes).singleFile("Program.java", PROGRAM);
    }

    /// Gantry's part, which launches the program with these arguments.
    private static Process start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    private static Process start(Map<String, String> environment, String... arguments)
            throws IOException {
        var java = JavaCommand.ownJdk().resolve("bin").resolve("java").toString();
        var line = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path")));
        line.addAll(List.of(LaunchMain.class.getName(), classes.toString(), "Program"));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().put("PLANTED", "by the user");
        builder.environment().putAll(environment);
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 255})
    @DisplayName("[CLI-5] the program's status is Gantry's")
    void status(int status) throws Exception {
        assertEquals(status, start("exit", Integer.toString(status)).waitFor());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals to send")
    @DisplayName("[CLI-5] 128+N when signal N killed the program")
    void killed() throws Exception {
        assertEquals(128 + 9, start("kill", "9").waitFor());
    }

    @Test
    @DisplayName("[JAVA-4] streams and arguments are the program's")
    void streams() throws Exception {
        var process = start("echo", "a b", "", "*", "\"q\"");
        try (var in = process.outputWriter(UTF_8)) {
            in.write("from the user\n");
        }
        assertEquals("from the user[echo, a b, , *, \"q\"]", output(process).strip());
    }

    @Test
    @DisplayName("[JAVA-4] environment and working folder are the user's")
    void surroundings() throws Exception {
        assertEquals("by the user " + folder.toRealPath(), output(start("where")).strip());
    }

    /// Interpreted frames are all of one size, so how deep calls nest tells how large a stack is.
    @Test
    @DisplayName(
            "[JAVA-5] all threads have stacks of 8 MB, unless the user's environment says else")
    void stacks() throws Exception {
        int large = depth("-Xint");
        int asked = depth("-Xint -Xss1m");
        assertTrue(
                large > 4 * asked, large + " frames, and " + asked + " where 1 MB was asked for");
    }

    private static int depth(String options) throws IOException {
        var process = start(Map.of("JDK_JAVA_OPTIONS", options), "stack");
        return Integer.parseInt(output(process).strip());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals to send")
    @DisplayName("[JAVA-4] SIGTERM reaches the program, and Gantry waits for it")
    void terminated() throws Exception {
        var process = start("wait");
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        assertEquals("ready", lines.readLine());
        process.toHandle().destroy(); // Process.destroy would close the stream we read
        assertEquals("told", lines.readLine());
        assertEquals(128 + 15, process.waitFor());
    }
}
