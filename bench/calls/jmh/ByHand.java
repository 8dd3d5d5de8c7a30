package bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// By [Hand]: `safe` or `bare`, as the property `bench.side` says.
@State(Scope.Thread)
public class ByHand {
    private final Inputs in = new Inputs();
    private Held.Regex date;
    private Held.Fixed fixed;
    private Held.Counter counter;

    @Setup
    public void open() throws Throwable {
        Calls.side = System.getProperty("bench.side");
        Calls.library = System.getProperty("bench.library");
        date = Held.Regex.of(in.pattern);
        fixed = Held.Fixed.of(in.number);
        counter = Held.Counter.of();
    }

    @Benchmark
    public void noop() throws Throwable {
        Hand.noop();
    }

    @Benchmark
    public long add() throws Throwable {
        return Hand.add(in.number, in.number);
    }

    @Benchmark
    public long text16() throws Throwable {
        return Hand.length(in.sixteen);
    }

    @Benchmark
    public long text10k() throws Throwable {
        return Hand.length(in.tenThousand);
    }

    @Benchmark
    public String echo() throws Throwable {
        return Hand.echo(in.sixteen);
    }

    @Benchmark
    public boolean isMatch() throws Throwable {
        return date.isMatch(in.hay);
    }

    @Benchmark
    public long megabyte() throws Throwable {
        return Hand.last(in.megabyte);
    }

    @Benchmark
    public Object record() throws Throwable {
        return Hand.record(in.number);
    }

    @Benchmark
    public long[] numbers() throws Throwable {
        return Hand.turned(in.numbers);
    }

    @Benchmark
    public Object error() throws Throwable {
        try {
            return Hand.refuse();
        } catch (Hand.Refused refused) {
            return refused;
        }
    }

    @Benchmark
    public long shared() throws Throwable {
        return fixed.get();
    }

    @Benchmark
    public long counted() throws Throwable {
        return counter.add(in.number);
    }

    @Benchmark
    public long life() throws Throwable {
        try (var made = Held.Fixed.of(in.number)) {
            return made.get();
        }
    }
}
