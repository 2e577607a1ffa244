package app.corrillo.mesh;

import app.corrillo.mesh.client.NearClient;
import app.corrillo.mesh.near.Lookout;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The meetings on the local network whose hosts let people near in. Thread-safe. */
public final class NearMeetings implements AutoCloseable {
    private final Lookout lookout;

    private NearMeetings(Lookout lookout) {
        this.lookout = lookout;
    }

    /** Begins to look, at the address that others reach most likely; the watcher is told on any thread. */
    public static NearMeetings look(Consumer<List<NearMeeting>> watcher) {
        return look(LocalAddress.best(), watcher);
    }

    static NearMeetings look(InetAddress address, Consumer<List<NearMeeting>> watcher) {
        return new NearMeetings(new Lookout(address, watcher));
    }

    /**
     * Asks the host for the invitation. Completes with the link, which holds the room's secret, or fails with
     * {@link java.io.IOException}: it does not answer, shows another certificate, or does not let people near in.
     */
    public static CompletableFuture<String> invitation(NearMeeting meeting) {
        return NearClient.ask(meeting)
                .thenApply(secret -> new MeshLink(
                                meeting.host(),
                                meeting.port(),
                                secret,
                                meeting.certificate(),
                                meeting.title(),
                                List.of(),
                                false,
                                null)
                        .print());
    }

    /** Completes when nothing of it is left. */
    CompletableFuture<Void> closed() {
        return lookout.closed();
    }

    /** Looks no more. */
    @Override
    public void close() {
        lookout.close();
    }
}
