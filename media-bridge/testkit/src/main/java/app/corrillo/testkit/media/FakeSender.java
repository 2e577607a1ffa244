package app.corrillo.testkit.media;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection.Encoding;
import app.corrillo.meeting.media.PeerConnection.Layer;
import app.corrillo.meeting.media.PeerConnection.LayeredSender;
import app.corrillo.meeting.media.PeerConnection.Sending;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One section; keeps what is sent in it and how. */
public final class FakeSender implements LayeredSender {
    private final int line;
    private final Source source;
    private final @Nullable Sending sending;
    private volatile @Nullable LocalTrack track;
    private volatile Encoding encoding = new Encoding(true, 1, 0, 0);
    private volatile Set<String> layers = Set.of();
    private volatile boolean removed;

    private FakeSender(int line, Source source, @Nullable Sending sending) {
        this.line = line;
        this.source = source;
        this.sending = sending;
    }

    /** A section that sends and receives. */
    static FakeSender section(int line, Source source) {
        return new FakeSender(line, source, null);
    }

    /** A section that only sends. */
    static FakeSender sending(int line, Sending sending) {
        FakeSender sender = new FakeSender(line, sending.source(), sending);
        sender.layers = sending.layers().stream().map(Layer::name).collect(Collectors.toSet());
        return sender;
    }

    public Source source() {
        return source;
    }

    /** What it was added with; null for a section that sends and receives. */
    public @Nullable Sending sending() {
        return sending;
    }

    /** What is sent now; null for nothing. */
    public @Nullable LocalTrack track() {
        return track;
    }

    public Encoding encoding() {
        return encoding;
    }

    /** The layers that are encoded now. */
    public Set<String> layers() {
        return layers;
    }

    public boolean isRemoved() {
        return removed;
    }

    /** As it stands in a description. */
    FakeSdp.Section describe() {
        Sending what = sending;
        String kind = source.isVideo() ? "video" : "audio";
        if (what == null) {
            return FakeSdp.Section.of(kind, String.valueOf(line), source.word(), "section-" + line);
        }
        List<String> names = what.layers().stream().map(Layer::name).toList();
        return new FakeSdp.Section(
                kind, String.valueOf(line), !removed, what.streamName(), what.trackName(), removed ? List.of() : names);
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public CompletableFuture<Void> replace(@Nullable LocalTrack now) {
        return change(() -> track = now);
    }

    @Override
    public CompletableFuture<Void> encode(Encoding now) {
        return change(() -> encoding = now);
    }

    @Override
    public CompletableFuture<Void> sendLayers(Set<String> names) {
        return change(() -> layers = Set.copyOf(names));
    }

    @Override
    public CompletableFuture<Void> remove() {
        return change(() -> {
            track = null;
            removed = true;
        });
    }

    private CompletableFuture<Void> change(Runnable change) {
        if (removed) {
            return CompletableFuture.failedFuture(new MediaException(MediaProblem.CLOSED, "the sending was removed"));
        }
        change.run();
        return CompletableFuture.completedFuture(null);
    }
}
