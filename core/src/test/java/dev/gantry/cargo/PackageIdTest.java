package dev.gantry.cargo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

/// Forms of The Cargo Book, "Package ID specifications".
class PackageIdTest {
    @ParameterizedTest
    @CsvSource({
        "registry+https://host/index#regex@1.4.3, regex, 1.4.3",
        "git+https://host/cargo#0.52.0, cargo, 0.52.0",
        "git+https://host/cargo?branch=dev#0.52.0, cargo, 0.52.0",
        "git+https://host/rust#cargo-util@0.1.0-beta.1+x, cargo-util, 0.1.0-beta.1+x",
        "path+file:///path/to/my/project/foo#1.1.8, foo, 1.1.8",
        "path+file:///path/to/my/project#foo@1.1.8, foo, 1.1.8",
    })
    void nameIsInTheFragmentElseTheLastFolder(String id, String name, String version) {
        assertEquals(Optional.of(new PackageId(name, version)), PackageId.parse(id));
    }
}
