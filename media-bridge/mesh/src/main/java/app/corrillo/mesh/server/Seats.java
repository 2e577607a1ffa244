package app.corrillo.mesh.server;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.crypto.SeatKey;
import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.FromServer.Person;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who sits in the room. Only for the room's lane. */
final class Seats {
    private final RoomRules rules;
    private final SeatKey key;
    private final Standing standing;
    private final Map<String, Seat> seats = new LinkedHashMap<>();

    Seats(RoomRules rules, SeatKey key, Standing standing) {
        this.rules = rules;
        this.key = key;
        this.standing = standing;
    }

    boolean isFull() {
        return seats.size() >= rules.maxPeople();
    }

    /** From now on this one runs the meeting. */
    void raise(String id) {
        standing.raise(id, seats::containsKey);
    }

    @Nullable
    Seat get(String id) {
        return seats.get(id);
    }

    @Nullable
    Seat of(Guest guest) {
        return seats.values().stream()
                .filter(seat -> seat.isOf(guest))
                .findFirst()
                .orElse(null);
    }

    Collection<Seat> all() {
        return List.copyOf(seats.values());
    }

    /** Gives a seat, or says that there is none. */
    boolean sit(Guest guest, String id, String name) {
        if (isFull()) {
            guest.refuse(EndReason.FULL);
            return false;
        }
        Seat seat = new Seat(id, UntrustedText.name(name).value(), guest);
        seats.put(id, seat);
        welcome(seat);
        FromServer.Moderators moderators = standing.news();
        if (!moderators.ids().isEmpty()) {
            seat.send(moderators);
        }
        if (!standing.isLit("")) {
            seat.send(standing.light());
        }
        toOthers(id, new FromServer.Arrived(seat.person()));
        return true;
    }

    /** Gives the seat of before, or another under the same id. */
    boolean resume(Guest guest, String id, String name) {
        Seat seat = seats.get(id);
        if (seat == null) {
            return sit(guest, id, name);
        }
        seat.take(guest);
        welcome(seat);
        seat.send(standing.news());
        seat.send(standing.light());
        return true;
    }

    /** Nobody came back in time. */
    void expire(Seat seat) {
        if (seat.isAway() && seats.get(seat.id()) == seat) {
            free(seat, false);
        }
    }

    void free(Seat seat, boolean left) {
        seats.remove(seat.id());
        toOthers(seat.id(), new FromServer.Departed(seat.id(), left));
        if (standing.isLit(seat.id())) {
            light("");
        }
    }

    /** Everybody is to see this one large from now on; empty for nobody. */
    void light(String id) {
        standing.light(id);
        toAll(standing.light());
    }

    void toOthers(String id, FromServer message) {
        seats.values().stream().filter(other -> !other.id().equals(id)).forEach(other -> other.send(message));
    }

    void toAll(FromServer message) {
        seats.values().forEach(seat -> seat.send(message));
    }

    void refuseAll(EndReason reason) {
        seats.values().forEach(seat -> seat.refuse(reason));
        seats.clear();
    }

    /** Everybody is told that the server stops. */
    void close() {
        toAll(new FromServer.Closing());
        seats.values().forEach(Seat::close);
        seats.clear();
    }

    private void welcome(Seat seat) {
        List<Person> others = seats.values().stream()
                .filter(other -> other != seat)
                .map(Seat::person)
                .toList();
        seat.send(new FromServer.Welcome(
                seat.id(), key.tokenOf(seat.id()).value(), rules.title().value(), others));
    }
}
