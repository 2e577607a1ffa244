package app.corrillo.testkit.media;

import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureBell;
import app.corrillo.meeting.media.PictureFeed;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A feed that has a new picture whenever it is asked, until it is silenced; two buffers, used in turn. */
public final class FakeFeed implements PictureFeed {
    private final TrackId track;
    private final Runnable released;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final FakePicture[] pictures = {new FakePicture(0, 0), new FakePicture(0, 0)};
    private volatile Asked asked = new Asked(0, 0, Fit.COVER);
    private volatile boolean silent;

    FakeFeed(TrackId track, Runnable released) {
        this.track = track;
        this.released = released;
    }

    /** What was asked of {@link #resize} last. */
    public record Asked(int width, int height, Fit fit) {}

    public TrackId track() {
        return track;
    }

    public Asked asked() {
        return asked;
    }

    public boolean isClosed() {
        return closed.get();
    }

    /** No picture comes while silent. */
    public void setSilent(boolean nowSilent) {
        silent = nowSilent;
    }

    @Override
    public void resize(int width, int height, Fit fit) {
        asked = new Asked(width, height, fit);
    }

    @Override
    public @Nullable Picture take() {
        Asked now = asked;
        if (closed.get() || silent || now.width() <= 0 || now.height() <= 0) {
            return null;
        }
        long number = taken.incrementAndGet();
        int turn = (int) (number & 1);
        if (!pictures[turn].measures(now.width(), now.height())) {
            pictures[turn] = new FakePicture(now.width(), now.height());
        }
        pictures[turn].draw(track, number);
        return pictures[turn];
    }

    @Override
    public boolean isWaiting() {
        Asked now = asked;
        return !closed.get() && !silent && now.width() > 0 && now.height() > 0;
    }

    @Override
    public PictureBell bell() {
        return PictureBell.none();
    }

    @Override
    public Counts counts() {
        long count = taken.get();
        boolean none = silent && count == 0;
        return new Counts(count, 0, count, none ? 0 : 1280, none ? 0 : 720);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            released.run();
        }
    }
}
