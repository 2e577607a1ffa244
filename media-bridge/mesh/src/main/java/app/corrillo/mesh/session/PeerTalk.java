package app.corrillo.mesh.session;

import app.corrillo.meeting.Addressee;
import app.corrillo.meeting.ChatMessage;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.Reaction;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.TileSize;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.wire.PeerMessage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one other participant said about themselves, and the events it makes. Only for the session's lane. */
final class PeerTalk {
    /** What a camera is sent at before the receiver has said what is shown. */
    static final TileSize FIRST = new TileSize(480, 270);

    private final Tools tools;
    private final Hands hands;
    private final Peer peer;
    private final Map<Source, TileSize> tiles = new EnumMap<>(Source.class);
    private UntrustedText name;
    private boolean hasShown;

    PeerTalk(Tools tools, Hands hands, Peer peer, UntrustedText name) {
        this.tools = tools;
        this.hands = hands;
        this.peer = peer;
        this.name = name;
    }

    UntrustedText name() {
        return name;
    }

    /** The size at which this person shows what comes from here. */
    TileSize tile(Source source) {
        return hasShown ? tiles.getOrDefault(source, TileSize.HIDDEN) : FIRST;
    }

    /** The person left; what was said is past. */
    void forget() {
        hasShown = false;
        tiles.clear();
        hands.lower(peer.participant());
    }

    void take(PeerMessage message) {
        switch (message) {
            case PeerMessage.Hello hello -> {
                rename(hello.name());
                raise(hello.hand());
            }
            case PeerMessage.Streams streams -> peer.tracks().setLive(streams);
            case PeerMessage.Show show -> show(show);
            case PeerMessage.Chat(var text, var _) -> said(text, null);
            case PeerMessage.Name(var now) -> rename(now);
            case PeerMessage.Hand(var turn) -> raise(turn);
            case PeerMessage.React(var word) -> react(word);
            // Only the company can say whom a whisper is for, what is voted, and what a goodbye ends.
            case PeerMessage.Whisper _,
                    PeerMessage.Heard _,
                    PeerMessage.Poll _,
                    PeerMessage.Vote _,
                    PeerMessage.Bye() -> {}
        }
    }

    /** Said to everybody, or to this person alone. */
    void said(String text, @Nullable Addressee to) {
        tools.tell(new MeetingEvent.Said(new ChatMessage(
                peer.participant(),
                name,
                UntrustedText.message(text),
                tools.time().now(),
                false,
                to)));
    }

    /** What was written to this person alone does not come there. */
    void unreached() {
        tools.tell(new MeetingEvent.NoticeGiven(
                Notice.Kind.MESSAGE_FAILED, name, tools.time().now()));
    }

    private void show(PeerMessage.Show show) {
        hasShown = true;
        tiles.clear();
        show.tiles()
                .forEach(tile -> Sections.named(tile.source())
                        .ifPresent(source -> tiles.put(source, new TileSize(tile.width(), tile.height()))));
    }

    private void rename(String now) {
        UntrustedText clean = UntrustedText.name(now);
        if (!clean.isBlank() && !clean.equals(name)) {
            name = clean;
            tools.tell(new MeetingEvent.ParticipantRenamed(peer.participant(), clean));
        }
    }

    private void raise(int turn) {
        ParticipantId who = peer.participant();
        boolean isUp = hands.turn(who) > 0;
        if (turn > 0 && !isUp) {
            tools.tell(new MeetingEvent.HandChanged(
                    who, true, hands.raise(who, turn), tools.time().now()));
        } else if (turn == 0 && isUp) {
            hands.lower(who);
            tools.tell(new MeetingEvent.HandChanged(who, false, tools.time().now()));
        }
    }

    private void react(String word) {
        reaction(word)
                .ifPresent(reaction -> tools.tell(new MeetingEvent.Reacted(
                        peer.participant(), reaction, tools.time().now())));
    }

    private static java.util.Optional<Reaction> reaction(String word) {
        return Arrays.stream(Reaction.values())
                .filter(reaction -> reaction.word().equals(word))
                .findFirst();
    }
}
