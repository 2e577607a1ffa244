package app.corrillo.livekit.session;

import app.corrillo.livekit.data.ChatDialects;
import app.corrillo.livekit.data.DataLine;
import app.corrillo.livekit.data.Gestures;
import app.corrillo.livekit.data.Incoming;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.UserPacket;
import app.corrillo.meeting.ChatMessage;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.UntrustedText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the participants say to each other beside picture and sound. Only for the session's lane. */
final class Talk {
    /** What comes from somebody of whom the server has not told yet waits so long for that. */
    static final Duration STRANGER = Duration.ofSeconds(4);

    private static final int STRANGERS = 128;

    private final Tools tools;
    private final Function<String, Optional<Member>> byIdentity;
    private final DataLine line;
    private final ChatDialects chat = new ChatDialects();
    private final Papers papers;
    private final CallDesk calls;
    private final Incoming streams = new Incoming();
    private final List<DataPacket> early = new ArrayList<>();

    Talk(Tools tools, Function<String, Optional<Member>> byIdentity, DataLine line, Papers papers, CallDesk calls) {
        this.tools = tools;
        this.byIdentity = byIdentity;
        this.line = line;
        this.papers = papers;
        this.calls = calls;
    }

    ChatDialects dialects() {
        return chat;
    }

    /** Says something in the chat; the server does not send it back. */
    void say(ParticipantId self, UntrustedText author, UntrustedText text) {
        if (!text.isBlank()) {
            chat.write(text, tools.time().now().toEpochMilli()).forEach(line::send);
            said(self, author, text, true);
        }
    }

    /** A packet came. */
    void heard(DataPacket packet) {
        String from = packet.participant_identity;
        Optional<Member> member = byIdentity.apply(from);
        if (member.isPresent()) {
            heard(member.get(), packet);
        } else if (!from.isEmpty() && early.size() < STRANGERS) {
            early.add(packet);
            tools.time().after(STRANGER, () -> tools.lane().run(() -> early.remove(packet)));
        }
    }

    /** Somebody is known now; what they said before is heard. */
    void arrived(Member member) {
        List<DataPacket> theirs = early.stream()
                .filter(packet -> packet.participant_identity.equals(member.identity()))
                .toList();
        early.removeAll(theirs);
        theirs.forEach(packet -> heard(member, packet));
    }

    /** Nothing of what was begun will be completed. */
    void renewed() {
        streams.clear();
    }

    private void heard(Member from, DataPacket packet) {
        if (packet.user != null) {
            heard(from, packet.user);
        } else if (packet.chat_message != null && !packet.chat_message.deleted) {
            if (chat.isNew(from.identity(), packet.chat_message.id)) {
                said(from, UntrustedText.message(packet.chat_message.message));
            }
        } else if (packet.stream_header != null) {
            streams.begin(from.identity(), packet.stream_header).ifPresent(whole -> heard(from, whole));
        } else if (packet.stream_chunk != null) {
            streams.add(from.identity(), packet.stream_chunk).ifPresent(whole -> heard(from, whole));
        } else if (packet.stream_trailer != null) {
            streams.end(from.identity(), packet.stream_trailer).ifPresent(whole -> heard(from, whole));
        } else if (packet.transcription != null) {
            papers.written(from, packet.transcription);
        } else {
            calls.take(from, packet);
        }
    }

    private void heard(Member from, UserPacket packet) {
        String topic = packet.topic == null ? "" : packet.topic;
        String payload = packet.payload.utf8();
        switch (topic) {
            case Gestures.HAND -> hand(from, Gestures.isUp(payload));
            case Gestures.REACTION ->
                Gestures.reaction(payload)
                        .ifPresent(reaction -> tools.tell(new MeetingEvent.Reacted(
                                from.id(), reaction, tools.time().now())));
            default -> chat.read(from.identity(), topic, payload).ifPresent(text -> said(from, text));
        }
    }

    private void heard(Member from, Incoming.Whole stream) {
        String topic = stream.header().topic;
        boolean ofAnApp = topic.equals(ChatDialects.STREAM) || !topic.startsWith("lk.");
        if (stream.isFile()) {
            if (stream.complete() && ofAnApp) {
                papers.arrived(from, stream);
            }
        } else if (topic.equals(Papers.CAPTIONS)) {
            papers.written(from, stream);
        } else if (topic.equals(ChatDialects.STREAM)
                && stream.complete()
                && chat.isNew(from.identity(), stream.header().stream_id)) {
            said(from, UntrustedText.message(stream.text()));
        }
    }

    /** A hand went up or down. */
    void hand(Member member, boolean up) {
        if (member.hasHandUp() != up) {
            member.setHand(up);
            tools.tell(
                    new MeetingEvent.HandChanged(member.id(), up, tools.time().now()));
        }
    }

    private void said(Member from, UntrustedText text) {
        said(from.id(), from.name(), text, false);
    }

    private void said(ParticipantId from, UntrustedText author, UntrustedText text, boolean own) {
        tools.tell(new MeetingEvent.Said(
                new ChatMessage(from, author, text, tools.time().now(), own)));
    }
}
