package app.corrillo.testkit;

import app.corrillo.meeting.media.MediaEngine.Holdings;
import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Hears what is reported to the logger of leaks. */
final class ReportedLeaks extends Handler {
    // Held here, because java.util.logging forgets loggers that nobody holds.
    private final Logger logger = Logger.getLogger(Holdings.LEAKS);
    private final List<String> reports = new CopyOnWriteArrayList<>();

    private final List<Handler> outer = Stream.of(logger.getHandlers())
            .filter(ReportedLeaks.class::isInstance)
            .toList();

    /** Whoever listened before hears nothing until {@link #end}: a leak belongs to the innermost test class. */
    static ReportedLeaks begin() {
        ReportedLeaks watch = new ReportedLeaks();
        watch.outer.forEach(watch.logger::removeHandler);
        watch.logger.addHandler(watch);
        return watch;
    }

    List<String> end() {
        logger.removeHandler(this);
        outer.forEach(logger::addHandler);
        return List.copyOf(reports);
    }

    @Override
    public void publish(LogRecord entry) {
        Object[] parameters = entry.getParameters();
        String message = entry.getMessage();
        reports.add(parameters == null ? message : MessageFormat.format(message, parameters));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
