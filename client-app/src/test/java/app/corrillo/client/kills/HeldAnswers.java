package app.corrillo.client.kills;

import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PeerConnection.Description;
import app.corrillo.testkit.Eventually;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An engine whose connections are kept waiting, when a test wishes it, for the answers to their offers. */
final class HeldAnswers {
    private final MediaEngine engine;
    private volatile CompletableFuture<Void> let = CompletableFuture.completedFuture(null);
    private volatile boolean come;

    HeldAnswers(MediaEngine real) {
        engine = in(MediaEngine.class, (method, values) -> {
            Object result = call(real, method, values);
            return method.getName().equals("connect") && result instanceof CompletableFuture<?> connecting
                    ? connecting.thenApply(made -> connection((PeerConnection) made))
                    : result;
        });
    }

    private PeerConnection connection(PeerConnection real) {
        return in(PeerConnection.class, (method, values) -> {
            if (values != null
                    && values[0] instanceof Description(var type, var _)
                    && type == Description.Type.ANSWER) {
                CompletableFuture<Void> until = let;
                come = true;
                return until.thenCompose(_ -> real.setRemote((Description) values[0]));
            }
            return call(real, method, values);
        });
    }

    /** The one to give to a meeting. */
    MediaEngine engine() {
        return engine;
    }

    /** Answers wait from now on. */
    void hold() {
        come = false;
        let = new CompletableFuture<>();
    }

    /** An offer was sent, and its answer is here and waits. */
    void awaitOne() {
        Eventually.within(Kills.LONG, "an answer", () -> come);
    }

    /** Those that waited go on, and none waits any more. */
    void let() {
        let.complete(null);
    }

    private interface Calls {
        @Nullable
        Object made(Method method, Object @Nullable [] values) throws Throwable;
    }

    private static <T> T in(Class<T> door, Calls calls) {
        return door.cast(Proxy.newProxyInstance(
                HeldAnswers.class.getClassLoader(),
                new Class<?>[] {door},
                (_, method, values) -> calls.made(method, values)));
    }

    private static @Nullable Object call(Object real, Method method, Object @Nullable [] values) throws Throwable {
        try {
            return method.invoke(real, values);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
