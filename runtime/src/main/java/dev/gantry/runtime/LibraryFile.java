package dev.gantry.runtime;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Properties;

/// The library of a wrapper among the resources, and the way from there to a file.
///
/// @param place where `loader` found it: a path, or a URL into a jar
/// @param file the same, unless it is inside a jar
record LibraryFile(ClassLoader loader, String resource, String place, @Nullable Path file) {

    /// The package is a part of the name: two jars may bind one crate in different versions.
    ///
    /// @param inPackage one that the library serves
    /// @throws UnsatisfiedLinkError when there is none for the platform; the message names what
    ///   there is
    static LibraryFile of(ClassLoader loader, String wrapper, String inPackage, String platform) {
        String index = "META-INF/gantry/" + inPackage + "-" + wrapper + ".properties";
        File folder = ClassPath.folderOf(index, loader);
        Properties platforms = platforms(loader, index, folder);
        String name = platforms.getProperty(platform);
        if (name == null) {
            throw new UnsatisfiedLinkError(
                    "%s has no library for %s, only for %s"
                            .formatted(wrapper, platform, platforms.stringPropertyNames()));
        }
        String resource = "META-INF/native/" + platform + "/" + name;
        File here = new File(folder, resource);
        if (folder == null || !here.isFile()) return among(loader, resource);
        try {
            return onDisk(
                    loader, resource, Path.of(here.getCanonicalPath())); // as a loader names it
        } catch (IOException unresolved) {
            return among(loader, resource);
        }
    }

    private static Properties platforms(ClassLoader loader, String index, @Nullable File folder) {
        var platforms = new Properties();
        try (InputStream in =
                folder == null
                        ? loader.getResourceAsStream(index)
                        : new FileInputStream(new File(folder, index))) {
            if (in == null) throw missing(index);
            platforms.load(in);
        } catch (IOException unreadable) {
            throw linkError("cannot read " + index, unreadable);
        }
        return platforms;
    }

    private static LibraryFile among(ClassLoader loader, String resource) {
        URL url = loader.getResource(resource);
        if (url == null) throw missing(resource);
        if (!url.getProtocol().equals("file")) {
            return new LibraryFile(loader, resource, url.toString(), null);
        }
        try {
            return onDisk(loader, resource, Path.of(URI.create(url.toString())));
        } catch (IllegalArgumentException noPath) {
            throw linkError("cannot find " + url, noPath);
        }
    }

    private static LibraryFile onDisk(ClassLoader loader, String resource, Path file) {
        return new LibraryFile(loader, resource, file.toString(), file);
    }

    private static UnsatisfiedLinkError missing(String resource) {
        return new UnsatisfiedLinkError("no resource " + resource);
    }

    /// The last part of its name among the resources.
    String name() {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    byte[] bytes() {
        try (InputStream in =
                file == null
                        ? loader.getResourceAsStream(resource)
                        : new FileInputStream(file.toFile())) {
            if (in == null) throw missing(resource);
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw linkError("cannot read " + place, unreadable);
        }
    }

    private static UnsatisfiedLinkError linkError(String message, Exception cause) {
        var error = new UnsatisfiedLinkError(message + ": " + cause.getMessage());
        error.initCause(cause);
        return error;
    }
}
