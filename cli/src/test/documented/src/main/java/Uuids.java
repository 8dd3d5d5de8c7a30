import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.gantry.runtime.Tuple2;

import uuid.Builder;
import uuid.Uuid;
import uuid.Variant;
import uuid.Version;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The documentation of uuid 1.
final class Uuids {
    private static final String TEXT = "a1a2a3a4-b1b2-c1c2-d1d2-d3d4d5d6d7d8";
    private static final byte[] BYTES = HexFormat.of().parseHex("a1a2a3a4b1b2c1c2d1d2d3d4d5d6d7d8");
    private static final byte[] FIELD = HexFormat.of().parseHex("d1d2d3d4d5d6d7d8");
    private static final BigInteger NUMBER = new BigInteger(1, BYTES);

    static final List<Example> EXAMPLES =
            List.of(
                    Example.of(
                            "fmt::Display",
                            () ->
                                    Example.same(
                                            TEXT, Uuid.parseStr(TEXT.replace("-", "")).toString())),
                    Example.of(
                            "Uuid::urn",
                            () ->
                                    Example.same(
                                            "urn:uuid:" + TEXT,
                                            Uuid.parseStr(TEXT).urn().toString())),
                    Example.of(
                            "Uuid::get_variant",
                            () -> Example.same(Variant.RFC4122, known().getVariant())),
                    Example.of(
                            "Uuid::get_version_num",
                            () -> Example.same(3, Math.toIntExact(known().getVersionNum()))),
                    Example.of(
                            "Uuid::get_version",
                            () -> Example.same(Optional.of(Version.MD5), known().getVersion())),
                    Example.of(
                            "Uuid::as_fields",
                            () -> {
                                var none = Uuid.nil().asFields();
                                Example.same(
                                        List.of(0L, 0, 0),
                                        List.of(none.first(), none.second(), none.third()));
                                Example.same(new byte[8], none.fourth());
                                var some = Uuid.parseStr(TEXT).asFields();
                                Example.same(
                                        List.of(0xa1a2a3a4L, 0xb1b2, 0xc1c2),
                                        List.of(some.first(), some.second(), some.third()));
                                Example.same(FIELD, some.fourth());
                            }),
                    Example.of(
                            "Uuid::to_fields_le",
                            () -> {
                                var some = Uuid.parseStr(TEXT).toFieldsLe();
                                Example.same(
                                        List.of(0xa4a3a2a1L, 0xb2b1, 0xc2c1),
                                        List.of(some.first(), some.second(), some.third()));
                                Example.same(FIELD, some.fourth());
                            }),
                    Example.of(
                            "Uuid::as_u128",
                            () -> Example.same(NUMBER, Uuid.parseStr(TEXT).asU128())),
                    Example.of(
                            "Uuid::to_u128_le",
                            () ->
                                    Example.same(
                                            new BigInteger("d8d7d6d5d4d3d2d1c2c1b2b1a4a3a2a1", 16),
                                            Uuid.parseStr(TEXT).toU128Le())),
                    Example.of(
                            "Uuid::as_u64_pair",
                            () ->
                                    Example.same(
                                            new Tuple2<>(0xa1a2a3a4b1b2c1c2L, 0xd1d2d3d4d5d6d7d8L),
                                            Uuid.parseStr(TEXT).asU64Pair())),
                    Example.of(
                            "Uuid::as_bytes",
                            () -> {
                                var one = Uuid.fromBytesRef(BYTES);
                                Example.same(one, Uuid.fromBytesRef(one.asBytes()));
                            }),
                    Example.of(
                            "Uuid::into_bytes",
                            () -> Example.same(BYTES, Uuid.fromBytes(BYTES).intoBytes())),
                    Example.of(
                            "Uuid::to_bytes_le",
                            () ->
                                    Example.same(
                                            HexFormat.of()
                                                    .parseHex("a4a3a2a1b2b1c2c1d1d2d3d4d5d6d7d8"),
                                            Uuid.parseStr(TEXT).toBytesLe())),
                    Example.of(
                            "Uuid::encode_buffer",
                            () -> {
                                var zeros = "00000000-0000-0000-0000-000000000000";
                                var nil = Uuid.nil();
                                Example.same(
                                        zeros.replace("-", ""),
                                        nil.simple().encodeLower(Uuid.encodeBuffer()));
                                Example.same(
                                        zeros, nil.hyphenated().encodeLower(Uuid.encodeBuffer()));
                                Example.same(
                                        "urn:uuid:" + zeros,
                                        nil.urn().encodeLower(Uuid.encodeBuffer()));
                            }),
                    Example.of(
                            "fmt::Hyphenated::encode_lower",
                            () -> {
                                var uuid = Uuid.parseStr("936DA01f9abd4d9d80c702af85c822a8");
                                var text = "936da01f-9abd-4d9d-80c7-02af85c822a8";
                                Example.same(
                                        text, uuid.hyphenated().encodeLower(Uuid.encodeBuffer()));
                                var buffer = exclamations(40);
                                uuid.hyphenated().encodeLower(buffer);
                                Example.same(text + "!!!!", new String(buffer, US_ASCII));
                            }),
                    Example.of(
                            "fmt::Braced::encode_upper",
                            () -> {
                                var uuid = Uuid.parseStr("936da01f9abd4d9d80c702af85c822a8");
                                var text = "{936DA01F-9ABD-4D9D-80C7-02AF85C822A8}";
                                Example.same(text, uuid.braced().encodeUpper(Uuid.encodeBuffer()));
                                var buffer = exclamations(40);
                                uuid.braced().encodeUpper(buffer);
                                Example.same(text + "!!", new String(buffer, US_ASCII));
                            }),
                    Example.of(
                            "fmt::Urn::into_uuid",
                            () -> Example.same(Uuid.nil(), Uuid.nil().urn().intoUuid())),
                    Example.of(
                            "Builder::from_random_bytes",
                            () -> {
                                try (var builder = Builder.fromRandomBytes(BYTES)) {
                                    var uuid = builder.intoUuid();
                                    Example.same(Optional.of(Version.RANDOM), uuid.getVersion());
                                    Example.same(Variant.RFC4122, uuid.getVariant());
                                }
                            }),
                    Example.of(
                            "Uuid::max",
                            () ->
                                    Example.same(
                                            "ffffffff-ffff-ffff-ffff-ffffffffffff",
                                            Uuid.max().hyphenated().toString())),
                    Example.of(
                            "Uuid::from_fields",
                            () ->
                                    Example.same(
                                            TEXT,
                                            Uuid.fromFields(0xa1a2a3a4L, 0xb1b2, 0xc1c2, FIELD)
                                                    .hyphenated()
                                                    .toString())),
                    Example.of(
                            "Uuid::from_fields_le",
                            () ->
                                    Example.same(
                                            "a4a3a2a1-b2b1-c2c1-d1d2-d3d4d5d6d7d8",
                                            Uuid.fromFieldsLe(0xa1a2a3a4L, 0xb1b2, 0xc1c2, FIELD)
                                                    .hyphenated()
                                                    .toString())),
                    Example.of(
                            "Uuid::from_u128_le",
                            () ->
                                    Example.same(
                                            "d8d7d6d5-d4d3-d2d1-c2c1-b2b1a4a3a2a1",
                                            Uuid.fromU128Le(NUMBER).hyphenated().toString())),
                    Example.of(
                            "Uuid::from_u64_pair",
                            () ->
                                    Example.same(
                                            TEXT,
                                            Uuid.fromU64Pair(
                                                            0xa1a2a3a4b1b2c1c2L,
                                                            0xd1d2d3d4d5d6d7d8L)
                                                    .toString())),
                    Example.of(
                            "Uuid::from_slice_le",
                            () ->
                                    Example.same(
                                            "a4a3a2a1-b2b1-c2c1-d1d2-d3d4d5d6d7d8",
                                            Uuid.fromSliceLe(BYTES).hyphenated().toString())));

    private Uuids() {}

    private static Uuid known() throws uuid.Error {
        return Uuid.parseStr("02f09a3f-1624-3b1d-8409-44eff7708208");
    }

    private static byte[] exclamations(int number) {
        var buffer = new byte[number];
        Arrays.fill(buffer, (byte) '!');
        return buffer;
    }
}
