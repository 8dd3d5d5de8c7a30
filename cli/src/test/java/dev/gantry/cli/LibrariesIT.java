package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Programs with real libraries, which Maven's own code brings by the settings of whoever runs the
/// tests.
@Tag("project")
class LibrariesIT {
    private static final String GSON = "com.google.code.gson:gson:2.13.2";
    private static final String LANG = "org.apache.commons:commons-lang3:3.17.0";
    private static final String ANNOTATIONS = "com.google.errorprone:error_prone_annotations";
    private static final String HELLO =
            """
            //DEPS com.google.code.gson:gson:2.13.2
            // import java "org.apache.commons:commons-lang3:3.17.0"
            import com.google.gson.Gson;
            import org.apache.commons.lang3.StringUtils;

            void main() {
                IO.println(new Gson().toJson(List.of(StringUtils.capitalize("hello"), 2)));
            }
            """;

    @TempDir static Path store;
    private static BuiltGantry gantry;

    @TempDir Path folder;

    @BeforeAll
    static void gantry() {
        gantry = BuiltGantry.with(store);
    }

    private BuiltGantry.Outcome succeeds(String... arguments) {
        var outcome = gantry.gantry(folder, arguments);
        assertEquals(0, outcome.status(), outcome.errors());
        assertFalse(outcome.errors().contains("SLF4J"), outcome.errors());
        return outcome;
    }

    private BuiltGantry.Outcome fails(int status, String... arguments) {
        var outcome = gantry.gantry(folder, arguments);
        assertEquals(status, outcome.status(), outcome.errors());
        return outcome;
    }

    private void project(String dependencies) {
        BuiltGantry.write(
                folder,
                "gantry.toml",
                "[project]\nname = \"shop\"\nmain = \"shop.Main\"\n" + dependencies);
        BuiltGantry.write(
                folder,
                "src/main/java/shop/Main.java",
                """
                package shop;

                import com.google.gson.Gson;

                /// Shows prices.
                public final class Main {
                    private Main() {}

                    /// As JSON.
                    public static Gson json() {
                        return new Gson();
                    }

                    public static void main(String[] args) {
                        IO.println(json().toJson(new int[] {1, 2}));
                    }
                }
                """);
    }

    private static final String WITH_GSON =
            "[java-dependencies]\n\"com.google.code.gson:gson\" = \"2.13.2\"\n";

    @Test
    @DisplayName("[MAVEN-6] [MAVEN-10] a file runs with its libraries, and then loads no resolver")
    void file() throws IOException {
        BuiltGantry.write(folder, "Hello.java", HELLO);
        assertEquals("[\"Hello\",2]\n", succeeds("run", "--plain", "Hello.java").output());
        BuiltGantry.write(folder, "Hello.java", HELLO.replace("hello", "again"));
        var edited = logged("run", "Hello.java");
        assertTrue(edited.contains("dev.gantry.build.Libraries "), "the build looked at libraries");
        assertFalse(edited.contains("org.eclipse.aether"), "the resolver started");
        assertFalse(edited.contains("org.apache.maven"), "settings were read");
        var same = logged("run", "Hello.java");
        assertTrue(same.contains("dev.gantry.build.Freshness "), "the fast path was asked");
        for (var slow : List.of("org.eclipse.aether", "org.apache.maven", "picocli", "tomlj")) {
            assertFalse(same.contains(slow), slow);
        }
    }

    /// @return the classes that Gantry's own JVM loaded
    private String logged(String... arguments) throws IOException {
        var log = folder.resolve("classes.log");
        var builder = gantry.command(folder, arguments);
        var line = new ArrayList<>(builder.command());
        line.add(1, "-Dgantry.jar.sha256=" + "0".repeat(64)); // as the launcher says it
        line.add(1, "-Xlog:class+load:file=" + log);
        builder.command(line);
        var outcome = BuiltGantry.outcome(builder.start());
        assertEquals(0, outcome.status(), outcome.errors());
        return Files.readString(log);
    }

