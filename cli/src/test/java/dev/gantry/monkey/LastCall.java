package dev.gantry.monkey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// The call that runs now, in a file that outlives the process: when the process ends in it, the
/// file tells which one it was.
final class LastCall {
    private static final int SIZE = 512;

    private final MappedByteBuffer file;

    LastCall(Path path) throws IOException {
        try (var channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            file = channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
        }
    }

    void is(long number, Member member) {
        var line = "call %d, %s\n".formatted(number, member.name()).getBytes(UTF_8);
        file.put(0, Arrays.copyOf(line, SIZE));
    }
}
