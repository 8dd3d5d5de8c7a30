package dev.gantry.cargo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class CargoConfigTest {
    @TempDir Path root;
    private Path home;
    private Path project;

    @BeforeEach
    void folders() throws IOException {
        root = root.toRealPath();
        home = Files.createDirectories(root.resolve("home"));
        project = Files.createDirectories(root.resolve("work/shop"));
    }

    private Path config(Path folder, String text) throws IOException {
        var file = Files.createDirectories(folder).resolve("config.toml");
        return Files.writeString(file, text);
    }

    @Test
    void linkersRunnersAndSourcesArePassedOnAndNothingElse() throws IOException {
        config(
                root.resolve("work/.cargo"),
                """
                [build]
                rustflags = ["-Cpanic=abort"]
                rustc-wrapper = "evil"
                target-dir = "evil"
                [env]
                EVIL = "1"
                [profile.release]
                panic = "abort"
                [target.aarch64-unknown-linux-gnu]
                linker = "tools/ld"
                rustflags = ["-Cpanic=abort"]
                [target.'cfg(unix)']
                runner = ["tools/run", "tools/arg"]
                [source.crates-io]
                replace-with = "mirror"
                [source.mirror]
                directory = "vendor"
                [registries.shop]
                index = "sparse+https://localhost/"
                token = "secret"
                secret-key = "secret"
                credential-provider = ["tools/key", "secret"]
                [source.shop]
                registry = "sparse+https://localhost/"
                token = "secret"
                """);
        config(
                project.resolve(".cargo"),
                "target.aarch64-unknown-linux-gnu.linker = \"aarch64-linux-gnu-gcc\"\n");
        config(home, "[target.aarch64-unknown-linux-gnu]\nrunner = \"of-home\"\n");
        var work = root.resolve("work");
        assertEquals(
                List.of(
                        "registries.\"shop\".\"index\"=\"sparse+https://localhost/\"",
                        "source.\"crates-io\".\"replace-with\"=\"mirror\"",
                        "source.\"mirror\".\"directory\"=\"" + work.resolve("vendor") + "\"",
                        "source.\"shop\".\"registry\"=\"sparse+https://localhost/\"",
                        "target.\"aarch64-unknown-linux-gnu\".\"linker\"=\"aarch64-linux-gnu-gcc\"",
                        "target.\"cfg(unix)\".\"runner\"=[\""
                                + work.resolve("tools/run")
                                + "\", \"tools/arg\"]"),
                CargoConfig.of(project, home).passedOn());
    }

    @Test
    void namedRegistriesOfAllFilesAreKnown() throws IOException {
        config(home, "[registries.shop]\nindex = \"sparse+https://localhost/\"\n");
        config(project.resolve(".cargo"), "registries.mine.index = \"file:///x\"\n");
        assertEquals(List.of("mine", "shop"), CargoConfig.of(project, home).registryNames());
    }

    @Test
    void cargoHomeBelowAFolderAboveIsNotTakenTwice() throws IOException {
        var below = root.resolve("work/.cargo");
        config(below, "[target.x]\nlinker = \"ld\"\n");
        assertEquals(List.of(), CargoConfig.of(project, below).passedOn());
    }

    @Test
    @DisplayName("[CARGO-3] RUSTC_BOOTSTRAP in cargo home's [env] is an error")
    void bootstrapOfCargoHomeIsRefused() throws IOException {
        var file = config(home, "[env]\nRUSTC_BOOTSTRAP = { value = \"1\", force = true }\n");
        assertEquals(
                List.of(new CargoProblem.BootstrapInConfig(file)),
                assertThrows(
                                ProblemException.class,
                                () -> CargoConfig.requireIsolation(project, home))
                        .problems());
    }

    @Test
    void configAboveTheStoreIsRefused() throws IOException {
        var file = config(root.resolve("work/.cargo"), "");
        assertEquals(
                List.of(new CargoProblem.ConfigAboveStore(file)),
                assertThrows(
                                ProblemException.class,
                                () -> CargoConfig.requireIsolation(project, home))
                        .problems());
    }

    @Test
    void cargoHomesOtherSettingsAreTheUsersOwn() throws IOException {
        config(home, "[build]\nrustc-wrapper = \"sccache\"\n[env]\nA = \"1\"\n");
        CargoConfig.requireIsolation(project, home);
    }

    @Test
    @DisplayName("[CARGO-1] what the project's configuration includes is passed on with it")
    void includedFilesArePassedOn() throws IOException {
        var folder = project.resolve(".cargo");
        config(
                folder,
                """
                include = ["first.toml", { path = "sub/last.toml" }, { path = "none.toml", optional = true }]
                [target.a]
                linker = "of-config"
                """);
        Files.writeString(
                folder.resolve("first.toml"),
                "target.a.linker = \"first\"\ntarget.b.linker = \"first\"\n");
        Files.writeString(
                Files.createDirectory(folder.resolve("sub")).resolve("last.toml"),
                """
                include = "../deep.toml"
                target.b.linker = "last"
                """);
        Files.writeString(
                folder.resolve("deep.toml"),
                "include = \"config.toml\"\ntarget.c.linker = \"deep\"\n");
        assertEquals(
                List.of(
                        "target.\"a\".\"linker\"=\"of-config\"",
                        "target.\"b\".\"linker\"=\"last\"",
                        "target.\"c\".\"linker\"=\"deep\""),
                CargoConfig.of(project, home).passedOn());
        assertEquals(
                Set.of(
                        folder.resolve("first.toml"),
                        folder.resolve("sub/last.toml"),
                        folder.resolve("deep.toml"),
                        folder.resolve("none.toml")),
                CargoConfig.included(folder.resolve("config.toml")));
    }

    @Test
    @DisplayName(
            "[CARGO-3] RUSTC_BOOTSTRAP in what cargo home's configuration includes is an error")
    void bootstrapInAnIncludedFileIsRefused() throws IOException {
        config(home, "include = \"more.toml\"\n");
        var file = Files.writeString(home.resolve("more.toml"), "env.RUSTC_BOOTSTRAP = \"1\"\n");
        assertEquals(
                List.of(new CargoProblem.BootstrapInConfig(file)),
                assertThrows(
                                ProblemException.class,
                                () -> CargoConfig.requireIsolation(project, home))
                        .problems());
    }

    @Test
    @DisplayName("[LOCKFILE-16] of what a project configures only one folder of sources is undone")
    void withoutAFolderOfSources() throws IOException {
        var work = root.resolve("work");
        config(
                work.resolve(".cargo"),
                """
                [http]
                proxy = "localhost:1"
                [source.crates-io]
                replace-with = "mirror"
                [source.mirror]
                local-registry = "mirror"
                """);
        config(
                project.resolve(".cargo"),
                """
                [http]
                proxy = "localhost:2"
                cainfo = "ca.pem"
                [net]
                git-fetch-with-cli = true
                [registries.shop-a]
                token = "secret"
                credential-provider = ["cargo:token-from-stdout", "pass"]
                [source.crates-io]
                replace-with = "vendored-sources"
                [source.git-a]
                git = "https://localhost/a"
                replace-with = "vendored-sources"
                [source.vendored-sources]
                directory = "vendor"
                """);
        var config = CargoConfig.of(project, home);
        assertEquals(Optional.empty(), config.without(project.resolve("other")));
        var apart = config.without(project.resolve("vendor")).orElseThrow();
        assertEquals(
                List.of(
                        "source.\"crates-io\".\"replace-with\"=\"mirror\"",
                        "source.\"git-a\".\"git\"=\"https://localhost/a\"",
                        "source.\"mirror\".\"local-registry\"=\"" + work.resolve("mirror") + "\""),
                apart.settings());
        assertEquals(
                Map.of(
                        "CARGO_HTTP_PROXY", "localhost:2",
                        "CARGO_HTTP_CAINFO", project.resolve("ca.pem").toString(),
                        "CARGO_NET_GIT_FETCH_WITH_CLI", "true",
                        "CARGO_REGISTRIES_SHOP_A_TOKEN", "secret",
                        "CARGO_REGISTRIES_SHOP_A_CREDENTIAL_PROVIDER",
                                "cargo:token-from-stdout pass"),
                apart.variables());
        config(project.resolve(".cargo"), "paths = [\"x\"]\nsource.v.directory = \"vendor\"\n");
        assertEquals(
                Optional.empty(),
                CargoConfig.of(project, home).without(project.resolve("vendor")),
                "`paths` is said in a file or not at all");
    }
}
