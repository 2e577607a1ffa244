package app.corrillo.carrier.window;

import app.corrillo.carrier.wire.Question;
import app.corrillo.meeting.media.LocalTrack;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection.Encoding;
import app.corrillo.meeting.media.PeerConnection.LayeredSender;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What is sent in one section, of either kind. */
final class RemoteSender implements LayeredSender {
    private final Exchange exchange;
    private final int number;
    private volatile int line;

    RemoteSender(Exchange exchange, int number, int line) {
        this.exchange = exchange;
        this.number = number;
        this.line = line;
    }

    /** On the lane: the description tells. */
    void setLine(int now) {
        line = now;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public CompletableFuture<Void> replace(@Nullable LocalTrack track) {
        int known = track == null ? 0 : RemoteTrack.numberIn(exchange, track);
        if (track != null && known == 0) {
            CompletableFuture<Void> refused = new CompletableFuture<>();
            exchange.lane()
                    .run(() -> refused.completeExceptionally(
                            new MediaException(MediaProblem.CLOSED, "a track of another engine")));
            return refused;
        }
        return exchange.ask(new Question.Replace(number, known));
    }

    @Override
    public CompletableFuture<Void> encode(Encoding encoding) {
        return exchange.ask(new Question.Encode(number, encoding));
    }

    @Override
    public CompletableFuture<Void> sendLayers(Set<String> names) {
        return exchange.ask(new Question.SendLayers(number, List.copyOf(names)));
    }

    @Override
    public CompletableFuture<Void> remove() {
        return exchange.ask(new Question.RemoveSender(number));
    }
}
