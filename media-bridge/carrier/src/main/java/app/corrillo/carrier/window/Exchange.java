package app.corrillo.carrier.window;

import app.corrillo.carrier.wire.Answer;
import app.corrillo.carrier.wire.Codec;
import app.corrillo.carrier.wire.FromEngine;
import app.corrillo.carrier.wire.Pipe;
import app.corrillo.carrier.wire.Question;
import app.corrillo.carrier.wire.ToEngine;
import app.corrillo.carrier.wire.TooLongException;
import app.corrillo.meeting.media.MediaException;
import app.corrillo.meeting.media.MediaProblem;
import app.corrillo.meeting.work.Lane;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Questions and their answers, over one pipe. Any thread, unless said otherwise. */
public final class Exchange {
    private final Codec<ToEngine> codec;
    private final Pipe pipe;
    private final Lane lane;
    private final Map<Long, Waiting<?>> open = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<Void>> pings = new ConcurrentHashMap<>();
    private final AtomicInteger things = new AtomicInteger();
    private final Object gate = new Object();
    private long questions;
    private volatile boolean ended;

    /** Futures complete on the lane. */
    public Exchange(Codec<ToEngine> codec, Pipe pipe, Lane lane) {
        this.codec = codec;
        this.pipe = pipe;
        this.lane = lane;
    }

    /** A number that names a thing. */
    public int newThing() {
        return things.incrementAndGet();
    }

    /** Where everything happens in order. */
    public Lane lane() {
        return lane;
    }

    /** The other side is told, if there is one. */
    public void tell(ToEngine message) {
        pipe.send(codec.write(message));
    }

    /** Asks for something that has no answer but that it is done. */
    public CompletableFuture<Void> ask(Question question) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        ask(question, new Waiting<>(Answer.Done.class, _ -> done.complete(null), done));
        return done;
    }

    /** Asks; what cannot be done, or said, fails as the door says. Calls of one thread keep their order. */
    public <A extends Answer, T> CompletableFuture<T> ask(Question question, Class<A> kind, Function<A, T> read) {
        CompletableFuture<T> future = new CompletableFuture<>();
        ask(question, new Waiting<>(kind, answer -> future.complete(read.apply(answer)), future));
        return future;
    }

    private void ask(Question question, Waiting<?> waiting) {
        try {
            synchronized (gate) {
                long number = ++questions;
                byte[] message = codec.write(new ToEngine.Ask(number, question));
                open.put(number, waiting);
                pipe.send(message);
            }
        } catch (TooLongException tooLong) {
            lane.run(() -> waiting.answer(new Answer.Refused(problem(question), "too long to be said")));
        }
        if (ended) {
            lane.run(this::failAll);
        }
    }

    /**
     * Completes when the engine has answered, also while the lane is busy. Fails when it has ended, and when it says
     * that it cannot be reached: then its process lives, and nothing that could serve anybody.
     */
    public CompletableFuture<Void> ping() {
        CompletableFuture<Void> answered = new CompletableFuture<>();
        synchronized (gate) {
            long number = ++questions;
            pings.put(number, answered);
            pipe.send(codec.write(new ToEngine.Ask(number, new Question.Ping())));
        }
        if (ended) {
            lane.run(this::failAll);
        }
        return answered;
    }

    /** The pipe's thread: whether this was the answer to a ping. */
    public boolean isPing(FromEngine message) {
        if (!(message instanceof FromEngine.Answered(long number, Answer answer))) {
            return false;
        }
        CompletableFuture<Void> ping = pings.remove(number);
        if (ping != null) {
            new Waiting<>(Answer.Done.class, _ -> ping.complete(null), ping).answer(answer);
        }
        return ping != null;
    }

    /** On the lane. */
    public void answered(long number, Answer answer) {
        Waiting<?> waiting = open.remove(number);
        if (waiting != null) {
            waiting.answer(answer);
        }
    }

    /** Whether every question is answered; pings do not count. */
    public boolean isQuiet() {
        return open.isEmpty();
    }

    /** On the lane: nothing is answered any more. */
    public void end() {
        ended = true;
        failAll();
    }

    private void failAll() {
        open.keySet().forEach(number -> answered(number, CLOSED));
        pings.keySet().forEach(number -> {
            CompletableFuture<Void> ping = pings.remove(number);
            if (ping != null) {
                ping.completeExceptionally(new MediaException(CLOSED.problem(), CLOSED.message()));
            }
        });
    }

    private static final Answer.Refused CLOSED = new Answer.Refused(MediaProblem.CLOSED, "the engine has ended");

    private static MediaProblem problem(Question question) {
        return question instanceof Question.SetRemote ? MediaProblem.BAD_DESCRIPTION : MediaProblem.ENGINE_FAILED;
    }

    private record Waiting<A extends Answer>(Class<A> kind, Consumer<A> take, CompletableFuture<?> future) {

        void answer(Answer answer) {
            if (answer instanceof Answer.Refused(MediaProblem problem, String message)) {
                future.completeExceptionally(new MediaException(problem, message));
            } else if (answer instanceof Answer.Misused(String message)) {
                future.completeExceptionally(new IllegalStateException(message));
            } else if (kind.isInstance(answer)) {
                take.accept(kind.cast(answer));
            } else {
                future.completeExceptionally(
                        new MediaException(MediaProblem.ENGINE_FAILED, "an answer to another question"));
            }
        }
    }
}
