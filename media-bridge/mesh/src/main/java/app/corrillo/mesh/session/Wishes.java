package app.corrillo.mesh.session;

import app.corrillo.meeting.MeetingCommand;
import app.corrillo.mesh.wire.Order;
import java.util.Optional;

/** What a moderator's wish is called on the wire. */
final class Wishes {
    private Wishes() {}

    /** The order, or nothing where such a meeting has none. */
    static Optional<Order> order(MeetingCommand.ForModeration wish) {
        return Optional.ofNullable(
                switch (wish) {
                    case MeetingCommand.Silence(var who, var source) -> new Order.Silence(who.value(), source.word());
                    case MeetingCommand.Remove(var who) -> new Order.Remove(who.value());
                    case MeetingCommand.ShareRole(var who) -> new Order.ShareRole(who.value());
                    case MeetingCommand.HandRole(var who) -> new Order.HandRole(who.value());
                    case MeetingCommand.Lock(boolean on) -> new Order.Lock(on);
                    case MeetingCommand.KeepWaiting(boolean on) -> new Order.KeepWaiting(on);
                    case MeetingCommand.LetIn(var who) -> new Order.LetIn(who.value());
                    case MeetingCommand.LetAllIn() -> new Order.LetAllIn();
                    case MeetingCommand.TurnAway(var who) -> new Order.TurnAway(who.value());
                    case MeetingCommand.Spotlight(var who) -> new Order.Spotlight(who == null ? "" : who.value());
                    case MeetingCommand.EndForAll() -> new Order.End();
                    case MeetingCommand.Permit _ -> null;
                });
    }
}
