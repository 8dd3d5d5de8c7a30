package dev.gantry.cargo;

import static dev.gantry.cargo.JsonValues.field;
import static dev.gantry.cargo.JsonValues.hasField;
import static dev.gantry.cargo.JsonValues.list;
import static dev.gantry.cargo.JsonValues.optional;
import static dev.gantry.cargo.JsonValues.string;
import static dev.gantry.cargo.JsonValues.stringLists;
import static dev.gantry.cargo.JsonValues.strings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// JSON of `cargo metadata` to [Metadata]. Fields that are not asked for are passed over.
final class MetadataReader {
    private static final JsonFactory JSON = new JsonFactory();

    private MetadataReader() {}

    static Metadata read(String text) {
        try (var json = JSON.createParser(text)) {
            json.nextToken();
            List<Metadata.Package> packages = List.of();
            var graph = new Graph(List.of(), Optional.empty());
            while (hasField(json)) {
                switch (field(json)) {
                    case "packages" -> packages = list(json, MetadataReader::crate);
                    case "resolve" -> graph = optional(json, MetadataReader::graph).orElse(graph);
                    default -> json.skipChildren();
                }
            }
            return new Metadata(packages, graph.nodes(), graph.root());
        } catch (IOException e) {
            throw new UncheckedIOException("cargo metadata wrote no JSON", e);
        }
    }

    private record Graph(List<Metadata.Node> nodes, Optional<String> root) {}

    private static Graph graph(JsonParser json) throws IOException {
        List<Metadata.Node> nodes = List.of();
        Optional<String> root = Optional.empty();
        while (hasField(json)) {
            switch (field(json)) {
                case "nodes" -> nodes = list(json, MetadataReader::node);
                case "root" -> root = string(json);
                default -> json.skipChildren();
            }
        }
        return new Graph(nodes, root);
    }

    private static Metadata.Node node(JsonParser json) throws IOException {
        var id = "";
        List<Metadata.Edge> edges = List.of();
        List<String> features = List.of();
        while (hasField(json)) {
            switch (field(json)) {
                case "id" -> id = json.getText();
                case "deps" -> edges = list(json, MetadataReader::edge);
                case "features" -> features = strings(json);
                default -> json.skipChildren();
            }
        }
        return new Metadata.Node(id, edges, features);
    }

    private static Metadata.Edge edge(JsonParser json) throws IOException {
        var name = "";
        var id = "";
        while (hasField(json)) {
            switch (field(json)) {
                case "name" -> name = json.getText();
                case "pkg" -> id = json.getText();
                default -> json.skipChildren();
            }
        }
        return new Metadata.Edge(name, id);
    }

    private static Metadata.Package crate(JsonParser json) throws IOException {
        var id = "";
        var name = "";
        var version = "";
        var manifest = "";
        Optional<String> source = Optional.empty();
        Optional<String> rustVersion = Optional.empty();
        Optional<String> license = Optional.empty();
        Optional<String> repository = Optional.empty();
        List<Metadata.Target> targets = List.of();
        List<Metadata.Declared> dependencies = List.of();
        Map<String, List<String>> features = Map.of();
        while (hasField(json)) {
            switch (field(json)) {
                case "id" -> id = json.getText();
                case "name" -> name = json.getText();
                case "version" -> version = json.getText();
                case "manifest_path" -> manifest = json.getText();
                case "source" -> source = string(json);
                case "rust_version" -> rustVersion = string(json);
                case "license" -> license = string(json);
                case "repository" -> repository = string(json);
                case "targets" -> targets = list(json, MetadataReader::target);
                case "dependencies" -> dependencies = list(json, MetadataReader::declared);
                case "features" -> features = stringLists(json);
                default -> json.skipChildren();
            }
        }
        return new Metadata.Package(
                id,
                name,
                version,
                source,
                Path.of(manifest),
                targets,
                features,
                rustVersion,
                license,
                repository,
                dependencies);
    }

    static Metadata.Target target(JsonParser json) throws IOException {
        var name = "";
        var source = "";
        var edition = "";
        List<String> kinds = List.of();
        List<String> crateTypes = List.of();
        while (hasField(json)) {
            switch (field(json)) {
                case "name" -> name = json.getText();
                case "src_path" -> source = json.getText();
                case "edition" -> edition = json.getText();
                case "kind" -> kinds = strings(json);
                case "crate_types" -> crateTypes = strings(json);
                default -> json.skipChildren();
            }
        }
        return new Metadata.Target(name, kinds, crateTypes, Path.of(source), edition);
    }

    private static Metadata.Declared declared(JsonParser json) throws IOException {
        var name = "";
        var requirement = "";
        Optional<String> source = Optional.empty();
        Optional<String> rename = Optional.empty();
        Optional<String> path = Optional.empty();
        while (hasField(json)) {
            switch (field(json)) {
                case "name" -> name = json.getText();
                case "req" -> requirement = json.getText();
                case "source" -> source = string(json);
                case "rename" -> rename = string(json);
                case "path" -> path = string(json);
                default -> json.skipChildren();
            }
        }
        return new Metadata.Declared(name, source, requirement, rename, path.map(Path::of));
    }
}
