package dev.gantry.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/// Which class of a single file is the program. Source of the rule: JEP 458, "Launch-class
/// selection": the first top-level class if it has a main method, else the one named like the file
/// if that has one.
final class MainClass {

    /// A top-level class, in the order of the file.
    record Candidate(String name, boolean hasMain) {}

    private final List<Candidate> candidates = new ArrayList<>();

    /// To be called for each class that javac has analysed.
    void consider(TypeElement type, Elements elements, Types types) {
        if (type.getNestingKind() == NestingKind.TOP_LEVEL) {
            String name = elements.getBinaryName(type).toString();
            candidates.add(new Candidate(name, hasMain(type, elements, types)));
        }
    }

    /// @param stem the identifier that stands for the file's name
    Optional<String> chosen(String stem) {
        return chosen(candidates, stem);
    }

    static Optional<String> chosen(List<Candidate> candidates, String stem) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        var first = candidates.getFirst();
        if (first.hasMain()) {
            return Optional.of(first.name());
        }
        String expected = packageOf(first.name()) + stem;
        return candidates.stream()
                .filter(candidate -> candidate.hasMain() && candidate.name().equals(expected))
                .map(Candidate::name)
                .findFirst();
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('.') + 1);
    }

    private static boolean hasMain(TypeElement type, Elements elements, Types types) {
        return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                .anyMatch(method -> isMain(method, elements, types));
    }

    /// JLS 12.1.4: `void main()` or `void main(String[])`, static or not, not private.
    private static boolean isMain(ExecutableElement method, Elements elements, Types types) {
        return method.getSimpleName().contentEquals("main")
                && method.getReturnType().getKind() == TypeKind.VOID
                && !method.getModifiers().contains(Modifier.PRIVATE)
                && method.getParameters().stream().allMatch(p -> isStrings(p, elements, types))
                && method.getParameters().size() <= 1;
    }

    private static boolean isStrings(Element parameter, Elements elements, Types types) {
        var string = elements.getTypeElement("java.lang.String").asType();
        return types.isSameType(parameter.asType(), types.getArrayType(string));
    }
}
