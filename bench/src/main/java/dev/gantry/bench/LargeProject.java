package dev.gantry.bench;

import dev.gantry.bench.Measurement.Beside;
import dev.gantry.bench.Measurement.Output;
import dev.gantry.bench.Measurement.Target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A project of five crates and 200 Java files: for Gantry, for Maven the same tree, and for cargo
/// a package with the same crates. One of the files calls a crate, and Maven leaves it out.
///
/// @param folder to be made
record LargeProject(Path folder) {
    private static final int FILES = 200;

    /// Lines of Cargo.toml and of gantry.toml alike.
    private static final String CRATES =
            """
            regex = "1"
            uuid = { version = "1", features = ["v4"] }
            semver = "1"
            hex = "0.4"
            itoa = "1"
            """;

    /// Beside a virtual machine with nothing to do, and beside what Maven and cargo take when they
    /// have nothing to do.
    Measurement measurement(Commands commands) throws IOException, InterruptedException {
        write();
        var rust = folder.resolve("rust");
        var gantry = commands.gantry(folder, "build");
        // Maven goes to the network for nothing: what a build of Gantry brings is enough
        var maven = commands.plain(folder, "mvn", "-q", "-o", "compile");
        var cargo = commands.plain(rust, "cargo", "build");
        for (var first : List.of(gantry, maven, cargo)) {
            var unused = first.run();
        }
        commands.awaitLauncher();
        var unused = gantry.run();
        return new Measurement(
                "project",
                "build of five crates and 200 files with nothing changed",
                15,
                gantry,
                Output.UNREAD,
                List.of(
                        new Beside("bare java", commands.bareJava(), new Target.Times(3)),
                        new Beside("mvn compile", maven, new Target.Times(0.1)),
                        new Beside("cargo build", cargo, new Target.None())));
    }

    private void write() throws IOException {
        write(
                "gantry.toml",
                """
                [project]
                name = "large"
                version = "0.1.0"
                main = "large.Main"

                [rust-dependencies]
                """
                        + CRATES);
        write("pom.xml", pom());
        write(
                "rust/Cargo.toml",
                """
                [package]
                name = "large"
                version = "0.1.0"
                edition = "2021"

                [dependencies]
                """
                        + CRATES);
        write("rust/src/lib.rs", "pub use {hex, itoa, regex, semver, uuid};\n");
        write(
                "src/main/java/large/Main.java",
                """
                package large;

                import regex.Regex;

                public final class Main {
                    private Main() {}

                    public static void main(String[] args) {
                        System.out.println(new Regex("a+").isMatch("caat") && Part001.sum(7) == 0);
                    }
                }
                """);
        for (int i = 1; i < FILES; i++) write(source(i), part(i));
    }

    /// The versions of plugins are those of Gantry's own build, and so are there.
    private static String pom() {
        return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>large</groupId>
          <artifactId>large</artifactId>
          <version>0.1.0</version>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <build>
            <plugins>
              <plugin>
                <artifactId>maven-resources-plugin</artifactId>
                <version>3.3.1</version>
              </plugin>
              <plugin>
                <artifactId>maven-compiler-plugin</artifactId>
                <version>3.16.0</version>
                <configuration>
                  <excludes>
                    <exclude>large/Main.java</exclude>
                  </excludes>
                </configuration>
              </plugin>
            </plugins>
          </build>
        </project>
        """;
    }

    private static String source(int number) {
        return String.format(Locale.ROOT, "src/main/java/large/Part%03d.java", number);
    }

    /// Each calls the next.
    private static String part(int number) {
        boolean last = number == FILES - 1;
        var next = String.format(Locale.ROOT, "Part%03d.sum(n - 1)", number + 1);
        return String.format(
                Locale.ROOT,
                """
                package large;

                /** One of many. */
                final class Part%03d {
                    private Part%1$03d() {}

                    static int sum(int n) {
                        return n <= 0 ? n : %s;
                    }
                }
                """,
                number,
                last ? "n" : next);
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
