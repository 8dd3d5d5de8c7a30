package dev.gantry.lift;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;

import dev.gantry.api.CrateApi;
import dev.gantry.problem.ProblemException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The canonical bytes of an API, by whose SHA-256 it is cached.
///
/// The records of `dev.gantry.api` are the schema, so that the form can never lag behind them:
///
/// ```
/// record   = [component, ..]           of a sealed type: ["Name", component, ..]
/// List     = [element, ..]
/// Optional = null | value
/// String, boolean, enum constant = themselves
/// ```
///
/// Equal APIs have equal bytes: there are no maps, no ids, no absolute paths and no spans in them.
public final class ApiBytes {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(10_000)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private ApiBytes() {}

    public static byte[] write(CrateApi api) {
        var bytes = new ByteArrayOutputStream();
        try (var generator = JSON.createGenerator(bytes)) {
            new RecordWriter(generator).write(api, CrateApi.class);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // memory does not fail
        }
        return bytes.toByteArray();
    }

    /// @throws ProblemException with [LiftProblem.Unreadable] when the bytes are not those of an
    ///   API
    public static CrateApi read(byte[] bytes) {
        try (var parser = JSON.createParser(bytes)) {
            parser.nextToken();
            var api = (CrateApi) new RecordReader(parser).read(CrateApi.class);
            if (parser.nextToken() == null) return api;
            throw new ProblemException(new LiftProblem.Unreadable("there is more after its end"));
        } catch (JsonProcessingException malformed) {
            throw new ProblemException(new LiftProblem.Unreadable(malformed.getOriginalMessage()));
        } catch (RecordReader.Unexpected unexpected) {
            throw new ProblemException(
                    new LiftProblem.Unreadable(String.valueOf(unexpected.getMessage())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // memory does not fail
        }
    }
}
