package bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// By what Gantry generates.
@State(Scope.Thread)
public class Generated {
    private final Inputs in = new Inputs();
    private final regex.Regex date = new regex.Regex(in.pattern);
    private final calls.Fixed fixed = new calls.Fixed(in.number);
    private final calls.Counter counter = new calls.Counter();

    @Benchmark
    public void noop() {
        calls.Calls.noop();
    }

    @Benchmark
    public long add() {
        return calls.Calls.add(in.number, in.number);
    }

    @Benchmark
    public long text16() {
        return calls.Calls.length(in.sixteen);
    }

    @Benchmark
    public long text10k() {
        return calls.Calls.length(in.tenThousand);
    }

    @Benchmark
    public String echo() {
        return calls.Calls.echo(in.sixteen);
    }

    @Benchmark
    public boolean isMatch() {
        return date.isMatch(in.hay);
    }

    @Benchmark
    public long megabyte() {
        return calls.Calls.last(in.megabyte);
    }

    @Benchmark
    public Object record() {
        return calls.Calls.record(in.number);
    }

    @Benchmark
    public long[] numbers() {
        return calls.Calls.turned(in.numbers);
    }

    @Benchmark
    public Object error() {
        try {
            return calls.Calls.refuse();
        } catch (calls.Refused refused) {
            return refused;
        }
    }

    @Benchmark
    public long shared() {
        return fixed.get();
    }

    @Benchmark
    public long counted() {
        return counter.add(in.number);
    }

    @Benchmark
    public long life() {
        try (var made = new calls.Fixed(in.number)) {
            return made.get();
        }
    }
}
