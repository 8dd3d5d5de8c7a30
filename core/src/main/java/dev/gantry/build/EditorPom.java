package dev.gantry.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The text of the pom. The jars are system dependencies: IntelliJ finds the sources beside them by
/// name, and nobody has to install anything. Maven warns about paths within a project, and goes on.
///
/// @param root the folder of the pom
/// @param lib the folder of the jars, in it
/// @param java the release of the language
record EditorPom(Built built, Optional<Path> file, Path root, Path lib, int java) {
    static final String MARK = "Written by `gantry ide`";
    static final String BINDINGS = "bindings.jar";
    static final String SOURCES = "bindings-sources.jar";
    static final List<String> NEEDED = List.of("gantry-runtime.jar", "jspecify.jar");

    String text() {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- %s for editors, and rewritten when the bindings change. Gantry itself does not read it. -->
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>gantry</groupId>
          <artifactId>%s</artifactId>
          <version>0</version>
          <properties>
            <maven.compiler.release>%d</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <dependencies>
        %s  </dependencies>
          <build>
            <sourceDirectory>%s</sourceDirectory>
            <directory>${project.basedir}/%s</directory>
            <plugins>
              <plugin>
                <artifactId>maven-compiler-plugin</artifactId>
                <version>3.16.0</version>
        %s      </plugin>
              <plugin>
                <artifactId>maven-resources-plugin</artifactId>
                <version>3.3.1</version>
              </plugin>
            </plugins>
          </build>
        </project>
        """
                .formatted(
                        MARK,
                        artifact(),
                        java,
                        dependencies(),
                        sourceDirectory(),
                        relative(lib.resolveSibling("target")),
                        includes());
    }

    private String artifact() {
        var name = built.name().replaceAll("[^A-Za-z0-9_.-]", "-");
        return name.isEmpty() ? "program" : name;
    }

    private String dependencies() {
        boolean binds =
                built.artifacts().stream().anyMatch(artifact -> artifact.kind().equals("bindings"));
        return (binds ? Stream.concat(Stream.of(BINDINGS), NEEDED.stream()) : Stream.<String>of())
                        .map(this::dependency)
                        .collect(Collectors.joining())
                + built.libraries().stream().map(this::dependency).collect(Collectors.joining());
    }

    /// All that the class path has, also what others brought: so the editor takes these versions.
    private String dependency(Library library) {
        var coordinates = library.coordinates();
        var classifier = coordinates.classifier();
        return """
            <dependency>
              <groupId>%s</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>
        %s    </dependency>
        """
                .formatted(
                        coordinates.group(),
                        coordinates.artifact(),
                        coordinates.version(),
                        classifier.isEmpty()
                                ? ""
                                : "      <classifier>" + classifier + "</classifier>\n");
    }

    private String dependency(String jar) {
        return """
            <dependency>
              <groupId>gantry</groupId>
              <artifactId>%s</artifactId>
              <version>0</version>
              <scope>system</scope>
              <systemPath>${project.basedir}/%s</systemPath>
            </dependency>
        """
                .formatted(jar.replace(".jar", ""), relative(lib.resolve(jar)));
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    /// That of a file is two folders above its pom.
    private String sourceDirectory() {
        return file.isPresent() ? "${project.basedir}/../.." : "${project.basedir}/src/main/java";
    }

    /// The folder of a single file may hold other programs.
    private String includes() {
        return file.map(path ->
                        """
                                <configuration>
                                  <includes>
                                    <include>%s</include>
                                  </includes>
                                </configuration>
                        """
                                .formatted(escaped(path.getFileName().toString())))
                .orElse("");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
