package app.corrillo.mesh.session;

import app.corrillo.meeting.Addressee;
import app.corrillo.meeting.ChatMessage;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Role;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.MeshLink;
import app.corrillo.mesh.wire.PeerMessage;
import org.jspecify.annotations.Nullable;

/** What this person is called and shows, and the events and messages that a wish makes. Only for the session's lane. */
final class OwnState {
    private final Tools tools;
    private final Hands hands;
    private final ParticipantId id;
    private UntrustedText name;

    OwnState(Tools tools, Hands hands, ParticipantId id, UntrustedText name) {
        this.tools = tools;
        this.hands = hands;
        this.id = id;
        this.name = name;
    }

    ParticipantId id() {
        return id;
    }

    Participant participant(Role role) {
        return Participant.arriving(id, name, role, true);
    }

    PeerMessage.Hello hello() {
        return new PeerMessage.Hello(MeshLink.VERSION, name.value(), hands.turn(id), PeerMessage.POLLS);
    }

    UntrustedText name() {
        return name;
    }

    /** This person, as the only one whom something is for. */
    Addressee addressee() {
        return new Addressee(id, name);
    }

    /** Says something to one person alone; returns what that one is told. */
    PeerMessage whisper(UntrustedText text, Addressee to) {
        said(text, to);
        return new PeerMessage.Whisper(text.value());
    }

    private void said(UntrustedText text, @Nullable Addressee to) {
        tools.tell(new MeetingEvent.Said(
                new ChatMessage(id, name, text, tools.time().now(), true, to)));
    }

    /** Does it here, and returns what the others are told. */
    PeerMessage perform(MeetingCommand.ForOthers wish) {
        return switch (wish) {
            case MeetingCommand.Say(var text, var _) -> {
                said(text, null);
                yield new PeerMessage.Chat(text.value());
            }
            case MeetingCommand.SendFile _, MeetingCommand.CancelFile _, MeetingCommand.ForPolls _ ->
                throw new IllegalArgumentException("files and polls go another way");
            case MeetingCommand.React(var reaction) -> {
                tools.tell(new MeetingEvent.Reacted(id, reaction, tools.time().now()));
                yield new PeerMessage.React(reaction.word());
            }
            case MeetingCommand.RaiseHand(var up) -> {
                if (!up) {
                    hands.lower(id);
                } else if (hands.turn(id) == 0) {
                    hands.raise(id, hands.next());
                }
                tools.tell(new MeetingEvent.HandChanged(id, up, tools.time().now()));
                yield new PeerMessage.Hand(hands.turn(id));
            }
            case MeetingCommand.Rename(var now) -> {
                name = UntrustedText.name(now.value());
                tools.tell(new MeetingEvent.ParticipantRenamed(id, name));
                yield new PeerMessage.Name(name.value());
            }
        };
    }
}
