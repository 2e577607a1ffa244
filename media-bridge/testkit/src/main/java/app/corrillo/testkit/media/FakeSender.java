package app.corrillo.testkit.media;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.PeerConnection.Encoding;
import app.corrillo.meeting.media.PeerConnection.Sender;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One section; keeps what is sent in it and how. */
public final class FakeSender implements Sender {
    private final int line;
    private final Source source;
    private volatile @Nullable LocalTrack track;
    private volatile Encoding encoding = new Encoding(true, 1, 0, 0);

    FakeSender(int line, Source source) {
        this.line = line;
        this.source = source;
    }

    public Source source() {
        return source;
    }

    /** What is sent now; null for nothing. */
    public @Nullable LocalTrack track() {
        return track;
    }

    public Encoding encoding() {
        return encoding;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public CompletableFuture<Void> replace(@Nullable LocalTrack now) {
        track = now;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> encode(Encoding now) {
        encoding = now;
        return CompletableFuture.completedFuture(null);
    }
}