    @Test
    @DisplayName("[MAVEN-10] build prints the jars, doc and ide know them, metadata lists them")
    void project() throws IOException {
        project(WITH_GSON);
        var built = succeeds("build", "--plain").output();
        assertTrue(Pattern.compile("(?m)/gson-2\\.13\\.2\\.jar$").matcher(built).find(), built);
        assertTrue(succeeds("doc", "--plain").output().contains("index.html"));
        var pom = Files.readString(Path.of(succeeds("ide", "--plain").output().strip()));
        assertTrue(pom.contains("<artifactId>gson</artifactId>\n      <version>2.13.2<"), pom);
        assertTrue(pom.contains("<artifactId>error_prone_annotations</artifactId>"), pom);
        var metadata = succeeds("metadata", "--json").output();
        Schemas.assertValid("metadata", metadata);
        var packed = metadata.replaceAll("\\s", "");
        assertTrue(packed.contains("\"java-requests\":[\"" + GSON + "\"]"), metadata);
        assertTrue(packed.contains("\"artifact\":\"error_prone_annotations\""), metadata);
    }

    @Test
    @DisplayName("[MAVEN-5] [MAVEN-7] a lock serves offline and frozen, and is refused when stale")
    void locked() throws IOException {
        project(WITH_GSON);
        fails(1, "run", "--locked");
        succeeds("run", "--plain");
        var lock = Files.readString(folder.resolve("gantry.lock"));
        assertTrue(lock.contains("java-requests = [\n    \"" + GSON + "\",\n]"), lock);
        assertTrue(lock.contains("\"" + ANNOTATIONS + ":"), lock);
        assertEquals("[1,2]\n", succeeds("run", "--plain", "--frozen").output());
        project(WITH_GSON + "\"org.apache.commons:commons-lang3\" = \"3.17.0\"\n");
        var stale = fails(1, "run", "--plain", "--locked").errors();
        assertTrue(stale.contains(LANG + " is not in the lock"), stale);
        succeeds("run", "--plain");
        project("");
        var gone = fails(1, "build", "--plain").errors();
        assertTrue(gone.contains("package com.google.gson does not exist"), gone);
        assertFalse(Files.readString(folder.resolve("gantry.lock")).contains("java-package"));
    }

    @Test
    @DisplayName("[MAVEN-7] [MAVEN-8] jars are brought by the lock, and a wrong one is refused")
    void otherJar() throws IOException {
        var home = folder.resolve("home");
        Files.createDirectories(home);
        var apart = gantry.with("HOME", home.toString());
        project(WITH_GSON);
        succeeds("build", "--plain");
        var offline = apart.with("GANTRY_HOME", folder.resolve("store").toString());
        var missing = offline.gantry(folder, "build", "--plain", "--offline");
        assertEquals(4, missing.status(), missing.errors());
        assertTrue(missing.errors().contains("`" + GSON + "` is not in the local repository"));

        var lock = folder.resolve("gantry.lock");
        var text = Files.readString(lock);
        Files.writeString(lock, text.replaceFirst("sha256 = \"[0-9a-f]{8}", "sha256 = \"00000000"));
        var wrong = fails(1, "build", "--plain").errors();
        assertTrue(wrong.contains("is not the one that was locked"), wrong);
        assertTrue(wrong.contains("`gantry update`"), wrong);
        var dry = succeeds("update", "--plain", "--dry-run").output();
        assertTrue(dry.contains(" is another file"), dry);
        fails(1, "build", "--plain");
        assertEquals(dry, succeeds("update", "--plain").output());
        assertEquals(text, Files.readString(lock));
        succeeds("build", "--plain");
    }

    @Test
    @DisplayName("[MAVEN-10] a jar that changes on the disk is looked at before it is used")
    void changedJar() throws IOException {
        var home = folder.resolve("home");
        BuiltGantry.write(home, ".m2/settings.xml", settings());
        var apart = gantry.with("HOME", home.toString());
        project(WITH_GSON);
        var first = apart.gantry(folder, "build", "--plain");
        assertEquals(0, first.status(), first.errors());
        var jar =
                first.output()
                        .lines()
                        .filter(line -> line.contains("gson-2"))
                        .map(Path::of)
                        .findFirst()
                        .orElseThrow();
        assertTrue(jar.startsWith(folder.resolve("repository")), jar.toString());
        Files.copy(folder.resolve("gantry.toml"), jar, StandardCopyOption.REPLACE_EXISTING);
        var changed = apart.gantry(folder, "build", "--plain");
        assertEquals(1, changed.status(), changed.errors());
        assertTrue(changed.errors().contains("The jar of `" + GSON + "` is corrupt"));
        Files.delete(jar);
        var anew = apart.gantry(folder, "build", "--plain");
        assertEquals(0, anew.status(), anew.errors());
    }

