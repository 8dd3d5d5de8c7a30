package dev.gantry.cargo;

import dev.gantry.host.Host;
import dev.gantry.host.Http;
import dev.gantry.registry.Endpoint;
import dev.gantry.registry.IndexPath;

import org.tomlj.Toml;
import org.tomlj.TomlTable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How this machine's cargo reaches registries (The Cargo Book, "Configuration", "Source
/// Replacement", "Registry Authentication"), as far as we can go the same way: over the sparse
/// protocol, with a token that lies in a file or a variable. Everything else is left to cargo.
final class RegistryAccess {
    private static final String SPARSE = "sparse+";

    /// Cargo's name for the default registry, where sources are replaced.
    static final String DEFAULT_SOURCE = "crates-io";

    /// The provider that reads what we read.
    private static final String OWN_PROVIDER = "cargo:token";

    private static final int LONGEST_CHAIN = 16;

    /// For all that a hint needs: whoever waits for it has an error to read.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// As cargo's `http.timeout`, where nothing is configured.
    private static final Duration CARGOS_PATIENCE = Duration.ofSeconds(30);

    /// Lines of git's configuration that name a proxy, or a file that may.
    private static final Pattern PROXY = Pattern.compile("(?i)proxy|\\[\\s*include");

    private final Host host;
    private final Path home;
    private final CargoConfig config;

    RegistryAccess(Host host, Path home, CargoConfig config) {
        this.host = host;
        this.home = home;
        this.config = config;
    }

    /// The network as cargo is told to use it, for a short while from now on.
    Http http() {
        return host.http(proxy(), PATIENCE);
    }

    /// The same, for what a build waits for.
    Http forDownloads() {
        return host.httpForMany(proxy(), CARGOS_PATIENCE);
    }

    private Optional<String> proxy() {
        return variable("CARGO_HTTP_PROXY").or(() -> config.setting("http", "proxy"));
    }

    /// May cargo be given its packages from the store? Depends on the configuration alone: not
    /// where the packages lie in a folder, or the index in a repository.
    ///
    /// @param registry as [#endpoint]
    boolean isReplaceable(String registry) {
        return configured(registry)
                .map(place -> sparse(place.index()).isPresent())
                .orElse(registry.isEmpty() && !isDefaultByGit());
    }

    /// The index that serves a registry, as it is configured; empty where nothing is.
    ///
    /// @param registry as [#endpoint]
    Optional<String> configuredIndex(String registry) {
        return configured(registry).map(Place::index);
    }

    /// Is a folder of cargo's caches, `<server>-<hash>`, perhaps that of a registry?
    ///
    /// @param registry as [#endpoint]
    boolean mayKeep(String registry, String folder) {
        var server = server(folder);
        return configured(registry)
                .map(place ->
                        sparse(place.index()).filter(at -> server.equals(at.getHost())).isPresent())
                .orElseGet(() -> registry.isEmpty() && !isOfAnother(server));
    }

    /// Where a registry is. The address of the default one stands nowhere, but cargo keeps a folder
    /// by its name once it has asked it for the crate. What is learnt so may be the server of
    /// another registry, so it gets no token; the default one asks for none.
    ///
    /// @param registry as the request names it; empty for the default one
    /// @param crate one that cargo has looked for there
    /// @return empty when the registry is left to cargo
    Optional<Endpoint> endpoint(String registry, String crate) {
        if (isOffline() || (proxy().isEmpty() && gitMayNameAProxy())) return Optional.empty();
        var place = configured(registry);
        if (place.isPresent()) {
            return sparse(place.get().index())
                    .filter(_ -> place.get().owner().filter(this::hasProvider).isEmpty())
                    .map(address ->
                            new Endpoint(address, place.get().owner().flatMap(this::token)));
        }
        return registry.isEmpty() && !isDefaultByGit()
                ? learnt(crate).map(address -> new Endpoint(address, Optional.empty()))
                : Optional.empty();
    }

    private boolean isOffline() {
        return variable("CARGO_NET_OFFLINE")
                .or(() -> config.setting("net", "offline"))
                .filter("true"::equals)
                .isPresent();
    }

    /// Another provider of credentials than the one that reads what we read.
    private boolean hasProvider(String name) {
        return variable("CARGO_REGISTRIES_" + inVariable(name) + "_CREDENTIAL_PROVIDER")
                .or(() -> config.setting("registries", name, "credential-provider"))
                .filter(other -> !other.equals(OWN_PROVIDER))
                .isPresent();
    }

    private boolean isDefaultByGit() {
        return variable("CARGO_REGISTRIES_" + inVariable(DEFAULT_SOURCE) + "_PROTOCOL")
                .or(() -> config.setting("registries", DEFAULT_SOURCE, "protocol"))
                .filter("git"::equals)
                .isPresent();
    }

