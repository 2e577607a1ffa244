package app.corrillo.meeting.media;

import app.corrillo.meeting.media.PictureFeed.Fit;

/** The painting of one track's pictures, at a size that the screen chooses. */
public interface Painting extends AutoCloseable {

    /**
     * The size to deliver from now on, in device pixels; 0x0 stops all work. May be called on any thread and never
     * blocks.
     */
    void resize(int width, int height, Fit fit);

    /** Nothing is painted any more. Closing twice does nothing. */
    @Override
    void close();
}