    /// Those of whoever runs the tests, with another local repository.
    private String settings() throws IOException {
        var own = Path.of(System.getProperty("user.home"), ".m2", "settings.xml");
        var text = Files.exists(own) ? Files.readString(own) : "<settings></settings>";
        var local = "<localRepository>" + folder.resolve("repository") + "</localRepository>";
        return text.replaceAll("(?s)<localRepository>.*?</localRepository>", "")
                .replace("</settings>", local + "</settings>");
    }

    @Test
    @DisplayName("[MAVEN-11] lock --check tells what differs, and fetch brings all")
    void checked() throws IOException {
        project(WITH_GSON);
        succeeds("lock", "--plain");
        var lock = folder.resolve("gantry.lock");
        var text = Files.readString(lock);
        succeeds("lock", "--check", "--plain");
        succeeds("fetch", "--plain");
        Files.writeString(lock, text.replace("sha256 = \"dd0c", "sha256 = \"0000"));
        var drifts = fails(1, "lock", "--check", "--json").output();
        Schemas.assertValid("drifts", drifts);
        assertTrue(drifts.contains("\"JarSha256\""), drifts);
        Files.writeString(lock, text.replace("2.13.2", "2.13.1"));
        var version = fails(1, "lock", "--check", "--json").output();
        assertTrue(version.contains("\"VersionChanged\""), version);
    }

    @Test
    @DisplayName("[MAVEN-12] add writes a library that there is, and remove takes it out")
    void added() throws IOException {
        project("");
        var before = Files.readString(folder.resolve("gantry.toml"));
        var unknown = fails(1, "add", "--plain", "com.google.code.gson:gsonn:1");
        assertTrue(unknown.errors().contains("No repository has the library"), unknown.errors());
        assertEquals(before, Files.readString(folder.resolve("gantry.toml")));
        assertEquals(
                "added com.google.code.gson:gson 2.13.2\n",
                succeeds("add", "--plain", GSON).output());
        assertEquals("[1,2]\n", succeeds("run", "--plain").output());
        succeeds("remove", "--plain", "com.google.code.gson:gson");
        assertEquals(before, Files.readString(folder.resolve("gantry.toml")));
        fails(2, "add", "regex", GSON);
    }

    @Test
    @DisplayName(
            "[MAVEN-5] [MAVEN-10] crates and jars live together, each with its part of the lock")
    void withCrates() throws IOException {
        BuiltGantry.crate("own-allocator", folder);
        var both =
                """
                // import rust "own-allocator@path+own-allocator" as own
                //DEPS com.google.code.gson:gson:2.13.2

                void main() {
                    IO.println(new com.google.gson.Gson().toJson(own.OwnAllocator.answer()));
                }
                """;
        BuiltGantry.write(folder, "Both.java", both);
        BuiltGantry.write(folder, "Both.java.lock", "");
        var first = succeeds("run", "--plain", "Both.java").output();
        var lock = Files.readString(folder.resolve("Both.java.lock"));
        assertTrue(lock.contains("[[rust-package]]") && lock.contains("[[java-package]]"), lock);
        assertEquals(first, succeeds("run", "--plain", "--frozen", "Both.java").output());
        assertEquals(lock, Files.readString(folder.resolve("Both.java.lock")));
        BuiltGantry.write(
                folder,
                "Both.java",
                both.replaceAll("//DEPS.*", "").replaceAll("new com.*Json", ""));
        assertEquals(first, succeeds("run", "--plain", "Both.java").output());
        var without = Files.readString(folder.resolve("Both.java.lock"));
        assertEquals(
                lock.substring(lock.indexOf("[[rust-request]]"), lock.indexOf("\n[[java-")),
                without.substring(without.indexOf("[[rust-request]]")));
    }
}
