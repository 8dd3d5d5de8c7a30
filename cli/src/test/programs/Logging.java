// import rust "records@path+records" as records

import records.Records;

import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Prints what reaches the JDK's own logging.
void main(String[] arguments) throws Exception {
    var elsewhere = new CountDownLatch(1);
    var root = Logger.getLogger("");
    for (var handler : root.getHandlers()) root.removeHandler(handler);
    root.addHandler(
            new Handler() {
                @Override
                public void publish(LogRecord seen) {
                    if (seen.getMessage().equals("number 2999")) throw new IllegalStateException();
                    if (seen.getMessage().startsWith("number ")) return;
                    if (seen.getMessage().startsWith("refused")) Records.many(1); // logs again
                    IO.println(
                            seen.getLoggerName() + " " + seen.getLevel() + " " + seen.getMessage());
                    if (seen.getLoggerName().equals("records.elsewhere")) elsewhere.countDown();
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            });
    IO.println(Records.eachLevel(Long.MIN_VALUE));
    if (arguments.length > 0) return;
    Records.event("kiwi");
    IO.println("after the event");
    try {
        Records.complain();
    } catch (dev.gantry.runtime.RustPanic panic) {
        IO.println(panic.getClass().getSimpleName());
    }
    Records.many(3000);
    IO.println("after many");
    Records.elsewhere();
    elsewhere.await();
}
