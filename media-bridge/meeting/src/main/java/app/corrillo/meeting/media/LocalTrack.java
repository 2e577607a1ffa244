package app.corrillo.meeting.media;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import java.util.concurrent.CompletableFuture;

/** A track that this computer captures. All methods may be called on any thread and never block. */
public interface LocalTrack extends AutoCloseable {

    TrackId id();

    Source source();

    /** Silent or dark at once when false; the device stays open. */
    CompletableFuture<Void> setEnabled(boolean enabled);

    /** Completes when capture ended by itself: the device was unplugged, the shared window closed. */
    CompletableFuture<MediaProblem> lost();

    /** Completes when {@link #close} has been carried out and the device is free. */
    CompletableFuture<Void> released();

    /** Stops the capture and releases the device. Remove it from connections first. Closing twice does nothing. */
    @Override
    void close();
}
