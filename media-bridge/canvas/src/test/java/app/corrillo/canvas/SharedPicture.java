package app.corrillo.canvas;

import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.SharedPixels;
import app.corrillo.testkit.media.FakePicture;
import java.nio.ByteBuffer;

/** A picture of one colour that a display could be given. */
final class SharedPicture implements Picture {
    private final FakePicture picture;
    private final SharedPixels shared;

    SharedPicture(int width, int height, int colour) {
        picture = new FakePicture(width, height).paint((x, y) -> colour);
        shared = new SharedPixels(this::none, 0, 4L * width * height);
    }

    /** Each has a file of its own. */
    private int none() {
        return -1;
    }

    @Override
    public ByteBuffer pixels() {
        return picture.pixels();
    }

    @Override
    public int width() {
        return picture.width();
    }

    @Override
    public int height() {
        return picture.height();
    }

    @Override
    public long arrivedNanos() {
        return picture.arrivedNanos();
    }

    @Override
    public SharedPixels shared() {
        return shared;
    }
}
