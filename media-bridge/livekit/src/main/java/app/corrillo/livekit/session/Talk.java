package app.corrillo.livekit.session;

import app.corrillo.livekit.data.Ballots;
import app.corrillo.livekit.data.ChatDialects;
import app.corrillo.livekit.data.DataLine;
import app.corrillo.livekit.data.Gestures;
import app.corrillo.livekit.data.Incoming;
import app.corrillo.livekit.protocol.DataPacket;
import app.corrillo.livekit.protocol.DataStream;
import app.corrillo.livekit.protocol.UserPacket;
import app.corrillo.meeting.Addressee;
import app.corrillo.meeting.ChatMessage;
import app.corrillo.meeting.FileNames;
import app.corrillo.meeting.MeetingCommand;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Participant;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.UntrustedText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the participants say to each other beside picture and sound. Only for the session's lane. */
final class Talk {
    /** What comes from somebody of whom the server has not told yet waits so long for that. */
    static final Duration STRANGER = Duration.ofSeconds(4);

    private static final int STRANGERS = 128;

    private final Tools tools;
    private final Self self;
    private final Roster roster;
    private final DataLine line;
    private final ChatDialects chat = new ChatDialects();
    private final Papers papers;
    private final CallDesk calls;
    private final Incoming streams;
    private final FilesIn filesIn;
    private final FilesOut filesOut;
    private final RoomPolls polls;
    private final Missed missed;
    private final List<DataPacket> early = new ArrayList<>();

    Talk(Tools tools, Self self, Roster roster, DataLine line, Papers papers, CallDesk calls) {
        this.tools = tools;
        this.self = self;
        this.roster = roster;
        this.line = line;
        this.papers = papers;
        this.calls = calls;
        streams = new Incoming(Papers.CAPTIONS::equals, tools.time(), tools.lane()::run, this::broken);
        polls = new RoomPolls(tools, roster, line);
        missed = new Missed(tools, line);
        filesIn = new FilesIn(tools, streams);
        filesOut = new FilesOut(
                tools, line, identity -> roster.ofIdentity(identity).isPresent());
    }

    ChatDialects dialects() {
        return chat;
    }

    /** Says something in the chat, to everybody or to one; the server does not send it back. */
    void say(UntrustedText text, @Nullable ParticipantId to) {
        Optional<Member> only = Optional.ofNullable(to).flatMap(roster::ofId);
        if (to != null && only.isEmpty()) {
            tools.tell(new MeetingEvent.NoticeGiven(
                    Notice.Kind.MESSAGE_FAILED,
                    UntrustedText.name(""),
                    tools.time().now()));
        } else if (!text.isBlank()) {
            List<String> identities = only.map(Member::identity).stream().toList();
            List<DataPacket> packets = chat.write(text, tools.time().now().toEpochMilli()).stream()
                    .map(packet -> packet.newBuilder()
                            .destination_identities(identities)
                            .build())
                    .toList();
            packets.forEach(line::send);
            missed.written(packets, only.map(Member::identity).orElse(""));
            Participant own = self.participant();
            said(own.id(), own.name(), text, true, only.map(Talk::addressee).orElse(null));
        }
    }

    /** Sends a file, to everybody or to one. */
    void send(Path file, @Nullable ParticipantId to) {
        Optional<Member> only = Optional.ofNullable(to).flatMap(roster::ofId);
        if (to == null || only.isPresent()) {
            filesOut.send(
                    self.participant(),
                    file,
                    only.map(Talk::addressee).orElse(null),
                    only.map(Member::identity).stream().toList());
        } else {
            tools.tell(new MeetingEvent.NoticeGiven(
                    Notice.Kind.FILE_FAILED,
                    FileNames.safe(String.valueOf(file.getFileName())),
                    tools.time().now()));
        }
    }

    /** Asks, votes, or closes. */
    void ask(MeetingCommand.ForPolls wish) {
        polls.perform(wish, self);
    }

    /** Stops a file that goes or comes. */
    void cancel(String file) {
        filesOut.cancel(file);
        filesIn.cancel(file);
    }

    /** Somebody joins anew. */
    void returning(Member member) {
        filesIn.returning(member);
    }

    /** Somebody left. */
    void departed(Member member) {
        streams.departed(member.identity());
        polls.departed(member);
        missed.departed(member);
        filesOut.departed(member.identity());
    }

