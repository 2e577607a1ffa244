package app.corrillo.livekit.entry;

import app.corrillo.livekit.LiveKitLink;
import app.corrillo.meeting.UntrustedText;
import java.util.concurrent.CompletableFuture;

/** How one person gets the server and the token of a room. Holds secrets: no {@code toString} shows one. */
@FunctionalInterface
public interface Entrance {

    /**
     * Asks for them, under this name. Fails with {@link NoEntry} in the end, and within {@link JsonDoor#PATIENCE} when
     * nobody answers; never blocks.
     */
    CompletableFuture<LiveKitLink> ask(UntrustedText name);
}
