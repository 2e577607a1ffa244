package app.corrillo.mesh.server;

import app.corrillo.meeting.EndReason;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.time.Time;
import app.corrillo.meeting.work.Lane;
import app.corrillo.mesh.crypto.SeatKey;
import app.corrillo.mesh.crypto.Secret;
import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.FromServer.Person;
import app.corrillo.mesh.wire.Signal;
import app.corrillo.mesh.wire.ToServer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who sits in the room, and what they hand each other. Everything happens on the room's lane. */
final class Room {
    /** For so long a seat is kept for somebody whose way to the server is lost. */
    static final Duration KEPT = Duration.ofSeconds(30);

    private final Lane lane;
    private final Time time;
    private final RoomRules rules;
    private final AddressRates rates;
    private final SeatKey key = new SeatKey();
    private final Map<String, Seat> seats = new LinkedHashMap<>();
    private boolean closed;

    Room(Lane lane, Time time, RoomRules rules, AddressRates rates) {
        this.lane = lane;
        this.time = time;
        this.rules = rules;
        this.rates = rates;
    }

    /** Lets the guest in, or says why not. */
    void enter(Guest guest, ToServer.Enter wish) {
        lane.run(() -> {
            if (closed) {
                guest.refuse(EndReason.SERVER_GONE);
            } else if (rates.isBarred(guest.address())) {
                guest.refuse(EndReason.TOO_MANY_ATTEMPTS);
            } else if (!isTrue(wish)) {
                rates.wrongSecret(guest.address());
                guest.refuse(EndReason.REFUSED);
            } else if (wish.resume() == null) {
                sit(guest, Secret.random().value(), wish.name());
            } else {
                resume(guest, wish.resume().id(), wish.name());
            }
        });
    }

    /** Hands the signal on. One to nobody, or to somebody who is away, is lost: whoever comes back offers anew. */
    void relay(Guest guest, String to, Signal signal) {
        lane.run(() -> {
            Seat from = seatOf(guest);
            Seat other = seats.get(to);
            if (from != null && other != null && other != from) {
                other.send(new FromServer.Relay(from.id(), signal));
            }
        });
    }

    /** The guest said goodbye. */
    void leave(Guest guest) {
        lane.run(() -> {
            Seat seat = seatOf(guest);
            if (seat != null) {
                free(seat, true);
            }
            guest.dismiss();
        });
    }

    /** The way to the guest is lost. */
    void lost(Guest guest) {
        lane.run(() -> {
            Seat seat = seatOf(guest);
            if (seat != null) {
                seat.keep(time.after(KEPT, () -> lane.run(() -> expire(seat))));
            }
        });
    }

    /** Tells everybody that the server stops. */
    void close() {
        lane.run(() -> {
            closed = true;
            seats.values().forEach(seat -> seat.send(new FromServer.Closing()));
            seats.values().forEach(Seat::close);
            seats.clear();
        });
    }

    private boolean isTrue(ToServer.Enter wish) {
        boolean secret = rules.secret().matches(wish.secret());
        ToServer.Resume resume = wish.resume();
        return secret && (resume == null || key.tokenOf(resume.id()).matches(resume.token()));
    }

    private void resume(Guest guest, String id, String name) {
        Seat seat = seats.get(id);
        if (seat == null) {
            sit(guest, id, name);
        } else {
            seat.take(guest);
            welcome(seat);
        }
    }

    private void sit(Guest guest, String id, String name) {
        if (seats.size() >= rules.maxPeople()) {
            guest.refuse(EndReason.FULL);
            return;
        }
        Seat seat = new Seat(id, UntrustedText.name(name).value(), guest);
        seats.put(id, seat);
        welcome(seat);
        toOthers(seat, new FromServer.Arrived(seat.person()));
    }

    private void welcome(Seat seat) {
        List<Person> others = seats.values().stream()
                .filter(other -> other != seat)
                .map(Seat::person)
                .toList();
        seat.send(new FromServer.Welcome(
                seat.id(), key.tokenOf(seat.id()).value(), rules.title().value(), others));
    }

    private void expire(Seat seat) {
        if (seat.isAway() && seats.get(seat.id()) == seat) {
            free(seat, false);
        }
    }

    private void free(Seat seat, boolean left) {
        seats.remove(seat.id());
        toOthers(seat, new FromServer.Departed(seat.id(), left));
    }

    private void toOthers(Seat seat, FromServer message) {
        seats.values().stream().filter(other -> other != seat).forEach(other -> other.send(message));
    }

    private @org.jspecify.annotations.Nullable Seat seatOf(Guest guest) {
        return seats.values().stream()
                .filter(seat -> seat.isOf(guest))
                .findFirst()
                .orElse(null);
    }
}
