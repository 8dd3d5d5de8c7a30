package dev.gantry.maven;

import dev.gantry.host.Host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// A repository in a folder, and a home whose settings lead every request to it.
///
/// @param folder of the test
record OwnRepository(Path folder) {

    static OwnRepository in(Path folder) {
        var own = new OwnRepository(folder);
        own.settings(
                """
                <settings>
                  <localRepository>%s</localRepository>
                  <mirrors>
                    <mirror><id>own</id><mirrorOf>*</mirrorOf><url>%s</url></mirror>
                  </mirrors>
                </settings>
                """
                        .formatted(own.local(), folder.resolve("repository").toUri()));
        return own;
    }

    void settings(String text) {
        write(folder.resolve("home/.m2/settings.xml"), text);
    }

    Path local() {
        return folder.resolve("local");
    }

    Host host() {
        var real = Host.local();
        return new Host(
                real.environment(),
                folder.resolve("home"),
                folder,
                real.platform(),
                real.clock(),
                real.processes());
    }

    /// Publishes a library of the group `own`.
    ///
    /// @param dependencies lines such as `b 1`, or `b 1 <scope>test</scope>`
    OwnRepository has(String artifact, String version, String... dependencies) {
        var pom = new StringBuilder("<project><modelVersion>4.0.0</modelVersion>");
        pom.append(coordinates(artifact, version)).append("<dependencies>");
        for (var line : dependencies) {
            var words = line.split(" ", 3);
            pom.append("<dependency>").append(coordinates(words[0], words[1]));
            pom.append(words.length > 2 ? words[2] : "").append("</dependency>");
        }
        pom.append("</dependencies></project>");
        write(file(artifact, version, "pom"), pom.toString());
        jar(file(artifact, version, "jar"), artifact + " " + version);
        return versions(artifact);
    }

    /// As a repository tells which versions there are.
    private OwnRepository versions(String artifact) {
        var folder = this.folder.resolve("repository/own").resolve(artifact);
        try (var all = Files.list(folder)) {
            var text = new StringBuilder("<metadata><versioning><versions>");
            for (var version : all.filter(Files::isDirectory).sorted().toList()) {
                text.append("<version>").append(version.getFileName()).append("</version>");
            }
            write(
                    folder.resolve("maven-metadata.xml"),
                    text.append("</versions></versioning></metadata>").toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    private static String coordinates(String artifact, String version) {
        return "<groupId>own</groupId><artifactId>%s</artifactId><version>%s</version>"
                .formatted(artifact, version);
    }

    Path file(String artifact, String version, String extension) {
        return folder.resolve("repository/own")
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + "." + extension);
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void jar(Path file, String text) {
        try (var jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry("name.txt"));
            jar.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
