package app.corrillo.mesh.server;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.Lane;
import app.corrillo.mesh.crypto.SeatKey;
import app.corrillo.mesh.crypto.Secret;
import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.Order;
import app.corrillo.mesh.wire.Signal;
import app.corrillo.mesh.wire.ToServer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Who comes into the room, and what those in it hand each other. Everything happens on the room's lane. */
final class Room {
    /** For so long a seat is kept for somebody whose way to the server is lost. */
    static final Duration KEPT = Duration.ofSeconds(30);

    private final Lane lane;
    private final Time time;
    private final RoomRules rules;
    private final AddressRates rates;
    private final SeatKey key = new SeatKey();
    private final Standing standing = new Standing();
    private final Seats seats;
    private final Door door;
    private final Orders orders;
    private @Nullable EndReason closed;

    Room(Lane lane, Time time, RoomRules rules, AddressRates rates) {
        this.lane = lane;
        this.time = time;
        this.rules = rules;
        this.rates = rates;
        seats = new Seats(rules, key, standing);
        door = new Door(rules.keepsWaiting());
        orders = new Orders(seats, standing, door, this::end);
    }

    /** Lets the guest in, or has it wait, or says why not. */
    void enter(Guest guest, ToServer.Enter wish) {
        lane.run(() -> {
            if (closed != null) {
                guest.refuse(closed);
            } else if (rates.isBarred(guest.address())) {
                guest.refuse(EndReason.TOO_MANY_ATTEMPTS);
            } else if (!isTrue(wish)) {
                rates.wrongSecret(guest.address());
                guest.refuse(EndReason.REFUSED);
            } else if (wish.resume() != null) {
                resume(guest, wish.resume().id(), wish.name());
            } else if (wish.key() != null) {
                host(guest, wish.name());
            } else {
                arrive(guest, wish.name());
            }
        });
    }

    /** Hands the signal on. One to nobody, or to somebody who is away, is lost: whoever comes back offers anew. */
    void relay(Guest guest, String to, Signal signal) {
        lane.run(() -> {
            Seat from = seats.of(guest);
            Seat other = seats.get(to);
            if (from != null && other != null && other != from) {
                other.send(new FromServer.Relay(from.id(), signal));
            }
        });
    }

    /** Does what the guest orders, if it may. */
    void order(Guest guest, Order order) {
        lane.run(() -> {
            Seat from = seats.of(guest);
            if (from != null) {
                orders.perform(from, order);
            }
        });
    }

    /** The guest said goodbye. */
    void leave(Guest guest) {
        lane.run(() -> {
            Seat seat = seats.of(guest);
            if (seat != null) {
                seats.free(seat, true);
                standing.lower(seat.id());
            }
            forget(guest);
            guest.dismiss();
        });
    }

    /** The way to the guest is lost. */
    void lost(Guest guest) {
        lane.run(() -> {
            Seat seat = seats.of(guest);
            if (seat != null) {
                seat.keep(time.after(KEPT, () -> lane.run(() -> seats.expire(seat))));
            }
            forget(guest);
        });
    }

    /** Tells everybody that the server stops. */
    void close() {
        lane.run(() -> {
            closed = EndReason.SERVER_GONE;
            door.close();
            seats.close();
        });
    }

    /** The meeting is over for everybody, and nobody comes any more. */
    private void end() {
        closed = EndReason.ENDED_BY_HOST;
        door.refuseAll(EndReason.ENDED_BY_HOST);
        seats.refuseAll(EndReason.ENDED_BY_HOST);
    }

    private boolean isTrue(ToServer.Enter wish) {
        boolean secret = rules.secret().matches(wish.secret());
        ToServer.Resume resume = wish.resume();
        boolean host = wish.key() == null || rules.key().matches(wish.key());
        return secret && host && (resume == null || key.tokenOf(resume.id()).matches(resume.token()));
    }

    // Whoever had a seat is no newcomer, so neither lock nor door is in the way.
    private void resume(Guest guest, String id, String name) {
        if (standing.isRemoved(id)) {
            guest.refuse(EndReason.REMOVED);
        } else if (seats.resume(guest, id, name)) {
            tellDoor(id);
        }
    }

    private void host(Guest guest, String name) {
        String id = Secret.random().value();
        seats.raise(id);
        if (seats.sit(guest, id, name)) {
            seats.toOthers(id, standing.news());
            tellDoor(id);
        } else {
            standing.lower(id);
        }
    }

    private void arrive(Guest guest, String name) {
        if (door.isLocked()) {
            guest.refuse(EndReason.LOCKED);
        } else if (!door.keepsWaiting()) {
            seats.sit(guest, Secret.random().value(), name);
        } else if (seats.isFull() || door.isFull()) {
            guest.refuse(EndReason.FULL);
        } else {
            door.knock(guest, name);
            guest.send(new FromServer.Waiting(rules.title().value()));
            orders.tellDoor();
        }
    }

    private void tellDoor(String id) {
        Seat seat = seats.get(id);
        if (seat != null && standing.isModerator(id)) {
            seat.send(door.news());
        }
    }

    private void forget(Guest guest) {
        if (door.forget(guest)) {
            orders.tellDoor();
        }
    }
}
