package dev.gantry.cargo;

import dev.gantry.host.Host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Remembers which toolchain serves a folder. The key holds all that rustup decides by: the
/// proxies, RUSTUP_TOOLCHAIN, the toolchain files on the way up, rustup's settings (default and
/// overrides). `rustup update` changes none of these but replaces the compiler, so an entry also
/// carries the compiler's size and time, and is void when they differ.
final class ToolchainCache {
    private static final List<String> TOOLCHAIN_FILES =
            List.of("rust-toolchain", "rust-toolchain.toml");

    private final Host host;
    private final Path folder;

    ToolchainCache(Host host, Path folder) {
        this.host = host;
        this.folder = folder;
    }

    Optional<Toolchain> get(Path project, Path cargo, Path rustc) {
        try {
            var lines = Files.readAllLines(entry(project, cargo, rustc));
            var sysroot = Path.of(lines.get(1));
            if (!lines.getFirst().equals(stamp(compiler(sysroot, rustc)))) {
                return Optional.empty();
            }
            return Optional.of(
                    new Toolchain(
                            cargo,
                            rustc,
                            sysroot,
                            RustcVersion.parse(lines.subList(4, lines.size())),
                            lines.get(2),
                            Optional.of(lines.get(3)).filter(name -> !name.isEmpty())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            // Not an entry of this version of Gantry: asking again is always right.
            return Optional.empty();
        }
    }

    void put(Path project, Toolchain toolchain) {
        var lines = new ArrayList<String>();
        try {
            lines.add(stamp(compiler(toolchain.sysroot(), toolchain.rustc())));
            lines.add(toolchain.sysroot().toString());
            lines.add(toolchain.cargoVersion());
            lines.add(toolchain.rustupToolchain().orElse(""));
            lines.addAll(toolchain.version().verbose());
            Files.createDirectories(folder);
            var written = Files.createTempFile(folder, "toolchain", ".tmp");
            Files.write(written, lines);
            Files.move(
                    written,
                    entry(project, toolchain.cargo(), toolchain.rustc()),
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path entry(Path project, Path cargo, Path rustc) throws IOException {
        var key = new StringBuilder();
        for (var program : List.of(cargo, rustc)) {
            key.append(program).append('\n').append(stamp(program)).append('\n');
        }
        key.append(host.variable("RUSTUP_TOOLCHAIN").orElse("")).append('\n');
        key.append(project).append('\n');
        for (var file : deciding(project)) {
            if (Files.isRegularFile(file)) {
                key.append(file).append('\n').append(Files.readString(file)).append('\n');
            }
        }
        return folder.resolve(sha256(key.toString()));
    }

    private List<Path> deciding(Path project) {
        var files = new ArrayList<Path>();
        var rustupHome =
                host.variable("RUSTUP_HOME")
                        .map(host.workingDirectory()::resolve)
                        .orElse(host.home().resolve(".rustup"));
        files.add(rustupHome.resolve("settings.toml"));
        for (var at = Optional.of(project); at.isPresent(); at = parent(at.get())) {
            TOOLCHAIN_FILES.stream().map(at.get()::resolve).forEach(files::add);
        }
        return files;
    }

    private static Optional<Path> parent(Path folder) {
        return Optional.ofNullable(folder.getParent());
    }

    private static Path compiler(Path sysroot, Path rustc) {
        var real = sysroot.resolve("bin").resolve(rustc.getFileName());
        return Files.exists(real) ? real : rustc;
    }

    private static String stamp(Path file) throws IOException {
        return Files.size(file) + " " + Files.getLastModifiedTime(file);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
