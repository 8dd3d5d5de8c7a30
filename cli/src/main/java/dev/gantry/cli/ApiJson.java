package dev.gantry.cli;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.gantry.build.Overview;
import dev.gantry.cli.screen.Result;
import dev.gantry.plan.Ledger.Outcome;

import java.io.IOException;
import java.util.List;

/// A crate as the document that docs/api.schema.json describes.
final class ApiJson {
    private ApiJson() {}

    /// @param overview of what is to be shown
    static Result of(Overview overview) {
        return new Result(
                0,
                json -> {
                    json.writeObjectFieldStart("crate");
                    crate(json, overview);
                    json.writeEndObject();
                    json.writeArrayFieldStart("items");
                    for (var row : overview.rows()) item(json, row);
                    json.writeEndArray();
                    json.writeArrayFieldStart("classes");
                    for (var type : overview.classes()) type(json, type);
                    json.writeEndArray();
                });
    }

    private static void crate(JsonGenerator json, Overview overview) throws IOException {
        json.writeStringField("name", overview.crate().packageName());
        json.writeStringField("version", overview.crate().version());
        strings(json, "features", overview.features());
        json.writeStringField("java-package", overview.javaPackage());
    }

    private static void item(JsonGenerator json, Overview.Row row) throws IOException {
        var entry = row.entry();
        json.writeStartObject();
        json.writeStringField("kind", CoverageJson.kebab(entry.kind()));
        json.writeStringField("path", entry.path().toString());
        json.writeStringField("rust", entry.rust());
        switch (entry.outcome()) {
            case Outcome.Bound(var java, _, var lacks) -> {
                json.writeObjectFieldStart("bound");
                json.writeStringField("class", java);
                strings(json, "members", row.java());
                json.writeBooleanField("reachable", row.reachable());
                var forms =
                        lacks.stream().map(lack -> lack.reason().sentence() + ": " + lack.detail());
                if (!lacks.isEmpty()) strings(json, "lacks", forms.toList());
                json.writeEndObject();
            }
            case Outcome.Skipped(var skip) -> {
                json.writeObjectFieldStart("skipped");
                json.writeStringField("reason", CoverageJson.kebab(skip.reason()));
                json.writeStringField("sentence", skip.reason().sentence());
                json.writeStringField("detail", skip.detail());
                if (skip.override().isPresent()) {
                    json.writeStringField("override", skip.override().get());
                }
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private static void type(JsonGenerator json, Overview.JavaClass type) throws IOException {
        json.writeStartObject();
        json.writeStringField("class", type.java());
        json.writeStringField("kind", CoverageJson.kebab(type.kind()));
        if (type.path().isPresent()) json.writeStringField("path", type.path().get().toString());
        strings(json, "components", type.components());
        strings(json, "implements", type.interfaces());
        json.writeArrayFieldStart("members");
        for (var member : type.members()) {
            json.writeStartObject();
            json.writeStringField("from", member.from());
            json.writeStringField("rust", member.rust());
            json.writeStringField("java", member.java());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> all)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (var each : all) json.writeString(each);
        json.writeEndArray();
    }
}
