package dev.gantry.runtime;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// A library out of a jar, as a file in a folder of the user's own.
final class PrivateCopy {

    private static final Set<PosixFilePermission> PRIVATE =
            EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    private PrivateCopy() {}

    /// Made once per user: names carry a digest, so another process finds it there.
    static Path of(byte[] bytes, String name) throws IOException {
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
        } catch (FileAlreadyExistsException _) {
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

    /// A second copy with a place of its own: the system's loader gives each file one instance per
    /// process.
    static Path second(Path library) {
        try {
            Path copy =
                    Files.createTempDirectory("gantry-")
                            .resolve("copy-of-" + library.getFileName());
            Files.copy(library, copy);
            return copy;
        } catch (IOException failed) {
            throw LibraryFile.linkError("cannot make a private copy of " + library, failed);
        }
    }

    /// After loading. Some systems do not delete a library in use; then its two small entries stay.
    static void discard(Path second) {
        try {
            Files.deleteIfExists(second);
            Files.deleteIfExists(second.resolve("..").normalize());
        } catch (IOException _) {
            // Only a file in the temporary folder is left behind.
        }
    }
}
