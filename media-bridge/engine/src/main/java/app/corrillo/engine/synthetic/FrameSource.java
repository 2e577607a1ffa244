package app.corrillo.engine.synthetic;

import java.io.IOException;

/** Frames of one size, drawn or read one after the other on one thread. */
public interface FrameSource extends AutoCloseable {
    /** In pixels. */
    int width();

    /** In pixels. */
    int height();

    /** Time from one frame to the next. */
    long nanosPerFrame();

    /**
     * Fills the whole picture, which has this source's size.
     *
     * @param frame counts from 0; numbers are left out where drawing was late
     * @param wallMillis the wall clock at which the frame is due
     * @throws IOException where the frame cannot be read; the source has ended then
     */
    void draw(I420 target, long frame, long wallMillis) throws IOException;

    @Override
    void close();
}
