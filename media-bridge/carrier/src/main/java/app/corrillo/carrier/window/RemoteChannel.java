package app.corrillo.carrier.window;

import app.corrillo.carrier.wire.Answer;
import app.corrillo.carrier.wire.Question;
import app.corrillo.carrier.wire.ToEngine;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.media.PeerConnection.DataChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** A data channel whose end is on the other side. */
final class RemoteChannel implements DataChannel {
    private static final int LONGEST = 64 * 1024;
    private static final long MOST_WAITING = 8L << 20;

    private final Exchange exchange;
    private final int number;
    private final String label;
    private final AtomicLong onTheWay = new AtomicLong();
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile long waiting;

    RemoteChannel(Exchange exchange, int number, String label) {
        this.exchange = exchange;
        this.number = number;
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public CompletableFuture<Void> send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8).length, new Question.SendText(number, text));
    }

    @Override
    public CompletableFuture<Void> send(byte[] message) {
        return send(message.length, new Question.SendBytes(number, message));
    }

    private CompletableFuture<Void> send(int length, Question question) {
        if (length > LONGEST) {
            throw new IllegalArgumentException("a message has at most " + LONGEST + " bytes");
        }
        if (onTheWay.addAndGet(length) > MOST_WAITING) {
            onTheWay.addAndGet(-length);
            CompletableFuture<Void> refused = new CompletableFuture<>();
            exchange.lane()
                    .run(() -> refused.completeExceptionally(
                            new MediaException(MediaProblem.ENGINE_FAILED, "too much waits in the channel")));
            return refused;
        }
        CompletableFuture<Void> sent = new CompletableFuture<>();
        exchange.ask(question, Answer.Waiting.class, Answer.Waiting::bytes).whenComplete((bytes, failure) -> {
            onTheWay.addAndGet(-length);
            if (failure == null) {
                waiting = bytes;
                sent.complete(null);
            } else {
                sent.completeExceptionally(failure);
            }
        });
        return sent;
    }

    /** What was known last; when something waited then, it is asked again. */
    @Override
    public long bufferedBytes() {
        if (waiting > 0 && asking.compareAndSet(false, true)) {
            exchange.ask(new Question.AskWaiting(number), Answer.Waiting.class, Answer.Waiting::bytes)
                    .whenComplete((bytes, failure) -> {
                        waiting = failure == null ? bytes : 0;
                        asking.set(false);
                    });
        }
        return onTheWay.get() + waiting;
    }

    @Override
    public void close() {
        exchange.tell(new ToEngine.CloseChannel(number));
    }
}
