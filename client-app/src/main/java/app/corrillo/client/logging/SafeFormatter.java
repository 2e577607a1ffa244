package app.corrillo.client.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Writes records without secrets: whole ones for the file, one short line for a terminal. */
final class SafeFormatter extends Formatter {
    private final boolean whole;

    SafeFormatter(boolean whole) {
        this.whole = whole;
    }

    @Override
    public String format(LogRecord entry) {
        String message = Redaction.of(formatMessage(entry));
        if (!whole) {
            return "corrillo: " + message.lines().findFirst().orElse("") + System.lineSeparator();
        }
        return "%s %s [%s] %s%n%s"
                .formatted(
                        entry.getInstant().truncatedTo(ChronoUnit.MILLIS),
                        entry.getLevel().getName(),
                        shortName(entry),
                        message,
                        trace(entry));
    }

    private static String shortName(LogRecord entry) {
        String name = entry.getLoggerName();
        return name == null ? "" : name.substring(name.lastIndexOf('.') + 1);
    }

    private static String trace(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        if (thrown == null) {
            return "";
        }
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return Redaction.of(text.toString());
    }
}
