package dev.gantry.cli;

import picocli.CommandLine.IVersionProvider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version of Gantry, which the build writes into a resource.
final class Version implements IVersionProvider {

    static String text() {
        var properties = new Properties();
        try (var in = Version.class.getResourceAsStream("gantry.properties")) {
            if (in == null) {
                throw new IllegalStateException("gantry.properties is not in the jar");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"gantry " + text()};
    }
}
