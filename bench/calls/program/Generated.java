package bench;

import static bench.Calls.HAY;
import static bench.Calls.LONG;
import static bench.Calls.MEGABYTE;
import static bench.Calls.NUMBERS;
import static bench.Calls.PATTERN;
import static bench.Calls.SHORT;

/// By what Gantry generates.
final class Generated {
    private Generated() {}

    static Shape shape(String name) {
        return switch (name) {
            case "noop" ->
                    times -> {
                        for (int i = 0; i < times; i++) calls.Calls.noop();
                        return times;
                    };
            case "add" ->
                    times -> {
                        long sum = 0;
                        for (int i = 0; i < times; i++) sum = calls.Calls.add(sum, i);
                        return sum;
                    };
            case "text16" -> text(SHORT);
            case "text10k" -> text(LONG);
            case "echo" ->
                    times -> {
                        long sum = 0;
                        for (int i = 0; i < times; i++) sum += calls.Calls.echo(SHORT).length();
                        return sum;
                    };
            case "megabyte" ->
                    times -> {
                        long sum = 0;
                        for (int i = 0; i < times; i++) sum += calls.Calls.last(MEGABYTE);
                        return sum;
                    };
            case "record" ->
                    times -> {
                        long sum = 0;
                        for (int i = 0; i < times; i++)
                            sum += calls.Calls.record(i).second() > 3 ? 1 : 0;
                        return sum;
                    };
            case "numbers" ->
                    times -> {
                        long sum = 0;
                        for (int i = 0; i < times; i++) sum += calls.Calls.turned(NUMBERS).length;
                        return sum;
                    };
            case "error" ->
                    times -> {
                        long sum = 0;
                        for (int i = 0; i < times; i++) {
                            try {
                                sum += calls.Calls.refuse();
                            } catch (calls.Refused refused) {
                                sum += refused.getMessage().length();
                            }
                        }
                        return sum;
                    };
            case "is_match" -> {
                var regex = new regex.Regex(PATTERN);
                yield times -> {
                    long sum = 0;
                    for (int i = 0; i < times; i++) sum += regex.isMatch(HAY) ? 1 : 0;
                    return sum;
                };
            }
            case "shared" -> {
                var fixed = new calls.Fixed(7);
                yield times -> {
                    long sum = 0;
                    for (int i = 0; i < times; i++) sum += fixed.get();
                    return sum;
                };
            }
            case "counted" -> {
                var counter = new calls.Counter();
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
                            try (var fixed = new calls.Fixed(i)) {
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
            for (int i = 0; i < times; i++) sum += calls.Calls.length(text);
            return sum;
        };
    }
}
