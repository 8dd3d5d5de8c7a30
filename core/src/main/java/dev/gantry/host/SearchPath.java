package dev.gantry.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folders of PATH, and on Windows the extensions of PATHEXT.
///
/// Relative folders are left out: what a program is must not depend on the folder it is called in.
/// Links are kept, since rustup's `cargo` is a link that goes by its own name.
record SearchPath(List<Path> folders, List<String> extensions) {

    static SearchPath of(Host host) {
        var platform = host.platform();
        return new SearchPath(
                entries(host.variable("PATH").orElse(""), platform.pathSeparator())
                        .map(Path::of)
                        .filter(Path::isAbsolute)
                        .toList(),
                platform.isWindows()
                        ? entries(host.variable("PATHEXT").orElse(".COM;.EXE;.BAT;.CMD"), ";")
                                .toList()
                        : List.of(""));
    }

    Optional<Path> find(String name) {
        return places(name).filter(SearchPath::isProgram).findFirst();
    }

    /// The places that are searched before the program is found.
    List<Path> before(String name) {
        return places(name).takeWhile(place -> !isProgram(place)).distinct().toList();
    }

    private Stream<Path> places(String name) {
        return folders.stream()
                .flatMap(folder -> extensions.stream().map(e -> folder.resolve(name + e)));
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    private static Stream<String> entries(String list, String separator) {
        return Pattern.compile(separator, Pattern.LITERAL)
                .splitAsStream(list)
                .filter(entry -> !entry.isEmpty());
    }
}
