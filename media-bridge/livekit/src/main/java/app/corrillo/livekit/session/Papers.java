package app.corrillo.livekit.session;

import app.corrillo.livekit.data.DataLine;
import app.corrillo.livekit.data.Incoming;
import app.corrillo.livekit.data.OutgoingFile;
import app.corrillo.livekit.protocol.Transcription;
import app.corrillo.livekit.protocol.TranscriptionSegment;
import app.corrillo.meeting.Caption;
import app.corrillo.meeting.MeetingEvent;
import app.corrillo.meeting.Notice;
import app.corrillo.meeting.ParticipantId;
import app.corrillo.meeting.SharedFile;
import app.corrillo.meeting.UntrustedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Files from one to all, and speech that a machine has written down. Only for the session's lane. */
final class Papers {
    /** The topic of captions (LiveKit's agents). */
    static final String CAPTIONS = "lk.transcription";

    /** How long a file waits when much of it is under way. */
    private static final Duration PAUSE = Duration.ofMillis(30);

    private static final int MAX_ID = 128;

    private final Tools tools;
    private final DataLine line;
    private final Function<String, Optional<Member>> byIdentity;
    private final Function<String, Optional<ParticipantId>> byTrack;

    Papers(
            Tools tools,
            DataLine line,
            Function<String, Optional<Member>> byIdentity,
            Function<String, Optional<ParticipantId>> byTrack) {
        this.tools = tools;
        this.line = line;
        this.byIdentity = byIdentity;
        this.byTrack = byTrack;
    }

    /** A file is complete. */
    void arrived(Member from, Incoming.Whole stream) {
        String name = stream.header().byte_header == null ? "" : stream.header().byte_header.name;
        tools.tell(new MeetingEvent.FileArrived(new SharedFile(
                from.id(),
                from.name(),
                name,
                stream.bytes().toByteArray(),
                tools.time().now())));
    }

    /** A piece of speech, as far as it has come; whoever wrote it down may not be who said it. */
    void written(Member from, Incoming.Whole stream) {
        Map<String, String> about = stream.header().attributes;
        String id = about.getOrDefault("lk.segment_id", stream.header().stream_id);
        boolean complete = stream.complete() && !"false".equals(about.get("lk.transcription_final"));
        ParticipantId speaker =
                byTrack.apply(about.getOrDefault("lk.transcribed_track_id", "")).orElse(from.id());
        tell(speaker, id, stream.text(), complete);
    }

    /** The same in the older way. */
    void written(Member from, Transcription older) {
        ParticipantId speaker = byIdentity
                .apply(older.transcribed_participant_identity)
                .map(Member::id)
                .orElse(from.id());
        for (TranscriptionSegment segment : older.segments) {
            tell(speaker, segment.id, segment.text, segment.final_);
        }
    }

    /** Sends a file to everybody; reading it does not hold up the lane. */
    void send(Path file) {
        Thread.ofVirtual().name("livekit file").start(() -> {
            try {
                if (Files.size(file) > Incoming.FILE) {
                    throw new IOException("larger than " + Incoming.FILE + " bytes");
                }
                byte[] content = Files.readAllBytes(file);
                OutgoingFile outgoing = new OutgoingFile(
                        UUID.randomUUID().toString(),
                        String.valueOf(file.getFileName()),
                        Optional.ofNullable(Files.probeContentType(file)).orElse("application/octet-stream"),
                        content,
                        tools.time().now().toEpochMilli());
                tools.lane().run(() -> pump(outgoing));
            } catch (IOException failure) {
                System.getLogger(Papers.class.getName())
                        .log(System.Logger.Level.WARNING, "a file could not be sent: {0}", failure.toString());
                tools.tell(new MeetingEvent.NoticeGiven(
                        Notice.Kind.FILE_FAILED,
                        UntrustedText.name(String.valueOf(file.getFileName())),
                        tools.time().now()));
            }
        });
    }

    private void pump(OutgoingFile file) {
        while (!file.isDone() && line.hasRoom()) {
            line.send(file.next());
        }
        if (!file.isDone()) {
            tools.time().after(PAUSE, () -> tools.lane().run(() -> pump(file)));
        }
    }

    private void tell(ParticipantId speaker, String id, String text, boolean complete) {
        if (id.length() <= MAX_ID) {
            tools.tell(new MeetingEvent.Captioned(new Caption(
                    speaker,
                    id,
                    UntrustedText.message(text),
                    complete,
                    tools.time().now())));
        }
    }
}