    /** A packet came. */
    void heard(DataPacket packet) {
        String from = packet.participant_identity;
        Optional<Member> member = roster.ofIdentity(from);
        if (member.isPresent()) {
            heard(member.get(), packet);
        } else if (!from.isEmpty() && early.size() < STRANGERS) {
            early.add(packet);
            tools.time().after(STRANGER, () -> tools.lane().run(() -> early.remove(packet)));
        }
    }

    /** Somebody is known now, or reached; what they said before is heard. */
    void arrived(Member member) {
        missed.arrived(member);
        List<DataPacket> theirs = early.stream()
                .filter(packet -> packet.participant_identity.equals(member.identity()))
                .toList();
        early.removeAll(theirs);
        theirs.forEach(packet -> heard(member, packet));
        polls.changed(member);
    }

    /** The way is lost. */
    void lost() {
        missed.lost();
    }

    /** The way is back, with all that came meanwhile. */
    void resumed() {
        missed.resumed();
    }

    /** Everything was joined anew: nothing of what was begun before will be completed, in neither direction. */
    void renewed() {
        streams.clear();
        polls.renewed();
        filesOut.giveUpAll();
        if (self.grants().data()) {
            missed.renewed();
        }
    }

    /** The meeting is over. */
    void close() {
        streams.clear();
        filesOut.close();
    }

    private void broken(Incoming.Id id, boolean saidSo) {
        filesIn.broken(id, saidSo);
    }

    private void heard(Member from, DataPacket packet) {
        Addressee to = onlyFor(packet);
        if (packet.user != null) {
            heard(from, packet.participant_sid, packet.user, to);
        } else if (packet.chat_message != null) {
            chat.read(from.identity(), packet.chat_message).ifPresent(text -> said(from, text, to));
        } else if (packet.stream_header != null) {
            DataStream.Header header = packet.stream_header;
            Optional<Incoming.Whole> whole = streams.begin(from.identity(), header);
            if (whole.isEmpty() && header.byte_header != null && isOfAnApp(header.topic)) {
                filesIn.begun(from, header, to);
            }
            whole.ifPresent(one -> heard(from, one, to));
        } else if (packet.stream_chunk != null) {
            streams.add(from.identity(), packet.stream_chunk).ifPresent(whole -> heard(from, whole, to));
            filesIn.moved(from, packet.stream_chunk.stream_id);
        } else if (packet.stream_trailer != null) {
            streams.end(from.identity(), packet.stream_trailer).ifPresent(whole -> heard(from, whole, to));
        } else if (packet.transcription != null) {
            papers.written(from, packet.transcription);
        } else {
            calls.take(from, packet);
        }
    }

    private void heard(Member from, String connection, UserPacket packet, @Nullable Addressee to) {
        String topic = packet.topic == null ? "" : packet.topic;
        String payload = packet.payload.utf8();
        switch (topic) {
            case Gestures.HAND -> hand(from, Gestures.isUp(payload));
            case Gestures.REACTION ->
                Gestures.reaction(payload)
                        .ifPresent(reaction -> tools.tell(new MeetingEvent.Reacted(
                                from.id(), reaction, tools.time().now())));
            case Ballots.TOPIC -> polls.heard(from, payload);
            case Missed.TOPIC ->
                missed.asked(from, connection, payload, self.member().identity());
            default -> chat.read(from.identity(), topic, payload).ifPresent(text -> said(from, text, to));
        }
    }

    private void heard(Member from, Incoming.Whole stream, @Nullable Addressee to) {
        String topic = stream.header().topic;
        if (stream.isFile()) {
            if (stream.complete() && isOfAnApp(topic)) {
                filesIn.arrived(from, stream, to);
            }
        } else if (topic.equals(Papers.CAPTIONS)) {
            papers.written(from, stream);
        } else if (stream.complete()) {
            chat.read(from.identity(), stream).ifPresent(text -> said(from, text, to));
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

    private void said(Member from, UntrustedText text, @Nullable Addressee to) {
        said(from.id(), from.name(), text, false, to);
    }

    private void said(
            ParticipantId from, UntrustedText author, UntrustedText text, boolean own, @Nullable Addressee to) {
        tools.tell(new MeetingEvent.Said(
                new ChatMessage(from, author, text, tools.time().now(), own, to)));
    }

    /** This person, where nobody else gets the packet. */
    private @Nullable Addressee onlyFor(DataPacket packet) {
        return packet.destination_identities.size() == 1 && self.isKnown() ? addressee(self.member()) : null;
    }

    private static Addressee addressee(Member member) {
        return new Addressee(member.id(), member.name());
    }

    private static boolean isOfAnApp(String topic) {
        return topic.equals(ChatDialects.STREAM) || !topic.startsWith("lk.");
    }
}
