package app.corrillo.livekit.session;

import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.PeerConnection;
import app.corrillo.meeting.media.PeerConnection.Description;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;

/**
 * An engine whose pictures go out under the name of a codec that nobody here has: what it offers says so, and what the
 * server answers is understood.
 */
final class Misnaming {
    private static final String CODEC = "VP8/90000";
    private static final String NAMED = "H265/90000";

    private Misnaming() {}

    static MediaEngine of(MediaEngine engine) {
        return around(MediaEngine.class, (method, arguments) -> {
            Object given = call(method, engine, arguments);
            return method.getName().equals("connect")
                    ? ((CompletableFuture<?>) given).thenApply(made -> connection((PeerConnection) made))
                    : given;
        });
    }

    private static PeerConnection connection(PeerConnection real) {
        return around(PeerConnection.class, (method, arguments) -> switch (method.getName()) {
            case "offer" ->
                ((CompletableFuture<?>) call(method, real, arguments))
                        .thenApply(made -> renamed((Description) made, CODEC, NAMED));
            case "setRemote" -> real.setRemote(renamed((Description) arguments[0], NAMED, CODEC));
            default -> call(method, real, arguments);
        });
    }

    private static Description renamed(Description description, String from, String to) {
        return new Description(description.type(), description.sdp().replace(from, to));
    }

    private static <T> T around(Class<T> type, Call instead) {
        Object made =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    return instead.with(method, arguments == null ? new Object[0] : arguments);
                });
        return type.cast(made);
    }

    private static Object call(Method method, Object real, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private interface Call {
        Object with(Method method, Object[] arguments) throws Throwable;
    }
}