    /// Where cargo is told of no proxy, it takes the one of git's configuration, which it reads
    /// with all that is included there ("Configuration", `http.proxy`).
    private boolean gitMayNameAProxy() {
        var ofUser =
                variable("XDG_CONFIG_HOME").map(Path::of).orElse(host.home().resolve(".config"));
        var ofMachine = variable("PROGRAMDATA").map(Path::of).orElse(Path.of("/etc"));
        return Stream.of(
                        host.home().resolve(".gitconfig"),
                        ofUser.resolve("git").resolve("config"),
                        ofMachine.resolve("Git").resolve("config"),
                        ofMachine.resolve("gitconfig"))
                .filter(Files::isRegularFile)
                .anyMatch(RegistryAccess::mayNameAProxy);
    }

    private static boolean mayNameAProxy(Path file) {
        try {
            return PROXY.matcher(Files.readString(file, StandardCharsets.ISO_8859_1)).find();
        } catch (IOException unreadable) {
            return true;
        }
    }

    /// @param index as it is configured
    /// @param owner the registry whose token belongs to it
    private record Place(String index, Optional<String> owner) {}

    /// What the configuration says of a registry: the source that replaces it, or itself. A source
    /// that is no registry has no address: cargo reads it.
    ///
    /// @param registry empty for the default one
    private Optional<Place> configured(String registry) {
        var own = registry.isEmpty() ? Optional.<String>empty() : index(registry);
        var source =
                registry.isEmpty() ? Optional.of(DEFAULT_SOURCE) : own.flatMap(config::sourceOf);
        var by = source.flatMap(this::replacement);
        if (by.isEmpty()) return own.map(index -> new Place(index, Optional.of(registry)));
        // cargo refuses a chain that leads back to itself
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            var next = replacement(by.get());
            if (next.isEmpty()) break;
            by = next;
        }
        var last = by.get();
        return config.setting("source", last, "registry")
                .map(index -> new Place(index, ownerOf(index)))
                .or(() -> index(last).map(index -> new Place(index, Optional.of(last))))
                .or(() -> Optional.of(new Place("", Optional.empty())));
    }

    private Optional<String> ownerOf(String index) {
        return config.registryNames().stream()
                .filter(name -> index(name).equals(Optional.of(index)))
                .findFirst();
    }

    private Optional<String> replacement(String source) {
        return config.setting("source", source, "replace-with");
    }

    /// Of a registry with a name: a variable wins over files.
    Optional<String> index(String name) {
        return variable("CARGO_REGISTRIES_" + inVariable(name) + "_INDEX")
                .or(() -> config.setting("registries", name, "index"));
    }

    /// `<name>-<hash>` of the one folder of cargo home whose index knows the crate.
    private Optional<URI> learnt(String crate) {
        if (!IndexPath.isName(crate)) return Optional.empty();
        var all = home.resolve("registry").resolve("index");
        if (!Files.isDirectory(all)) return Optional.empty();
        try (var folders = Files.list(all)) {
            var found =
                    folders.filter(folder -> Files.exists(folder.resolve("config.json")))
                            .filter(folder -> knows(folder, crate))
                            .map(folder -> server(folder.getFileName().toString()))
                            .filter(server -> !isOfAnother(server))
                            .distinct()
                            .toList();
            return found.size() == 1 && !found.getFirst().isEmpty()
                    ? address("https://" + found.getFirst() + "/")
                    : Optional.empty();
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static String server(String folder) {
        return folder.substring(0, Math.max(0, folder.lastIndexOf('-')));
    }

    private static boolean knows(Path folder, String crate) {
        return Files.exists(folder.resolve(".cache").resolve(IndexPath.of(crate)));
    }

    /// Is it the server of a registry with a name?
    private boolean isOfAnother(String server) {
        return config.registryNames().stream()
                .flatMap(name -> index(name).stream())
                .flatMap(index -> sparse(index).stream())
                .anyMatch(address -> server.equals(address.getHost()));
    }

    private static Optional<URI> sparse(String index) {
        if (!index.startsWith(SPARSE)) return Optional.empty();
        var address = index.substring(SPARSE.length());
        return address(address.endsWith("/") ? address : address + "/");
    }

    private static Optional<URI> address(String text) {
        try {
            var address = URI.create(text);
            boolean web = List.of("http", "https").contains(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /// A variable wins over files, and of these `credentials.toml` over the others. What cannot
    /// stand in a request is none.
    private Optional<Endpoint.Token> token(String name) {
        return variable("CARGO_REGISTRIES_" + inVariable(name) + "_TOKEN")
                .or(() -> credential(List.of("registries", name, "token")))
                .or(() -> config.setting("registries", name, "token"))
                .filter(text -> text.matches("\\p{Graph}[\\p{Graph} ]*"))
                .map(Endpoint.Token::new);
    }

    private Optional<String> credential(List<String> path) {
        return Stream.of("credentials", "credentials.toml")
                .map(home::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .flatMap(RegistryAccess::toml)
                .flatMap(toml -> Optional.ofNullable(toml.get(path)))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private static Optional<TomlTable> toml(Path file) {
        try {
            return Optional.of(Toml.parse(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<String> variable(String name) {
        return host.variable(name);
    }

    private static String inVariable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
