package app.corrillo.engine.core;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.AudioProcessing;
import app.corrillo.meeting.media.PeerConnection.Encoding;
import app.corrillo.meeting.media.PeerConnection.Sender;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpSender;
import dev.onvoid.webrtc.media.MediaStreamTrack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sections of one connection in the order of the description. Engine thread only. */
final class Sections {
    private static final Encoding EVERYTHING = new Encoding(true, 1, 0, 0);

    private final RTCPeerConnection rtc;
    private final NativeFactory factory;
    private final Operations operations;
    private final AudioProcessing processing;
    private final List<Section> sections = new ArrayList<>();
    private final List<Placeholder> placeholders = new ArrayList<>();

    Sections(RTCPeerConnection rtc, NativeFactory factory, Operations operations, AudioProcessing processing) {
        this.rtc = rtc;
        this.factory = factory;
        this.operations = operations;
        this.processing = processing;
    }

    Sender add(Source source) {
        Placeholder placeholder = Placeholder.make(factory, source, processing, "none");
        placeholders.add(placeholder);
        MediaStreamTrack track = placeholder.track();
        RTCRtpSender sender = rtc.addTrack(track, List.of(source.word()));
        Section section = new Section(sections.size(), source, sender, track, factory, operations, EVERYTHING);
        sections.add(section);
        return section;
    }

    void settle() {
        sections.forEach(Section::settle);
    }

    /** What is sent, by the names that the sections have in a description. */
    Map<String, TrackId> idsByMid(SdpSections description) {
        Map<String, TrackId> ids = new HashMap<>();
        for (Section section : sections) {
            TrackId id = section.trackId();
            if (id != null && section.line() < description.lines().size()) {
                ids.put(description.lines().get(section.line()).mid(), id);
            }
        }
        return ids;
    }

    /** Before the connection is closed. */
    void release() {
        sections.forEach(Section::close);
    }

    /** After the connection is closed. */
    void dispose() {
        placeholders.forEach(Placeholder::dispose);
        placeholders.clear();
    }
}
