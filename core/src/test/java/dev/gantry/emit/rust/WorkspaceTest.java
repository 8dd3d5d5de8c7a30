package dev.gantry.emit.rust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomlj.Toml;

import java.util.List;

class WorkspaceTest {

    /// Source: the Cargo Book, "Profiles".
    @ParameterizedTest
    @CsvSource({
        "profile.dev.opt-level, 3",
        "profile.dev.debug, false",
        "profile.dev.lto, off",
        "profile.dev.panic, unwind",
        "profile.release.codegen-units, 1",
        "profile.release.lto, thin",
        "profile.release.panic, unwind",
        "profile.release.strip, symbols"
    })
    void profilesUnwindAndAreFast(String key, String expected) {
        var manifest = Toml.parse(Workspace.manifest(List.of("bridge")));
        assertEquals(expected, String.valueOf(manifest.get(key)));
    }

    @ParameterizedTest
    @CsvSource({"0, bridge", "1, rt", "2, wrappers/regex_1"})
    void everyCrateIsAMember(int index, String member) {
        var manifest = Toml.parse(Workspace.manifest(List.of("bridge", "rt", "wrappers/regex_1")));
        assertEquals(
                member,
                manifest.getTableOrEmpty("workspace").getArrayOrEmpty("members").get(index));
    }
}
