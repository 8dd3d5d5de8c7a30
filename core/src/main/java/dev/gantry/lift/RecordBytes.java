package dev.gantry.lift;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;

import dev.gantry.problem.ProblemException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Records as canonical bytes. Their components are the schema, so that the form can never lag
/// behind them:
///
/// ```
/// record   = [component, ..]           of a sealed type: ["Name", component, ..]
/// List     = [element, ..]
/// Optional = null | value
/// String, boolean, enum constant = themselves
/// ```
///
/// Equal records have equal bytes.
public final class RecordBytes {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(10_000)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private RecordBytes() {}

    public static byte[] write(Record value) {
        var bytes = new ByteArrayOutputStream();
        try (var generator = JSON.createGenerator(bytes)) {
            new RecordWriter(generator).write(value, value.getClass());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // memory does not fail
        }
        return bytes.toByteArray();
    }

    /// @throws ProblemException with [LiftProblem.Unreadable] when the bytes are not those of such
    ///   a record
    public static <T extends Record> T read(byte[] bytes, Class<T> type) {
        try (var parser = JSON.createParser(bytes)) {
            parser.nextToken();
            var value = type.cast(new RecordReader(parser).read(type));
            if (parser.nextToken() == null) return value;
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
