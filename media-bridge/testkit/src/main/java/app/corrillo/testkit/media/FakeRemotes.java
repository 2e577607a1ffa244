package app.corrillo.testkit.media;

import app.corrillo.meeting.TrackId;
import app.corrillo.meeting.media.PeerConnection.Listener;
import app.corrillo.meeting.media.PeerConnection.RemoteTrack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The remote tracks of one fake connection: what begins and ends with each description. */
final class FakeRemotes {
    private final String prefix;
    private final Map<String, RemoteTrack> byMid = new LinkedHashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();

    FakeRemotes(String prefix) {
        this.prefix = prefix;
    }

    /** Takes a description, and gives back what the listener has to be told. */
    synchronized List<Consumer<Listener>> take(List<FakeSdp.Section> sections) {
        List<Consumer<Listener>> news = new ArrayList<>();
        for (int line = 0; line < sections.size(); line++) {
            FakeSdp.Section section = sections.get(line);
            RemoteTrack before = byMid.get(section.mid());
            if (before != null && !isSame(before, section)) {
                byMid.remove(section.mid());
                news.add(listener -> listener.onRemoteTrackGone(before.id()));
            }
            if (section.sends() && !section.kind().equals("application") && !byMid.containsKey(section.mid())) {
                RemoteTrack track = track(section, line);
                byMid.put(section.mid(), track);
                news.add(listener -> listener.onRemoteTrack(track));
            }
        }
        return news;
    }

    synchronized int size() {
        return byMid.size();
    }

    private static boolean isSame(RemoteTrack track, FakeSdp.Section section) {
        return section.sends()
                && track.streamId().equals(section.streamId())
                && track.trackName().equals(section.trackName());
    }

    private RemoteTrack track(FakeSdp.Section section, int line) {
        int use = uses.merge(section.mid(), 1, Integer::sum);
        TrackId id = new TrackId(prefix + line + (use == 1 ? "" : "." + use));
        boolean video = section.kind().equals("video");
        return new RemoteTrack(id, video, line, section.mid(), section.streamId(), section.trackName());
    }
}
