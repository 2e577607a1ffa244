package app.corrillo.meeting.media;

import org.jspecify.annotations.Nullable;

/**
 * The pictures of one track, scaled and converted off the JavaFX thread to the size that is shown. A small mailbox: of
 * frames that come faster than they are taken some are dropped, and counted.
 */
public interface PictureFeed extends Painting {

    /** How the picture fills the size that was asked. */
    enum Fit {
        /** All of the size is filled; what does not fit is cut off at the sides. */
        COVER,
        /** All of the picture is seen; it may be smaller than asked in one direction. */
        CONTAIN
    }

    /**
     * The next picture, or null if none came since the last call; the newest one if the caller fell behind by more than
     * two. The picture is the caller's until the next call. Called on one thread, usually the JavaFX thread once a
     * pulse; never blocks, never allocates.
     */
    @Nullable
    Picture take();

    /** Whether {@link #take} would give one now. May be called on any thread; never blocks, never allocates. */
    boolean isWaiting();

    /** Rings when a picture came, for this feed or for another one of the same engine. May be called on any thread. */
    PictureBell bell();

    /** What happened so far. May be called on any thread. */
    Counts counts();

    /**
     * Says that nobody reads any more what was taken before the last picture, or, once the feed is closed, any: memory
     * that was exchanged since is given back. Called on the thread of {@link #take}; never blocks. Whoever never calls
     * it may hold a picture for as long as it likes.
     */
    default void letGo() {}

    /** Nothing is painted any more, and nothing given; pictures may be read until {@link #letGo}. */
    @Override
    void close();

    /**
     * Totals since the feed was opened.
     *
     * @param arrived frames that came from the decoder or the camera
     * @param dropped frames that were not handed out: they came too fast, or were late and a newer one was there
     * @param taken pictures that were handed out
     */
    record Counts(long arrived, long dropped, long taken, int sourceWidth, int sourceHeight) {}
}
