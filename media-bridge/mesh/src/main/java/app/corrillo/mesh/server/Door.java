package app.corrillo.mesh.server;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.crypto.Secret;
import app.corrillo.mesh.wire.FromServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may come in, and who waits. Whoever waits learns the meeting's title and nothing else, and is heard by nobody.
 * Only for the room's lane.
 */
final class Door {
    private final Map<String, Visitor> waiting = new LinkedHashMap<>();
    private boolean locked;
    private boolean keepsWaiting;

    Door(boolean keepsWaiting) {
        this.keepsWaiting = keepsWaiting;
    }

    boolean isLocked() {
        return locked;
    }

    void setLocked(boolean now) {
        locked = now;
    }

    boolean keepsWaiting() {
        return keepsWaiting;
    }

    void setKeepsWaiting(boolean now) {
        keepsWaiting = now;
    }

    boolean isFull() {
        return waiting.size() >= FromServer.MAX_WAITING;
    }

    void knock(Guest guest, String name) {
        String id = Secret.random().value();
        waiting.put(id, new Visitor(id, UntrustedText.name(name).value(), guest));
    }

    List<Visitor> waiting() {
        return List.copyOf(waiting.values());
    }

    /** Takes somebody from the door, who is let in or sent away. */
    Optional<Visitor> take(String id) {
        return Optional.ofNullable(waiting.remove(id));
    }

    /** The way to the guest is lost, or it waits no longer. Says whether it waited. */
    boolean forget(Guest guest) {
        return waiting.values().removeIf(one -> one.guest().equals(guest));
    }

    void refuseAll(EndReason reason) {
        waiting.values().forEach(one -> one.guest().refuse(reason));
        waiting.clear();
    }

    /** Whoever waits is told that the server stops. */
    void close() {
        waiting.values().forEach(one -> {
            one.guest().send(new FromServer.Closing());
            one.guest().dismiss();
        });
        waiting.clear();
    }

    /** What those who keep the door are told. */
    FromServer.Door news() {
        return new FromServer.Door(
                locked,
                keepsWaiting,
                waiting.values().stream()
                        .map(one -> new FromServer.Visitor(one.id(), one.name()))
                        .toList());
    }

    /** Somebody at the door. */
    record Visitor(String id, String name, Guest guest) {}
}
