package app.corrillo.mesh.server;

import app.corrillo.meeting.EndReason;
import app.corrillo.mesh.crypto.Secret;
import app.corrillo.mesh.wire.FromServer;
import app.corrillo.mesh.wire.Order;

/** Carries out what moderators order, and tells everybody else that it is not theirs. Only for the room's lane. */
final class Orders {
    private final Seats seats;
    private final Standing standing;
    private final Door door;
    private final Runnable end;

    Orders(Seats seats, Standing standing, Door door, Runnable end) {
        this.seats = seats;
        this.standing = standing;
        this.door = door;
        this.end = end;
    }

    void perform(Seat from, Order order) {
        if (!standing.isModerator(from.id()) || !isDone(from, order)) {
            from.send(new FromServer.Denied());
        }
    }

    /** To all who keep the door. */
    void tellDoor() {
        FromServer.Door news = door.news();
        seats.all().stream().filter(seat -> standing.isModerator(seat.id())).forEach(seat -> seat.send(news));
    }

    private boolean isDone(Seat from, Order order) {
        return switch (order) {
            case Order.Silence(var who, var source) -> silence(who, source);
            case Order.Remove(var who) -> remove(from, who);
            case Order.ShareRole(var who) -> share(who);
            case Order.HandRole(var who) -> hand(from, who);
            case Order.Lock(boolean on) -> {
                door.setLocked(on);
                tellDoor();
                yield true;
            }
            case Order.KeepWaiting(boolean on) -> {
                door.setKeepsWaiting(on);
                yield on ? told() : letAllIn();
            }
            case Order.LetIn(var who) -> letIn(who) && told();
            case Order.LetAllIn() -> letAllIn();
            case Order.TurnAway(var who) -> turnAway(who);
            case Order.Spotlight(var who) -> light(who);
            case Order.End() -> {
                end.run();
                yield true;
            }
        };
    }

    private boolean silence(String who, String source) {
        Seat seat = seats.get(who);
        if (seat != null) {
            seat.send(new FromServer.Silence(source));
        }
        return seat != null;
    }

    private boolean remove(Seat from, String who) {
        Seat seat = seats.get(who);
        if (seat == null || seat == from) {
            return false;
        }
        boolean ran = standing.isModerator(who);
        standing.remove(who);
        seats.free(seat, true);
        seat.refuse(EndReason.REMOVED);
        if (ran) {
            seats.toAll(standing.news());
        }
        return true;
    }

    private boolean share(String who) {
        Seat seat = seats.get(who);
        if (seat == null) {
            return false;
        }
        seats.raise(who);
        seats.toAll(standing.news());
        seat.send(door.news());
        return true;
    }

    private boolean hand(Seat from, String who) {
        Seat seat = seats.get(who);
        if (seat == null || seat == from) {
            return false;
        }
        seats.raise(who);
        standing.lower(from.id());
        seats.toAll(standing.news());
        seat.send(door.news());
        return true;
    }

    private boolean light(String who) {
        boolean there = who.isEmpty() || seats.get(who) != null;
        if (there) {
            seats.light(who);
        }
        return there;
    }

    private boolean letIn(String who) {
        return !seats.isFull()
                && door.take(who)
                        .filter(visitor ->
                                seats.sit(visitor.guest(), Secret.random().value(), visitor.name()))
                        .isPresent();
    }

    private boolean letAllIn() {
        boolean all =
                door.waiting().stream().map(visitor -> letIn(visitor.id())).reduce(true, Boolean::logicalAnd);
        tellDoor();
        return all;
    }

    private boolean turnAway(String who) {
        return door.take(who)
                .map(visitor -> {
                    visitor.guest().refuse(EndReason.TURNED_AWAY);
                    return told();
                })
                .orElse(false);
    }

    private boolean told() {
        tellDoor();
        return true;
    }
}
