package app.corrillo.ui.meeting;

import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureBell;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.testkit.media.FakePicture;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One still picture, a head before a wall, drawn at the size that was asked; or a page of text for a screen. */
public final class PortraitFeed implements PictureFeed {
    private static final int[] WALLS = {0xffd8cbbb, 0xff46525c, 0xff7a4a40, 0xffaab6a4, 0xffcbd3dc, 0xffc4b49c};
    private static final int[] SKINS = {0xfff1c7a4, 0xffd9a377, 0xff8d5a3b, 0xff5f3a26, 0xffe8b88e};
    private static final int[] SHIRTS = {0xff3f7375, 0xff47567d, 0xffd1a043, 0xff5d6b50, 0xffb34f68, 0xff6a77b0};

    private final TrackId track;
    private volatile @Nullable FakePicture next;
    private final AtomicLong taken = new AtomicLong();
    private volatile boolean closed;
    private volatile boolean held;
    final List<Integer> askedWidths = new CopyOnWriteArrayList<>();

    public PortraitFeed(TrackId track) {
        this.track = track;
    }

    @Override
    public void resize(int width, int height, Fit fit) {
        askedWidths.add(width);
        next = width == 0 || height == 0 ? null : portrait(track, width, height);
    }

    @Override
    public @Nullable Picture take() {
        if (held) {
            return null;
        }
        Picture picture = next;
        next = null;
        taken.addAndGet(picture == null ? 0 : 1);
        return picture;
    }

    @Override
    public boolean isWaiting() {
        return next != null;
    }

    @Override
    public PictureBell bell() {
        return PictureBell.none();
    }

    @Override
    public Counts counts() {
        return new Counts(taken.get(), 0, taken.get(), 1280, 720);
    }

    /** Whether its picture does not come for now. */
    void setHeld(boolean now) {
        held = now;
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }

    private static FakePicture portrait(TrackId track, int width, int height) {
        boolean screen = track.value().endsWith("screen");
        int person = (track.value().hashCode() * 31) >>> 3;
        return new FakePicture(width, height).paint((x, y) -> {
            double down = (double) y / height;
            return screen ? page((double) x / width, down) : head(person, (x - width / 2.0) / height, down);
        });
    }

    private static int head(int person, double across, double down) {
        int shirt = SHIRTS[Math.floorMod(person / 7, SHIRTS.length)];
        int skin = SKINS[Math.floorMod(person / 3, SKINS.length)];
        if (isIn(across / 0.17, (down - 0.40) / 0.23) && down > 0.30) {
            return skin;
        } else if (isIn(across / 0.20, (down - 0.36) / 0.23)) {
            return 0xff2b2018;
        } else if (isIn(across / 0.42, (down - 1.0) / 0.28)) {
            return shirt;
        }
        return WALLS[Math.floorMod(person, WALLS.length)];
    }

    private static boolean isIn(double x, double y) {
        return x * x + y * y < 1;
    }

    private static int page(double across, double down) {
        boolean line = down > 0.15 && down < 0.9 && (int) (down * 40) % 3 == 0;
        boolean inked = line && across > 0.2 && across < 0.2 + 0.6 * Math.abs(Math.sin((int) (down * 40)));
        return across < 0.15 ? 0xffe9e9e2 : inked ? 0xff4a5a8a : 0xfffcfcfa;
    }
}
