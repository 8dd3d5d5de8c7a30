// import rust "records@path+records" as records

import records.Records;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Prints what reaches the JDK's own logging, in that order, and then what the calls gave.
void main(String[] arguments) throws Exception {
    var elsewhere = new CountDownLatch(1);
    var lost = new AtomicBoolean();
    var root = Logger.getLogger("");
    for (var handler : root.getHandlers()) root.removeHandler(handler);
    root.addHandler(
            new Handler() {
                @Override
                public void publish(LogRecord seen) {
                    if (seen.getMessage().equals("number 999999"))
                        throw new IllegalStateException();
                    if (seen.getMessage().startsWith("number ")) return;
                    if (seen.getMessage().endsWith(" older log records were lost")) {
                        lost.set(true);
                        return;
                    }
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
    long word = Records.eachLevel(Long.MIN_VALUE);
    String thrown = "";
    if (arguments.length == 0) {
        Records.event("kiwi");
        try {
            Records.complain();
        } catch (dev.gantry.runtime.RustPanic panic) {
            thrown = panic.getClass().getSimpleName();
        }
        Records.many(1_000_000);
        Records.elsewhere();
        elsewhere.await();
    }
    IO.println(word + " " + thrown + " lost " + lost);
}
