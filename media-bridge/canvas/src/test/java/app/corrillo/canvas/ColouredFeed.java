package app.corrillo.canvas;

import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureBell;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.testkit.media.FakePicture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A feed whose pictures a test paints by hand: one colour left, one right. */
final class ColouredFeed implements PictureFeed {
    final List<String> asked = new ArrayList<>();
    private final AtomicReference<@Nullable Picture> newest = new AtomicReference<>();
    private long taken;
    boolean closed;
    volatile int letGo;

    /** Uses this picture again, or for the first time. */
    void give(FakePicture picture, int left, int right) {
        give(picture.paint((x, y) -> x < picture.width() / 2 ? left : right));
    }

    /** This picture is the next. */
    void give(Picture picture) {
        newest.set(picture);
    }

    @Override
    public void resize(int width, int height, Fit fit) {
        asked.add(width + "x" + height + " " + fit);
    }

    @Override
    public @Nullable Picture take() {
        Picture picture = newest.getAndSet(null);
        taken += picture == null ? 0 : 1;
        return picture;
    }

    @Override
    public boolean isWaiting() {
        return newest.get() != null;
    }

    @Override
    public PictureBell bell() {
        return PictureBell.none();
    }

    @Override
    public Counts counts() {
        return new Counts(taken, 0, taken, 0, 0);
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    public void letGo() {
        letGo++;
    }

    @Override
    public void close() {
        closed = true;
    }
}
