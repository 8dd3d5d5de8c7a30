package dev.gantry.maven;

import org.apache.maven.model.Repository;
import org.apache.maven.model.RepositoryPolicy;
import org.apache.maven.model.building.DefaultModelProcessor;
import org.apache.maven.model.io.DefaultModelReader;
import org.apache.maven.model.locator.DefaultModelLocator;
import org.apache.maven.model.superpom.DefaultSuperPomProvider;
import org.apache.maven.repository.internal.ArtifactDescriptorUtils;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.Authentication;
import org.eclipse.aether.repository.AuthenticationSelector;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.MirrorSelector;
import org.eclipse.aether.repository.Proxy;
import org.eclipse.aether.repository.ProxySelector;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ResolutionErrorPolicy;
import org.eclipse.aether.util.repository.AuthenticationBuilder;
import org.eclipse.aether.util.repository.DefaultAuthenticationSelector;
import org.eclipse.aether.util.repository.DefaultMirrorSelector;
import org.eclipse.aether.util.repository.DefaultProxySelector;
import org.eclipse.aether.util.repository.SimpleArtifactDescriptorPolicy;
import org.eclipse.aether.util.repository.SimpleResolutionErrorPolicy;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Properties;

/// Which repositories are asked, by which way, and with what name and password.
///
/// @param repositories after mirrors, with their proxies and passwords
record RepositoryAccess(RepositorySystemSession session, List<RemoteRepository> repositories) {

    /// @param offline make no request
    static RepositoryAccess of(
            RepositorySystem system, UserSettings user, Properties properties, boolean offline) {
        var settings = user.settings();
        var session = MavenRepositorySystemUtils.newSession();
        session.setSystemProperties(properties);
        session.setOffline(offline || settings.isOffline());
        session.setMirrorSelector(mirrors(settings));
        session.setProxySelector(proxies(settings));
        session.setAuthenticationSelector(passwords(settings));
        behave(session);
        var local = new LocalRepository(user.localRepository().toFile());
        session.setLocalRepositoryManager(system.newLocalRepositoryManager(session, local));
        var repositories = system.newResolutionRepositories(session, named(user));
        return new RepositoryAccess(session, List.copyOf(repositories));
    }

    /// What is not there today may be tomorrow: Maven would remember that for a day. And a closure
    /// without what a pom that is not here asks for would be locked as if it were whole.
    private static void behave(DefaultRepositorySystemSession session) {
        session.setResolutionErrorPolicy(
                new SimpleResolutionErrorPolicy(ResolutionErrorPolicy.CACHE_DISABLED));
        session.setArtifactDescriptorPolicy(
                new SimpleArtifactDescriptorPolicy(!session.isOffline(), true));
        session.setIgnoreArtifactDescriptorRepositories(true);
    }

    /// Those of the settings first, then those of the super POM, as Maven orders them.
    private static List<RemoteRepository> named(UserSettings user) {
        var all = new LinkedHashMap<String, Repository>();
        for (var profile : user.activeProfiles()) {
            for (var one : profile.getRepositories()) all.putIfAbsent(one.getId(), ofModel(one));
        }
        var processor =
                new DefaultModelProcessor()
                        .setModelLocator(new DefaultModelLocator())
                        .setModelReader(new DefaultModelReader());
        var superPom =
                new DefaultSuperPomProvider().setModelProcessor(processor).getSuperModel("4.0.0");
        for (var one : superPom.getRepositories()) all.putIfAbsent(one.getId(), one);
        return all.values().stream().map(ArtifactDescriptorUtils::toRemoteRepository).toList();
    }

    private static Repository ofModel(org.apache.maven.settings.Repository one) {
        var repository = new Repository();
        repository.setId(one.getId());
        repository.setUrl(one.getUrl());
        repository.setLayout(one.getLayout());
        repository.setReleases(ofModel(one.getReleases()));
        repository.setSnapshots(ofModel(one.getSnapshots()));
        return repository;
    }

    private static @Nullable RepositoryPolicy ofModel(
            org.apache.maven.settings.@Nullable RepositoryPolicy one) {
        if (one == null) return null;
        var policy = new RepositoryPolicy();
        policy.setEnabled(one.isEnabled());
        policy.setUpdatePolicy(one.getUpdatePolicy());
        policy.setChecksumPolicy(one.getChecksumPolicy());
        return policy;
    }

    private static MirrorSelector mirrors(Settings settings) {
        var selector = new DefaultMirrorSelector();
        for (var mirror : settings.getMirrors()) {
            selector.add(
                    mirror.getId(),
                    mirror.getUrl(),
                    mirror.getLayout(),
                    false,
                    mirror.isBlocked(),
                    mirror.getMirrorOf(),
                    mirror.getMirrorOfLayouts());
        }
        return selector;
    }

    private static ProxySelector proxies(Settings settings) {
        var selector = new DefaultProxySelector();
        for (var proxy : settings.getProxies()) {
            if (!proxy.isActive()) continue;
            var login =
                    new AuthenticationBuilder()
                            .addUsername(proxy.getUsername())
                            .addPassword(proxy.getPassword())
                            .build();
            selector.add(
                    new Proxy(proxy.getProtocol(), proxy.getHost(), proxy.getPort(), login),
                    proxy.getNonProxyHosts());
        }
        return selector;
    }

    private static AuthenticationSelector passwords(Settings settings) {
        var selector = new DefaultAuthenticationSelector();
        for (var server : settings.getServers()) selector.add(server.getId(), login(server));
        return selector;
    }

    private static Authentication login(Server server) {
        return new AuthenticationBuilder()
                .addUsername(server.getUsername())
                .addPassword(server.getPassword())
                .addPrivateKey(server.getPrivateKey(), server.getPassphrase())
                .build();
    }
}
