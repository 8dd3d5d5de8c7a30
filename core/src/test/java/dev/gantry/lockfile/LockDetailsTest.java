package dev.gantry.lockfile;

import static dev.gantry.lockfile.Locks.on;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.lockfile.CrateDetails.BindingHashes;
import dev.gantry.lockfile.CrateDetails.OnTarget;
import dev.gantry.lockfile.Lockfile.Maker;
import dev.gantry.lockfile.Lockfile.Request;
import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class LockDetailsTest {
    private static final String ZEROS = "0".repeat(64);
    private static final String ONES = "1".repeat(64);

    private static final String TEXT =
            """
            # Written by Gantry. Commit this file; without it versions are chosen anew.
            version = 1

            [bindings."x86_64-unknown-linux-gnu"]
            gantry = "0.1.0"
            rustc = "1.95.0 (59807616e 2026-04-14)"

            [[rust-request]]
            alias = "hex"
            name = "hex"
            wanted = "registry 0.4"
            features = [
                "serde",
            ]
            default-features = true
            locked = "hex 0.4.3"

            [[rust-package]]
            name = "hex"
            version = "0.4.3"
            source = { kind = "registry", registry = "default" }
            features = [
                "default",
                "serde",
            ]
            dependencies = [
                "serde 1.0.0",
            ]
            crate-sha256 = "%1$s"
            crate-blake3 = "%2$s"

            [rust-package.target."thumbv8m.main-none-eabi"]

            [rust-package.target."x86_64-unknown-linux-gnu"]
            features = [
                "alloc",
                "serde",
            ]
            rustdoc-format = 57
            rustdoc-sha256 = "%1$s"
            wrapper-sha256 = "%2$s"

            [[rust-package]]
            name = "serde"
            version = "1.0.0"
            source = { kind = "registry", registry = "default" }
            crate-sha256 = "%1$s"
            """
                    .formatted(ZEROS, ONES);

    private static Lockfile lock() {
        var hashes = new BindingHashes(57, ZEROS, ONES);
        var here = new OnTarget(List.of("serde", "alloc"), Optional.of(hashes));
        var targets =
                Map.of(
                        "x86_64-unknown-linux-gnu",
                        here,
                        "thumbv8m.main-none-eabi",
                        new OnTarget(List.of(), Optional.empty()));
        var details =
                new CrateDetails(
                        Optional.of(ONES), List.of("serde", "default"), new TreeMap<>(targets));
        var request =
                new Request(
                        "hex", "hex", "registry 0.4", List.of("serde"), true, on("hex", "0.4.3"));
        var resolution =
                new Resolution(
                        List.of(
                                Locks.crate("serde", "1.0.0"),
                                Locks.crate("hex", "0.4.3", on("serde", "1.0.0")).with(details)));
        var maker = new Maker("0.1.0", "1.95.0 (59807616e 2026-04-14)");
        var makers = new TreeMap<>(Map.of("x86_64-unknown-linux-gnu", maker));
        return new Lockfile(List.of(request), resolution, makers);
    }

    @Test
    @DisplayName("[LOCKFILE-6] [LOCKFILE-7] the fields of a bound crate, by target")
    void written() {
        assertEquals(TEXT, GantryLock.write(lock()));
    }

    @Test
    @DisplayName("[LOCKFILE-6] [LOCKFILE-7] what is written is read")
    void read() {
        assertEquals(lock(), GantryLock.read("gantry.lock", TEXT));
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("[LOCKFILE-5] what is wrong in the details is shown at its line")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    gantry = "0.1.0"    | gnatry = "0.1.0"      | 5  | unknown key 'gnatry'
                    rustdoc-format = 57 | rustdoc-format = "57" | 39 | 'rustdoc-format' must be an integer
                    rustdoc-format = 57 | rustdoc-format = -1   | 39 | there is no such format
                    crate-blake3 = "1   | crate-blake3 = "      | 30 | 'crate-blake3' must have 64 hexadecimal digits
                    wrapper-sha256 = "1 | wrapper-sha256 = "g   | 41 | 'wrapper-sha256' must have 64 hexadecimal digits
                    """)
    void malformed(String original, String changed, int line, String what) {
        var text = TEXT.replace(original, changed);
        var problem =
                assertThrows(ProblemException.class, () -> GantryLock.read("gantry.lock", text))
                        .problems()
                        .getFirst();
        assertEquals("Malformed lock: " + what, problem.message().replace('`', '\''));
        assertEquals(line, problem.location().orElseThrow().line());
    }

    @Test
    @DisplayName("[LOCKFILE-5] binding hashes are whole or not there")
    void halfOfTheHashes() {
        var half = TEXT.replaceFirst("wrapper-sha256 = .*\n", "");
        assertThrows(ProblemException.class, () -> GantryLock.read("gantry.lock", half));
    }

    @Test
    @DisplayName("[LOCKFILE-7] new hashes take the place of all that a target had")
    void newHashes() {
        var maker = new Maker("0.2.0", "1.96.0");
        var target = "x86_64-unknown-linux-gnu";
        var made = new BindingHashes(60, ONES, ZEROS);
        var after = lock().with(target, maker, Map.of("hex 0.4.3", made));
        assertEquals(Optional.of(made), after.bound().getFirst().details().hashes(target));
        assertEquals(Map.of(target, maker), after.bindings());
        var none = after.with(target, maker, Map.of());
        assertEquals(Optional.empty(), none.bound().getFirst().details().hashes(target));
        assertEquals(Map.of(), none.bindings());
    }

    @Test
    void hashesDifferOneByOne() {
        var was = new BindingHashes(57, ZEROS, ZEROS);
        var is = new BindingHashes(60, ONES, ONES);
        assertEquals(List.of(), Drift.between("hex 0.4.3", was, was));
        assertEquals(
                List.of("RustdocFormat", "RustdocSha256", "WrapperSha256"),
                Drift.between("hex 0.4.3", was, is).stream().map(Drift::kind).toList());
    }
}
