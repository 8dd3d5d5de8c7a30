package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.host.Command;
import dev.gantry.host.Completed;
import dev.gantry.host.Exit;
import dev.gantry.host.Host;
import dev.gantry.host.Platform;
import dev.gantry.host.Processes;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

class FreshnessTest {
    private static final Instant BUILT = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LONG_AGO = BUILT.minusSeconds(3600);

    @TempDir Path folder;
    private Path source;
    private Path tool;
    private Path sources;
    private Path toolchainFile;
    private final SortedMap<String, String> environment = new TreeMap<>();

    @BeforeEach
    void somethingBuilt() throws IOException {
        source = Files.writeString(folder.resolve("Hello.java"), "void main() {}");
        tool = Files.writeString(folder.resolve("cargo"), "1.95");
        sources = Files.createDirectory(folder.resolve("src"));
        Files.writeString(sources.resolve("A.java"), "");
        toolchainFile = folder.resolve("rust-toolchain.toml");
        environment.putAll(Map.of("GANTRY_HOME", folder.resolve("store").toString(), "CC", "cc"));
        for (var path : List.of(source, tool, sources)) {
            touch(path, LONG_AGO);
        }
    }

    private static void touch(Path path, Instant when) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(when));
    }

    private static final class NoProcesses implements Processes {
        @Override
        public Completed run(Command command, Consumer<String> output, Consumer<String> errors) {
            throw new AssertionError(command);
        }

        @Override
        public Exit runInherited(Command command) {
            throw new AssertionError(command);
        }
    }

    private Host host() {
        var clock = InstantSource.fixed(BUILT);
        var platform = Platform.of("Linux", "amd64");
        return new Host(environment, folder, folder, platform, clock, new NoProcesses());
    }

    private BuildKey key() {
        return new BuildKey("run", "dev", source, "0123abcd", "/jdk 25");
    }

    private FreshRecord record() throws IOException {
        var seen =
                new Seen(
                        new TreeMap<>(Map.of(source, FreshRecord.digest(source))),
                        new TreeMap<>(Map.of(sources, FreshRecord.namesDigest(sources))),
                        new TreeMap<>(Map.of(tool, Seen.stat(tool))),
                        new TreeSet<>(List.of(toolchainFile)));
        return new FreshRecord(
                seen,
                new JavaCommand(List.of("/jdk/bin/java", "-cp", "with a space", "Hello")),
                List.of("/out/a b"));
    }

    private void build() throws IOException {
        assertTrue(record().write(host(), key()));
    }

    private boolean isFresh() {
        return Freshness.check(host(), key()).isPresent();
    }

    @Test
    @DisplayName("[FRESH-1] nothing changed: the result of the build stands")
    void unchanged() throws IOException {
        build();
        assertEquals(
                Optional.of(new Freshness.Fresh(record().program(), record().printed())),
                Freshness.check(host(), key()));
    }

    /// A change of what was built.
    private interface Change {
        void make(FreshnessTest test) throws IOException;
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "a source of another size",
                        t -> {
                            Files.writeString(t.source, "void main() { }");
                            touch(t.source, LONG_AGO);
                        }),
                change(
                        "a source of the same size, touched later",
                        t -> {
                            Files.writeString(t.source, "void main() {;");
                            touch(t.source, LONG_AGO.plusNanos(1));
                        }),
                change("a source that is gone", t -> Files.delete(t.source)),
                change(
                        "a tool of another size",
                        t -> {
                            Files.writeString(t.tool, "1.950");
                            touch(t.tool, LONG_AGO);
                        }),
                change("a tool with an older time", t -> touch(t.tool, LONG_AGO.minusSeconds(1))),
                change("a tool that is gone", t -> Files.delete(t.tool)),
                change(
                        "a new file in a folder of sources",
                        t -> Files.writeString(t.sources.resolve("B.java"), "")),
                change(
                        "a file gone from a folder of sources",
                        t -> Files.delete(t.sources.resolve("A.java"))),
                change("a file that was missing", t -> Files.writeString(t.toolchainFile, "")),
                change("a variable with another value", t -> t.environment.put("CC", "clang")),
                change("a variable no longer set", t -> t.environment.remove("CC")),
                change("a variable now set", t -> t.environment.put("RUSTUP_TOOLCHAIN", "beta")),
                change("a variable now set to nothing", t -> t.environment.put("CFLAGS", "")));
    }

    private static Arguments change(String what, Change change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    @DisplayName("[FRESH-1] any change sends the command to the build")
    void changed(String what, Change change) throws IOException {
        build();
        change.make(this);
        assertFalse(isFresh());
    }

    @ParameterizedTest
    @ValueSource(longs = {-Freshness.RACY_MILLIS, -1, 0, 1, 5_000})
    @DisplayName("[FRESH-2] a source not clearly older than its reading is read again")
    void racilyClean(long millis) throws IOException {
        var moment = BUILT.plusMillis(millis);
        touch(source, moment);
        build();
        assertTrue(isFresh(), "the content is the same");
        Files.writeString(source, "void main() {;");
        touch(source, moment);
        assertFalse(isFresh(), "the content is another, of the same size and time");
    }

    @Test
    @DisplayName("[FRESH-2] a folder not clearly older than its reading is read again")
    void racilyCleanFolder() throws IOException {
        touch(sources, BUILT);
        build();
        assertTrue(isFresh());
        Files.writeString(sources.resolve("B.java"), "");
        touch(sources, BUILT);
        assertFalse(isFresh());
    }

    @Test
    void whatChangedDuringTheBuildIsNotRecorded() throws IOException {
        var before = record();
        Files.writeString(source, "void main() {;");
        assertFalse(before.write(host(), key()));
        assertFalse(isFresh());
    }

    static Stream<BuildKey> otherKeys() {
        var key = new BuildKey("run", "dev", Path.of("Hello.java"), "0123abcd", "/jdk 25");
        return Stream.of(
                new BuildKey("build", key.profile(), key.source(), key.gantry(), key.jdk()),
                new BuildKey(key.command(), "release", key.source(), key.gantry(), key.jdk()),
                new BuildKey(key.command(), key.profile(), key.source(), "ffff", key.jdk()),
                new BuildKey(key.command(), key.profile(), key.source(), key.gantry(), "/jdk 26"),
                new BuildKey(key.command(), key.profile(), key.source(), "", key.jdk()));
    }

    @ParameterizedTest
    @MethodSource("otherKeys")
    @DisplayName("[FRESH-1] another command, profile, Gantry or JDK has no part in it")
    void anotherKey(BuildKey other) throws IOException {
        build();
        var mine =
                new BuildKey(other.command(), other.profile(), source, other.gantry(), other.jdk());
        assertTrue(Freshness.check(host(), mine).isEmpty());
    }

    @Test
    void withoutTheDigestOfTheJarNothingIsRecorded() throws IOException {
        var unknown = new BuildKey("run", "dev", source, "", "/jdk 25");
        assertFalse(record().write(host(), unknown));
        assertTrue(Freshness.check(host(), unknown).isEmpty());
    }

    @Test
    void withoutARecordNothingIsFresh() {
        assertFalse(isFresh());
    }

    static Stream<Arguments> damage() {
        return Stream.of(
                Arguments.of("empty", "(?s).*", ""),
                Arguments.of("cut short", "end\n$", ""),
                Arguments.of("cut within its last line", "\n$", ""),
                Arguments.of("something behind the end", "end\n$", "end\nprint x"),
                Arguments.of("another version", "gantry-fresh 1", "gantry-fresh 2"),
                Arguments.of("an unknown kind", "end\n$", "cargo 1.95\nend\n"),
                Arguments.of("a number that is none", "observed \\d+", "observed soon"),
                Arguments.of("a line without its path", "stat .*", "stat 1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damage")
    @DisplayName("[FRESH-3] a damaged record is no record")
    void damaged(String what, String part, String instead) throws IOException {
        build();
        var file = key().record(host().storeRoot());
        String text = Files.readString(file);
        String other = text.replaceFirst(part, instead);
        assertFalse(other.equals(text), "the damage is done");
        Files.writeString(file, other);
        assertFalse(isFresh());
    }
}
