package app.corrillo.mesh.server;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.time.Time;
import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.FromServer.Person;
import org.jspecify.annotations.Nullable;

/** One person's place in the room; the way to that person may be lost for a while. Only for the room's lane. */
final class Seat {
    private final String id;
    private final String name;
    private @Nullable Guest guest;
    private Time.@Nullable Timer kept;

    Seat(String id, String name, Guest guest) {
        this.id = id;
        this.name = name;
        this.guest = guest;
    }

    String id() {
        return id;
    }

    Person person() {
        return new Person(id, name, isAway());
    }

    boolean isAway() {
        return guest == null;
    }

    boolean isOf(Guest other) {
        return other.equals(guest);
    }

    void send(FromServer message) {
        if (guest != null) {
            guest.send(message);
        }
    }

    /** The person is back, or came from elsewhere; an older way is closed. */
    void take(Guest now) {
        if (kept != null) {
            kept.cancel();
            kept = null;
        }
        if (guest != null) {
            guest.refuse(EndReason.JOINED_ELSEWHERE);
        }
        guest = now;
    }

    /** The way to the person is lost; the timer ends the waiting. */
    void keep(Time.Timer timer) {
        guest = null;
        kept = timer;
    }

    /** The person may not sit here any more; whoever is away hears of it on coming back. */
    void refuse(EndReason reason) {
        if (kept != null) {
            kept.cancel();
        }
        if (guest != null) {
            guest.refuse(reason);
        }
    }

    void close() {
        if (kept != null) {
            kept.cancel();
        }
        if (guest != null) {
            guest.dismiss();
        }
    }
}
