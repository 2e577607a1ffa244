package app.corrillo.carrier.server;

import app.corrillo.carrier.wire.Answer;
import app.corrillo.carrier.wire.Codec;
import app.corrillo.carrier.wire.FromEngine;
import app.corrillo.carrier.wire.Pipe;
import app.corrillo.carrier.wire.TooLongException;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says what happened, and answers. Any thread; what one thread says keeps its order. */
public final class Voice {
    private static final Logger LOG = System.getLogger(Voice.class.getName());
    private static final int LONGEST_REASON = 1000;

    private final Codec<FromEngine> codec;
    private final Pipe pipe;

    public Voice(Codec<FromEngine> codec, Pipe pipe) {
        this.codec = codec;
        this.pipe = pipe;
    }

    public void say(FromEngine message) {
        try {
            pipe.send(codec.write(message));
        } catch (TooLongException dropped) {
            LOG.log(
                    Level.WARNING,
                    "A {0} is too long to be said",
                    message.getClass().getSimpleName());
        }
    }

    /** Does it, and answers when it is done; also when it cannot even be begun. */
    <T extends @Nullable Object> void answer(
            long number, Supplier<CompletableFuture<T>> call, Function<T, Answer> answer) {
        CompletableFuture<T> future;
        try {
            future = call.get();
        } catch (RuntimeException refused) {
            say(number, refusal(refused));
            return;
        }
        future.whenComplete((value, failure) -> {
            if (failure == null) {
                answer(number, answer, value);
            } else {
                say(number, refusal(failure));
            }
        });
    }

    // Whoever asked waits for an answer, whatever is wrong with what it is made of.
    private <T extends @Nullable Object> void answer(long number, Function<T, Answer> answer, T value) {
        try {
            say(number, answer.apply(value));
        } catch (RuntimeException fault) {
            say(number, refusal(fault));
        }
    }

    /** Does it, and answers that it is done. */
    public void answer(long number, Supplier<CompletableFuture<Void>> call) {
        answer(number, call, _ -> new Answer.Done());
    }

    public void say(long number, Answer answer) {
        try {
            pipe.send(codec.write(new FromEngine.Answered(number, answer)));
        } catch (TooLongException tooLong) {
            say(number, refusal(tooLong));
        }
    }

    static Answer refusal(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return switch (cause) {
            case MediaException media -> new Answer.Refused(media.problem(), reason(media.getMessage()));
            case IllegalStateException misused -> new Answer.Misused(reason(misused.getMessage()));
            default -> new Answer.Refused(MediaProblem.ENGINE_FAILED, reason(cause.toString()));
        };
    }

    static Answer closed() {
        return new Answer.Refused(MediaProblem.CLOSED, "it is closed");
    }

    private static String reason(@Nullable String text) {
        String known = text == null ? "" : text;
        return known.substring(0, Math.min(LONGEST_REASON, known.length()));
    }
}
