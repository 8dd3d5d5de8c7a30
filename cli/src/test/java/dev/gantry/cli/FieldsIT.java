package dev.gantry.cli;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/// Public fields as a program uses them: of a crate made for it, and of a real one.
class FieldsIT {
    private static final String PROGRAM =
            """
            // import rust "fields@path+fields" as fields
            import dev.gantry.runtime.*;
            import fields.*;
            import java.util.Arrays;
            import java.util.List;

            void main() {
                try (var account = new Account("Ada")) {
                    IO.println(account.owner() + " " + account.cents_() + " " + account.cents() + " " + Arrays.toString(account.flags())
                            + account.notes() + account.limit() + Arrays.toString(account.raw()) + Character.toString(account.class_())
                            + account.title() + account.kind() + account.boxed());
                    account.setOwner("Grace");
                    account.setCents(12);
                    account.setNotes(List.of("a", "b"));
                    account.setLimit(4294967295L);
                    account.setKind(Kind.CLOSED);
                    account.setBoxed(65535);
                    account.setDay(account.day().withNumber(366));
                    IO.println(account.owner() + account.cents() + account.notes() + account.limit() + account.kind() + account.boxed()
                            + account.day().number() + account.day().isLeap());
                    account.setLimit(null);
                    IO.println(account.limit());
                    try {
                        account.setBoxed(65536);
                    } catch (IllegalArgumentException refused) {
                        IO.println(refused.getMessage() + " " + account.boxed());
                    }
                    var branch = account.branch();
                    branch.rename("Oslo");
                    IO.println(account.branch().city() + " " + branch.city() + " " + account.parent().isPresent());
                    account.setBranch(branch);
                    IO.println(account.branch().city());
                    try {
                        branch.city();
                    } catch (ClosedException consumed) {
                        IO.println("consumed");
                    }
                    account.setKey(new Key(8));
                }
                try (var pair = new Pair()) {
                    pair.set0(2);
                    pair.set1("two");
                    IO.println(pair.get0() + pair.get1());
                }
                try (var header = new Header()) {
                    header.setLength(-1 >>> 1);
                    header.setWords(new short[] {5, 6});
                    IO.println(header.tag() + " " + header.length() + Arrays.toString(header.words()) + header.odd().next() + header.odd().next());
                }
                var guard = new Guard("g");
                guard.setName("h");
                IO.println(guard.name() + guard.count());
                guard.close();
                try (var version = new Version(1, 2)) {
                    version.setMajor(3);
                    IO.println(version.major() + "." + version.minor());
                }
                try {
                    Fields.fail(5);
                } catch (Failure failure) {
                    IO.println(failure.code() + failure.path() + failure.getMessage());
                }
                try (var slot = Fields.slot()) {
                    slot.setValue(7);
                    IO.println(slot.value() + Arrays.toString(slot.all()) + slot.isUsed());
                }
            }
            """;

    /// By the sources in testdata/fields.
    private static final String ANSWERS =
            """
            Ada 0 0 cents [true, false, true][]OptionalLong.empty[1, 2]anoneOPEN9
            Grace12 cents[a, b]OptionalLong[4294967295]CLOSED65535366true
            OptionalLong.empty
            boxed: 65536 is not between 0 and 65535 65535
            Rome Oslo false
            Oslo
            consumed
            2two
            1 2147483647[5, 6]77
            h0
            3.2
            5/5 at /0
            7[1, 2]true
            """;

    private static final String REAL =
            """
            // import rust "semver@1" as semver
            import semver.Version;

            void main() {
                try (var version = Version.parse("1.0.0-alpha.1+exp.sha.5114f85");
                        var pre = version.pre();
                        var build = version.build()) {
                    IO.println(version.major() + " " + version.minor() + " " + version.patch());
                    IO.println(pre + " " + build);
                    version.setPre(new semver.Prerelease("beta"));
                    version.setMinor(2);
                    IO.println(version);
                    try (var later = Version.parse("1.2.0")) {
                        IO.println(version.compareTo(later) < 0);
                    }
                }
            }
            """;

    /// Semantic Versioning 2.0.0, items 2, 9, 10 and 11.
    private static final String PUBLISHED =
            """
            1 0 0
            alpha.1 exp.sha.5114f85
            1.2.0-beta+exp.sha.5114f85
            true
            """;

    @TempDir static Path folder;

    @Test
    @DisplayName("[PLAN-17] [PLAN-18] each kind of field is read and set as Rust allows")
    void eachKindOfField() throws IOException {
        BuiltGantry.crate("fields", folder);
        GeneratedSources.check(folder, "Kinds.java", PROGRAM, ANSWERS);
    }

    @Test
    @DisplayName("[PLAN-17] the fields of a real crate's type")
    void fieldsOfARealCrate() throws IOException {
        GeneratedSources.check(folder, "Real.java", REAL, PUBLISHED);
    }
}
