package app.corrillo.meeting.media;

import app.corrillo.meeting.TrackId;
import java.util.concurrent.CompletableFuture;

/** An engine that can work in a process of its own: what its carrier needs beside the door. */
public interface CarriedEngine extends MediaEngine {

    /** Like {@link #feed}, for pictures that go into memory of the caller's. */
    Painting paint(TrackId track, PictureMailbox mailbox);

    /**
     * Completes when the thread that talks to the native library has done what was asked of it before. If it does not
     * within seconds, a call into the library does not come back.
     */
    CompletableFuture<Void> reached();
}
