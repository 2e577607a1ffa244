package app.corrillo.carrier.window;

import app.corrillo.carrier.pictures.PictureReader;
import app.corrillo.carrier.wire.ToEngine;
import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureBell;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.work.Lane;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Pictures that are painted on the other side, into memory that this side makes and both share. */
public final class RemoteFeed implements PictureFeed {
    private static final Logger LOG = System.getLogger(RemoteFeed.class.getName());
    private static final int LARGEST = 8192;

    /** Memory is exchanged for less when no more than this part of it is needed. */
    private static final int WASTE = 4;

    private final Exchange exchange;
    private final int number;
    private final Path folder;
    private final PictureBell bell;
    private final Lane files;
    private final Consumer<RemoteFeed> gone;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Wish wish = new Wish(0, 0, Fit.COVER);
    /** Memory that was exchanged, of which pictures were taken. */
    private final Queue<PictureReader> read = new ConcurrentLinkedQueue<>();

    private volatile @Nullable PictureReader reader;
    private volatile @Nullable PictureReader lastRead;
    private volatile Counts before = new Counts(0, 0, 0, 0, 0);
    private int made;

    private record Wish(int width, int height, Fit fit) {
        /** With what a picture may be larger than asked. */
        int bytes() {
            return (width + width / 64) * (height + height / 64) * Integer.BYTES;
        }
    }

    /** {@code files} runs what touches the disk; {@code gone} is told when it is closed, on any thread. */
    public RemoteFeed(
            Exchange exchange, int number, Path folder, PictureBell bell, Lane files, Consumer<RemoteFeed> gone) {
        this.exchange = exchange;
        this.number = number;
        this.folder = folder;
        this.bell = bell;
        this.files = files;
        this.gone = gone;
    }

    @Override
    public void resize(int width, int height, Fit fit) {
        Wish now = new Wish(Math.clamp(width, 0, LARGEST), Math.clamp(height, 0, LARGEST), fit);
        if (!now.equals(wish)) {
            wish = now;
            files.run(() -> ask(now));
        }
    }

    private void ask(Wish asked) {
        if (closed.get() || !asked.equals(wish)) {
            return;
        }
        PictureReader now = reader;
        int bytes = asked.bytes();
        boolean fits = bytes == 0 || (now != null && now.room() >= bytes && now.room() / WASTE <= bytes);
        if (fits) {
            tell(asked, "", 0);
            return;
        }
        String name = "pictures-" + number + "-" + ++made;
        try {
            PictureReader fresh = PictureReader.create(folder.resolve(name), bytes);
            before = counts();
            reader = fresh;
            exchanged(now);
            tell(asked, name, fresh.room());
        } catch (IOException noMemory) {
            LOG.log(Level.WARNING, "There is no memory for pictures", noMemory);
        }
    }

    private void tell(Wish asked, String file, int room) {
        exchange.tell(new ToEngine.ResizeFeed(number, asked.width(), asked.height(), asked.fit(), file, room));
    }

    @Override
    public @Nullable Picture take() {
        PictureReader now = reader;
        Picture picture = now == null || closed.get() ? null : now.take();
        if (picture != null) {
            lastRead = now;
        }
        return picture;
    }

    // On the lane. Of what was read only the reading thread knows when nobody reads it any more.
    private void exchanged(@Nullable PictureReader old) {
        if (old != null && !old.closeUnlessTaken()) {
            read.add(old);
        }
    }

    @Override
    public void letGo() {
        if (closed.get()) {
            files.run(this::closeAll);
            return;
        }
        PictureReader shown = lastRead;
        List<PictureReader> unseen = read.stream().filter(old -> old != shown).toList();
        read.removeAll(unseen);
        unseen.forEach(old -> files.run(old::close));
    }

    private void closeAll() {
        read.forEach(PictureReader::close);
        read.clear();
        PictureReader now = reader;
        if (now != null) {
            now.close();
        }
    }

    @Override
    public boolean isWaiting() {
        PictureReader now = reader;
        return now != null && !closed.get() && now.isWaiting();
    }

    @Override
    public PictureBell bell() {
        return bell;
    }

    @Override
    public Counts counts() {
        PictureReader now = reader;
        Counts older = before;
        if (now == null) {
            return older;
        }
        Counts newer = now.counts();
        boolean known = newer.sourceWidth() > 0;
        return new Counts(
                older.arrived() + newer.arrived(),
                older.dropped() + newer.dropped(),
                older.taken() + newer.taken(),
                known ? newer.sourceWidth() : older.sourceWidth(),
                known ? newer.sourceHeight() : older.sourceHeight());
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            exchange.tell(new ToEngine.CloseFeed(number));
            files.run(this::closeUnlessRead);
            gone.accept(this);
        }
    }

    private void closeUnlessRead() {
        PictureReader now = reader;
        if (now != null) {
            now.closeUnlessTaken();
        }
    }
}
