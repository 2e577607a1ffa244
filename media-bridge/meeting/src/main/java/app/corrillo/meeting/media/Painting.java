package app.corrillo.meeting.media;

import app.corrillo.meeting.media.PictureFeed.Fit;

/** The painting of one track's pictures, at a size that the screen chooses. */
public interface Painting extends AutoCloseable {

    /**
     * The size to deliver from now on, in device pixels; 0x0 stops all work. A picture that fills the size may come a
     * sixty-fourth larger, where that is cheaper to make, for its reader to cut. May be called on any thread and never
     * blocks.
     */
    void resize(int width, int height, Fit fit);

    /** Nothing is painted any more. Closing twice does nothing. */
    @Override
    void close();
}
