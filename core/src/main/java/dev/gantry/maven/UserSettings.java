package dev.gantry.maven;

import dev.gantry.host.Host;
import dev.gantry.problem.ProblemException;

import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsBuilderFactory;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.apache.maven.settings.crypto.DefaultSettingsDecrypter;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.sonatype.plexus.components.cipher.DefaultPlexusCipher;
import org.sonatype.plexus.components.sec.dispatcher.DefaultSecDispatcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// What Maven itself would read before it asks a repository.
///
/// @param settings those of the user over those of Maven's installation, passwords in the clear
/// @param localRepository absolute
record UserSettings(Settings settings, Path localRepository) {
    private static final String FOLDER = ".m2";

    /// @throws ProblemException [MavenProblem.BadSettings]
    static UserSettings read(Host host) {
        var maven = host.home().resolve(FOLDER);
        var request = new DefaultSettingsBuildingRequest();
        request.setUserSettingsFile(maven.resolve("settings.xml").toFile());
        ofInstallation(host).ifPresent(path -> request.setGlobalSettingsFile(path.toFile()));
        request.setSystemProperties(properties(host));
        try {
            var settings =
                    new DefaultSettingsBuilderFactory()
                            .newInstance()
                            .build(request)
                            .getEffectiveSettings();
            decrypt(settings, maven.resolve("settings-security.xml"));
            return new UserSettings(settings, localRepository(settings, maven));
        } catch (SettingsBuildingException malformed) {
            var words = malformed.getProblems().stream().map(Object::toString).toList();
            throw new ProblemException(new MavenProblem.BadSettings(words));
        }
    }

    private static Path localRepository(Settings settings, Path maven) {
        return Optional.ofNullable(settings.getLocalRepository())
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .orElse(maven.resolve("repository"));
    }

    /// `conf/settings.xml` of the Maven that PATH leads to.
    private static Optional<Path> ofInstallation(Host host) {
        return host.program("mvn")
                .map(UserSettings::real)
                .map(program -> program.resolveSibling("../conf/settings.xml").normalize())
                .filter(Files::isRegularFile);
    }

    private static Path real(Path program) {
        try {
            return program.toRealPath();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What `${user.home}` and the like stand for.
    static Properties properties(Host host) {
        var properties = new Properties();
        properties.putAll(System.getProperties());
        properties.setProperty("user.home", host.home().toString());
        host.environment().forEach((name, value) -> properties.setProperty("env." + name, value));
        return properties;
    }

    /// A password that cannot be read stays as it is written; the server will refuse it.
    private static void decrypt(Settings settings, Path security) {
        var dispatcher =
                new DefaultSecDispatcher(new DefaultPlexusCipher(), Map.of(), security.toString());
        var result =
                new DefaultSettingsDecrypter(dispatcher)
                        .decrypt(new DefaultSettingsDecryptionRequest(settings));
        settings.setServers(result.getServers());
        settings.setProxies(result.getProxies());
    }

    /// The profiles that are on: by `activeProfiles`, or by themselves where no other is. What
    /// turns on by a property, a file or a JDK is of Maven's builds, and is not.
    List<Profile> activeProfiles() {
        var named =
                settings.getProfiles().stream()
                        .filter(it -> settings.getActiveProfiles().contains(it.getId()))
                        .toList();
        if (!named.isEmpty()) return named;
        return settings.getProfiles().stream()
                .filter(it -> it.getActivation() != null && it.getActivation().isActiveByDefault())
                .toList();
    }
}
