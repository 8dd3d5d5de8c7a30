package bench;

import static bench.Calls.HAY;
import static bench.Calls.LONG;
import static bench.Calls.MEGABYTE;
import static bench.Calls.NUMBERS;
import static bench.Calls.PATTERN;
import static bench.Calls.SHORT;

/// By [Hand].
final class ByHand {
    private ByHand() {}

    static Shape shape(String name) throws Throwable {
        return switch (name) {
            case "noop" ->
                    times -> {
                        for (int i = 0; i < times; i++)
                            Hand.checked((long) Hand.Noop.CALL.invokeExact());
                        return times;
                    };
            case "add" ->
                    times -> {
                        long sum = 0;
                        for (int i = 0; i < times; i++)
                            sum = Hand.checked((long) Hand.Add.CALL.invokeExact(sum, (long) i));
                        return sum;
                    };
            case "text16" -> text(SHORT);
            case "text10k" -> text(LONG);
            case "echo" ->
                    times -> {
                        long sum = 0;
                        for (int i = 0; i < times; i++) sum += Hand.echo(SHORT).length();
                        return sum;
                    };
            case "megabyte" ->
                    times -> {
                        long sum = 0;
                        for (int i = 0; i < times; i++) sum += Hand.last(MEGABYTE);
                        return sum;
                    };
            case "record" ->
                    times -> {
                        long sum = 0;
                        for (int i = 0; i < times; i++) sum += Hand.record(i).second() > 3 ? 1 : 0;
                        return sum;
                    };
            case "numbers" ->
                    times -> {
                        long sum = 0;
                        for (int i = 0; i < times; i++) sum += Hand.turned(NUMBERS).length;
                        return sum;
                    };
            case "error" ->
                    times -> {
                        long sum = 0;
                        for (int i = 0; i < times; i++) {
                            try {
                                sum += Hand.refuse();
                            } catch (Hand.Refused refused) {
                                sum += refused.getMessage().length();
                            }
                        }
                        return sum;
                    };
            case "is_match" -> {
                var scratch = Hand.scratch();
                int length = Hand.put(scratch, PATTERN);
                long made =
                        Hand.checked(
                                (long)
                                        Hand.RegexNew.CALL.invokeExact(
                                                scratch.address(), (long) length));
                var regex = new Held(made);
                yield times -> {
                    long sum = 0;
                    for (int i = 0; i < times; i++) sum += regex.isMatch(HAY) ? 1 : 0;
                    return sum;
                };
            }
            case "shared" -> {
                var fixed = new Held(Hand.checked((long) Hand.FixedNew.CALL.invokeExact(7L)));
                yield times -> {
                    long sum = 0;
                    for (int i = 0; i < times; i++) sum += fixed.get();
                    return sum;
                };
            }
            case "counted" -> {
                var counter = new Held(Hand.checked((long) Hand.CounterNew.CALL.invokeExact()));
                yield times -> {
                    long sum = 0;
                    for (int i = 0; i < times; i++) sum += counter.add(i);
                    return sum;
                };
            }
            case "life" ->
                    times -> {
                        long sum = 0;
                        for (int i = 0; i < times; i++) {
                            try (var fixed =
                                    new Held(
                                            Hand.checked(
                                                    (long)
                                                            Hand.FixedNew.CALL.invokeExact(
                                                                    (long) i)))) {
                                sum += fixed.get();
                            }
                        }
                        return sum;
                    };
            default -> throw new IllegalArgumentException(name);
        };
    }

    static Shape text(String text) {
        return times -> {
            long sum = 0;
            for (int i = 0; i < times; i++) sum += Hand.length(text);
            return sum;
        };
    }
}
