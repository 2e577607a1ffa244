package app.corrillo.meeting.loop;

import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionException;

/** Reads what a future of the engine failed with, and logs it: failures of devices end here. */
final class Problems {
    private static final System.Logger LOG = System.getLogger(Problems.class.getName());

    private Problems() {}

    static MediaProblem of(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapper && wrapper.getCause() != null
                ? wrapper.getCause()
                : failure;
        if (cause instanceof MediaException media) {
            LOG.log(Level.INFO, "a device could not be used: {0}, {1}", media.problem(), media.getMessage());
            return media.problem();
        }
        LOG.log(Level.ERROR, "the engine failed", cause);
        return MediaProblem.ENGINE_FAILED;
    }
}
