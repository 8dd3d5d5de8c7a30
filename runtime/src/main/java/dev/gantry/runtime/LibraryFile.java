package dev.gantry.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;

/// The library of a wrapper among the resources, and the way from there to a file.
///
/// @param url where `loader` found it
record LibraryFile(ClassLoader loader, String resource, URL url) {

    private static final Set<PosixFilePermission> PRIVATE =
            EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    /// @throws UnsatisfiedLinkError when there is none for the platform; the message names what
    ///   there is
    static LibraryFile of(ClassLoader loader, String wrapper, String platform) {
        Properties platforms = platforms(loader, "META-INF/gantry/" + wrapper + ".properties");
        String name = platforms.getProperty(platform);
        if (name == null) {
            throw new UnsatisfiedLinkError(
                    "%s has no library for %s, only for %s"
                            .formatted(wrapper, platform, platforms.stringPropertyNames()));
        }
        String resource = "META-INF/native/" + platform + "/" + name;
        URL url = loader.getResource(resource);
        if (url == null) throw missing(resource);
        return new LibraryFile(loader, resource, url);
    }

    private static Properties platforms(ClassLoader loader, String resource) {
        var platforms = new Properties();
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) throw missing(resource);
            platforms.load(in);
        } catch (IOException unreadable) {
            throw linkError("cannot read " + resource, unreadable);
        }
        return platforms;
    }

    private static UnsatisfiedLinkError missing(String resource) {
        return new UnsatisfiedLinkError("no resource " + resource);
    }

    /// The file itself, or a copy of what is inside a jar. The copy is made once per user: names
    /// carry a digest, so another process finds it there.
    Path onDisk() {
        try {
            return url.getProtocol().equals("file") ? Path.of(url.toURI()) : copied();
        } catch (IOException | URISyntaxException failed) {
            throw linkError("cannot copy " + url + " to a private folder", failed);
        }
    }

    /// A second copy with a place of its own: the system's loader gives each file one instance per
    /// process.
    static Path secondCopy(Path library) {
        try {
            Path copy =
                    Files.createTempDirectory("gantry-")
                            .resolve("copy-of-" + library.getFileName());
            Files.copy(library, copy);
            return copy;
        } catch (IOException failed) {
            throw linkError("cannot make a private copy of " + library, failed);
        }
    }

    /// After loading. Some systems do not delete a library in use; then its two small entries stay.
    static void discard(Path secondCopy) {
        try {
            Files.deleteIfExists(secondCopy);
            Files.deleteIfExists(secondCopy.resolve("..").normalize());
        } catch (IOException _) {
            // Only a file in the temporary folder is left behind.
        }
    }

    private Path copied() throws IOException {
        byte[] bytes;
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) throw missing(resource);
            bytes = in.readAllBytes();
        }
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        Path folder = folder();
        Path copy = folder.resolve(name);
        if (holds(copy, bytes)) return copy;
        if (Files.exists(copy)) return write(bytes, Files.createTempDirectory("gantry-"), name);
        return write(bytes, folder, name);
    }

    private static boolean holds(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    /// Under its name the file is whole or absent: another process may look at any time.
    private static Path write(byte[] bytes, Path folder, String name) throws IOException {
        Path part = Files.createTempFile(folder, name, ".part");
        try {
            Files.write(part, bytes);
            return Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// One folder per user in the temporary folder, if it is nobody else's; else a new one. Who
    /// could write there could run code in this process.
    private static Path folder() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        if (!Files.getFileStore(temporary).supportsFileAttributeView("posix")) {
            return Files.createDirectories(temporary.resolve("gantry-native"));
        }
        Path shared = temporary.resolve("gantry-native-" + System.getProperty("user.name"));
        try {
            Files.createDirectory(shared, PosixFilePermissions.asFileAttribute(PRIVATE));
        } catch (java.nio.file.FileAlreadyExistsException _) {
            if (!isPrivate(shared)) return Files.createTempDirectory("gantry-");
        }
        return shared;
    }

    private static boolean isPrivate(Path folder) throws IOException {
        var attributes =
                Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Path mine = Files.createTempFile("gantry-", ".owner");
        try {
            return attributes.isDirectory()
                    && attributes.permissions().equals(PRIVATE)
                    && attributes.owner().equals(Files.getOwner(mine));
        } finally {
            Files.delete(mine);
        }
    }

    private static UnsatisfiedLinkError linkError(String message, Exception cause) {
        var error = new UnsatisfiedLinkError(message + ": " + cause.getMessage());
        error.initCause(cause);
        return error;
    }
}
