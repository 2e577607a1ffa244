package app.corrillo.livekit.moderate;

import app.corrillo.livekit.entry.JsonDoor;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A door that is made when somebody goes through it: whoever runs nothing needs none. When it is closed there is nobody
 * to decide about, and nothing happens any more. Thread-safe.
 */
final class LazyDoor implements AutoCloseable {
    private @Nullable JsonDoor door;
    private boolean closed;

    synchronized CompletableFuture<?> through(Function<JsonDoor, CompletableFuture<?>> what) {
        if (closed) {
            return CompletableFuture.completedFuture(null);
        }
        JsonDoor made = door;
        if (made == null) {
            made = new JsonDoor();
            door = made;
        }
        return what.apply(made);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (door != null) {
            door.close();
        }
    }
}
