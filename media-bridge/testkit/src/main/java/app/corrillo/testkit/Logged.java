package app.corrillo.testkit;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What one logger writes, and those below it, until this is closed. Thread-safe. */
public final class Logged extends Handler implements AutoCloseable {
    // Held here, because java.util.logging forgets loggers that nobody holds.
    private final Logger logger;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private Logged(Logger logger) {
        this.logger = logger;
    }

    /** Begins to listen. */
    public static Logged by(Class<?> whose) {
        return by(whose.getName());
    }

    /** Begins to listen to the logger of this name, and to those below it. */
    public static Logged by(String name) {
        Logged logged = new Logged(Logger.getLogger(name));
        logged.logger.addHandler(logged);
        return logged;
    }

    /** The messages as they are read, without the traces of failures. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord entry) {
        Object[] parameters = entry.getParameters();
        String message = entry.getMessage();
        lines.add(parameters == null ? message : MessageFormat.format(message, parameters));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
