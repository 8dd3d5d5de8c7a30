package dev.gantry.cli;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.gantry.build.LockVerbs;
import dev.gantry.cli.screen.Result;
import dev.gantry.lockfile.CrateDetails.OnTarget;
import dev.gantry.lockfile.LockedJars;
import dev.gantry.lockfile.Lockfile.Request;
import dev.gantry.lockfile.Resolution;
import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.lockfile.Resolution.LockedSource;
import dev.gantry.manifest.Coordinates;

import java.io.IOException;
import java.util.List;

/// A lock as the document that docs/metadata.schema.json describes.
final class MetadataJson {
    private final JsonGenerator json;
    private final Resolution resolution;

    private MetadataJson(JsonGenerator json, Resolution resolution) {
        this.json = json;
        this.resolution = resolution;
    }

    static Result of(LockVerbs.Read read) {
        var resolution = read.lock().resolution();
        return new Result(0, json -> new MetadataJson(json, resolution).write(read));
    }

    private void write(LockVerbs.Read read) throws IOException {
        json.writeStringField("project", read.project());
        json.writeStringField("lock", read.file().toString());
        json.writeObjectFieldStart("bindings");
        for (var made : read.lock().bindings().entrySet()) {
            json.writeObjectFieldStart(made.getKey());
            json.writeStringField("gantry", made.getValue().gantry());
            json.writeStringField("rustc", made.getValue().rustc());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("requests");
        for (var request : read.lock().requests()) write(request);
        json.writeEndArray();
        json.writeArrayFieldStart("packages");
        for (var locked : resolution.packages()) write(locked);
        json.writeEndArray();
        write(read.lock().jars());
    }

    private void write(LockedJars jars) throws IOException {
        strings("java-requests", jars.requests().stream().map(Coordinates::toString).toList());
        json.writeArrayFieldStart("java-packages");
        for (var jar : jars.classPath()) {
            var coordinates = jar.coordinates();
            json.writeStartObject();
            json.writeStringField("group", coordinates.group());
            json.writeStringField("artifact", coordinates.artifact());
            json.writeStringField("version", coordinates.version());
            if (!coordinates.classifier().isEmpty()) {
                json.writeStringField("classifier", coordinates.classifier());
            }
            json.writeStringField("sha256", jar.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(Request request) throws IOException {
        json.writeStartObject();
        json.writeStringField("alias", request.alias());
        json.writeStringField("name", request.name());
        if (request.platform().isPresent()) {
            json.writeStringField("platform", request.platform().get());
        }
        json.writeStringField("wanted", request.wanted());
        strings("features", request.features());
        json.writeBooleanField("default-features", request.defaultFeatures());
        json.writeNumberField("package", index(resolution.find(request.locked())));
        json.writeEndObject();
    }

    private void write(LockedPackage locked) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", locked.name());
        json.writeStringField("version", locked.version());
        write(locked.source());
        json.writeArrayFieldStart("dependencies");
        for (var one : locked.dependencies()) json.writeNumber(index(resolution.find(one)));
        json.writeEndArray();
        strings("features", locked.details().features());
        if (locked.sha256().isPresent()) {
            json.writeStringField("crate-sha256", locked.sha256().get());
        }
        if (locked.details().blake3().isPresent()) {
            json.writeStringField("crate-blake3", locked.details().blake3().get());
        }
        json.writeObjectFieldStart("targets");
        for (var seen : locked.details().targets().entrySet()) {
            json.writeObjectFieldStart(seen.getKey());
            write(seen.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void write(OnTarget seen) throws IOException {
        strings("features", seen.features());
        if (seen.hashes().isEmpty()) return;
        var hashes = seen.hashes().get();
        json.writeNumberField("rustdoc-format", hashes.rustdocFormat());
        json.writeStringField("rustdoc-sha256", hashes.rustdocSha256());
        json.writeStringField("wrapper-sha256", hashes.wrapperSha256());
    }

    private void write(LockedSource source) throws IOException {
        json.writeObjectFieldStart("source");
        switch (source) {
            case LockedSource.Registry(var registry) -> {
                json.writeStringField("kind", "registry");
                json.writeStringField("registry", registry);
            }
            case LockedSource.Git(var url, var reference, var commit) -> {
                json.writeStringField("kind", "git");
                json.writeStringField("url", url);
                json.writeStringField("reference", reference);
                json.writeStringField("commit", commit);
            }
            case LockedSource.Path(var path) -> {
                json.writeStringField("kind", "path");
                json.writeStringField("path", path);
            }
        }
        json.writeEndObject();
    }

    private int index(LockedPackage locked) {
        return resolution.packages().indexOf(locked);
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (var value : values) json.writeString(value);
        json.writeEndArray();
    }
}
