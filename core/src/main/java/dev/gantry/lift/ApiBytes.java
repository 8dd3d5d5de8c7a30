package dev.gantry.lift;

import dev.gantry.api.CrateApi;
import dev.gantry.problem.ProblemException;

/// The canonical bytes of an API, by whose SHA-256 it is cached; the form is that of [RecordBytes].
///
/// Equal APIs have equal bytes: there are no maps, no ids, no absolute paths and no spans in them.
public final class ApiBytes {
    private ApiBytes() {}

    public static byte[] write(CrateApi api) {
        return RecordBytes.write(api);
    }

    /// @throws ProblemException with [LiftProblem.Unreadable] when the bytes are not those of an
    ///   API
    public static CrateApi read(byte[] bytes) {
        return RecordBytes.read(bytes, CrateApi.class);
    }
}
