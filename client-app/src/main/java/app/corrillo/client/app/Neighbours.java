package app.corrillo.client.app;

import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.ui.Desk.Near;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The meetings of the local network that let people near in. */
public interface Neighbours {

    /** Looks until it is closed; the watcher is told on any thread. */
    Subscription watch(Consumer<List<Near>> watcher);

    /** The link, asked of the meeting's host. */
    CompletableFuture<String> approach(Near meeting);
}
