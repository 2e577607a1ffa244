package app.corrillo.livekit.session;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.PictureFeed;
import app.corrillo.meeting.time.Time;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Finds out how large the pictures of an own track are, by looking at the first one. Everything on the lane. */
final class SourceSize implements AutoCloseable {
    /** A camera that has not shown a picture by then is taken for a usual one. */
    static final Duration PATIENCE = Duration.ofMillis(600);

    static final Duration LOOK = Duration.ofMillis(20);
    private static final int SMALL = 16;

    private final Tools tools;
    private final PictureFeed feed;
    private final TileSize usual;
    private final long began;
    private final CompletableFuture<TileSize> size = new CompletableFuture<>();
    private Time.@Nullable Timer timer;
    private boolean closed;

    private SourceSize(Tools tools, LocalTrack track) {
        this.tools = tools;
        feed = tools.engine().feed(track.id());
        usual = track.source() == Source.SCREEN ? new TileSize(1_920, 1_080) : new TileSize(1_280, 720);
        began = tools.time().nanos();
    }

    /** Begins to look. */
    static SourceSize of(Tools tools, LocalTrack track) {
        SourceSize search = new SourceSize(tools, track);
        search.begin();
        return search;
    }

    /** Completes on the lane; never when it was closed before. */
    CompletableFuture<TileSize> found() {
        return size;
    }

    /** Looks no more. */
    @Override
    public void close() {
        closed = true;
        if (timer != null) {
            timer.cancel();
        }
        feed.close();
    }

    private void begin() {
        feed.resize(SMALL, SMALL, PictureFeed.Fit.COVER);
        timer = tools.time().every(LOOK, () -> tools.lane().run(this::look));
        look();
    }

    private void look() {
        PictureFeed.Counts counts = feed.counts();
        boolean known = counts.sourceWidth() > 0 && counts.sourceHeight() > 0;
        boolean late = tools.time().nanos() - began >= PATIENCE.toNanos();
        if (!closed && (known || late)) {
            close();
            size.complete(known ? new TileSize(counts.sourceWidth(), counts.sourceHeight()) : usual);
        }
    }
}
