package app.corrillo.meeting.work;

import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** What the log says of a file that could not be sent. */
public final class UnsentFile {
    private UnsentFile() {}

    /**
     * Says that it could not be sent, without the words of the failure: they may hold where the file is.
     *
     * @param sender whose log it is
     * @param failure null where there is none, and nothing was read all the same
     */
    public static void log(Class<?> sender, @Nullable Throwable failure) {
        String kind = failure == null ? "nothing" : failure.getClass().getName();
        System.getLogger(sender.getName()).log(Level.WARNING, "a file could not be sent: {0}", kind);
    }
}
