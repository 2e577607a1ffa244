package app.corrillo.client;

import app.corrillo.client.app.Neighbours;
import app.corrillo.meeting.Meeting.Subscription;
import app.corrillo.mesh.NearMeeting;
import app.corrillo.mesh.NearMeetings;
import app.corrillo.ui.Desk.Near;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds meetings with no server that announce themselves. Thread-safe. */
final class MeshNeighbours implements Neighbours {
    private volatile Map<String, NearMeeting> known = Map.of();

    @Override
    public Subscription watch(Consumer<List<Near>> watcher) {
        return NearMeetings.look(found -> {
            known = found.stream().collect(Collectors.toMap(NearMeeting::name, Function.identity()));
            watcher.accept(found.stream()
                    .map(one -> new Near(one.name(), one.title(), one.address()))
                    .toList());
        })::close;
    }

    @Override
    public CompletableFuture<String> approach(Near meeting) {
        NearMeeting one = known.get(meeting.id());
        return one == null
                ? CompletableFuture.failedFuture(new IOException("the meeting is gone"))
                : NearMeetings.invitation(one);
    }
}
