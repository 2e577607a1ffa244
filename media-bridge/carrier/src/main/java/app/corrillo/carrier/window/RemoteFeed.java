package app.corrillo.carrier.window;

import app.corrillo.carrier.pictures.PictureReader;
import app.corrillo.carrier.pictures.PictureStore;
import app.corrillo.carrier.wire.ToEngine;
import app.corrillo.meeting.media.Picture;
import app.corrillo.meeting.media.PictureBell;
import app.corrillo.meeting.media.PictureFeed;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Pictures that are painted on the other side, into memory that this side makes and both share. */
public final class RemoteFeed implements PictureFeed {
    private static final int LARGEST = 8192;

    /** Memory is exchanged for less when no more than this part of it is needed. */
    private static final int WASTE = 4;

    /** Where there is little memory, pictures have at least this part of the width and the height that are wanted. */
    private static final int SMALLEST = 16;

    private final Exchange exchange;
    private final int number;
    private final PictureBell bell;
    private final PictureStore store;
    private final Runnable more = this::askAgain;
    private final Consumer<RemoteFeed> gone;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Wish wish = new Wish(0, 0, Fit.COVER);
    /** Memory that was exchanged, of which pictures were taken. */
    private final Queue<PictureReader> read = new ConcurrentLinkedQueue<>();

    private volatile @Nullable PictureReader reader;
    private volatile @Nullable PictureReader lastRead;
    private volatile Counts before = new Counts(0, 0, 0, 0, 0);
    private int made;
    private Wish told = wish;

    private record Wish(int width, int height, Fit fit) {
        Wish part(int part) {
            return part == 1 ? this : new Wish(Math.ceilDiv(width, part), Math.ceilDiv(height, part), fit);
        }

        /** With what a picture may be larger than asked. */
        int bytes() {
            return (width + width / 64) * (height + height / 64) * Integer.BYTES;
        }
    }

    /** {@code gone} is told when it is closed, on any thread. */
    public RemoteFeed(Exchange exchange, int number, PictureStore store, PictureBell bell, Consumer<RemoteFeed> gone) {
        this.exchange = exchange;
        this.number = number;
        this.store = store;
        this.bell = bell;
        this.gone = gone;
    }

    @Override
    public void resize(int width, int height, Fit fit) {
        Wish now = new Wish(Math.clamp(width, 0, LARGEST), Math.clamp(height, 0, LARGEST), fit);
        if (!now.equals(wish)) {
            wish = now;
            store.run(() -> ask(now));
        }
    }

    private void askAgain() {
        ask(wish);
    }

    // On the lane, as everything that makes memory. What does not fit is halved, and asked for again later.
    private void ask(Wish asked) {
        if (closed.get() || store.isEnded() || !asked.equals(wish)) {
            return;
        }
        store.wantNoMore(more);
        for (int part = 1; part <= SMALLEST; part *= 2) {
            if (isAsked(asked.part(part))) {
                if (part > 1) {
                    store.want(more);
                }
                return;
            }
        }
        store.want(more);
    }

    private boolean isAsked(Wish asked) {
        PictureReader now = reader;
        int bytes = asked.bytes();
        boolean fits = bytes == 0 || (now != null && now.room() >= bytes);
        boolean wasteful = now != null && bytes > 0 && now.room() / WASTE > bytes;
        if (fits && !wasteful) {
            tell(asked, "", 0);
            return true;
        }
        try {
            PictureStore.Made fresh = store.create("pictures-" + number + "-" + ++made, bytes);
            before = counts();
            reader = fresh.reader();
            exchanged(now);
            tell(asked, fresh.file(), fresh.reader().room());
            return true;
        } catch (IOException noMemory) {
            if (fits) {
                tell(asked, "", 0);
            }
            return fits;
        }
    }

    private void tell(Wish asked, String file, int room) {
        if (!file.isEmpty() || !asked.equals(told)) {
            told = asked;
            exchange.tell(new ToEngine.ResizeFeed(number, asked.width(), asked.height(), asked.fit(), file, room));
        }
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
        if (old == null) {
            return;
        }
        if (old.closeUnlessTaken()) {
            store.freed();
        } else {
            read.add(old);
        }
    }

    @Override
    public void letGo() {
        if (closed.get()) {
            store.run(this::closeAll);
            return;
        }
        PictureReader shown = lastRead;
        List<PictureReader> unseen = read.stream().filter(old -> old != shown).toList();
        read.removeAll(unseen);
        unseen.forEach(old -> store.run(() -> close(old)));
    }

    private void close(PictureReader old) {
        old.close();
        store.freed();
    }

    private void closeAll() {
        read.forEach(PictureReader::close);
        read.clear();
        PictureReader now = reader;
        if (now != null) {
            close(now);
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
            store.run(this::closeUnlessRead);
            gone.accept(this);
        }
    }

    private void closeUnlessRead() {
        store.wantNoMore(more);
        PictureReader now = reader;
        if (now != null && now.closeUnlessTaken()) {
            store.freed();
        }
    }
}
