package app.corrillo.mesh.session;

import app.corrillo.meeting.Source;
import app.corrillo.meeting.media.PeerConnection.Encoding;
import app.corrillo.mesh.send.Demand;
import app.corrillo.mesh.send.EncodingPolicy;
import app.corrillo.mesh.send.LoadLevel;
import app.corrillo.mesh.send.SendBudget;
import app.corrillo.mesh.send.SourceSize;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps every connection's encodings at what is shown, what there is to send and what this computer can do. */
final class SendPlan {
    private final Tools tools;
    private final OwnMedia own;
    private final int cores;
    private final Map<Source, SourceSize> sizes = new EnumMap<>(Source.class);
    private final Map<Place, Applied> applied = new HashMap<>();
    private LoadLevel load;

    SendPlan(Tools tools, OwnMedia own, int cores) {
        this.tools = tools;
        this.own = own;
        this.cores = cores;
        this.load = LoadLevel.none(tools.time().nanos());
    }

    /** What is encoded in one section of one connection, and since when. */
    record Applied(Encoding encoding, long sinceNanos) {}

    private record Place(PeerLink link, Source source) {}

    /** Computes everything anew, and tells the senders what has changed. */
    void refresh(Collection<Peer> peers) {
        List<Place> places = new ArrayList<>();
        List<Demand> demands = new ArrayList<>();
        for (Peer peer : peers) {
            peer.link().filter(PeerLink::isConnected).ifPresent(link -> {
                for (Source source : List.of(Source.CAMERA, Source.SCREEN)) {
                    if (own.track(source) != null) {
                        places.add(new Place(link, source));
                        demands.add(demand(peer, link, source));
                    }
                }
            });
        }
        applied.keySet().removeIf(place -> !places.contains(place));
        List<Encoding> plan = EncodingPolicy.plan(demands, SendBudget.of(cores, load));
        for (int index = 0; index < plan.size(); index++) {
            apply(places.get(index), plan.get(index));
        }
    }

    /** A new track may be of another size. */
    void changed(Source source) {
        sizes.remove(source);
        applied.keySet().removeIf(place -> place.source() == source);
    }

    /** What is encoded there; off if nothing is. */
    Applied appliedAt(PeerLink link, Source source) {
        return applied.getOrDefault(
                new Place(link, source), new Applied(Encoding.OFF, tools.time().nanos()));
    }

    /** Pictures of this size were sent with this division. Says whether that is news. */
    boolean sawSize(Source source, int width, int height, double scale) {
        SourceSize before = size(source);
        SourceSize now = before.seen(width, height, scale);
        sizes.put(source, now);
        return !before.equals(now);
    }

    /** Whether the computer is behind. Says whether that changes anything. */
    boolean sawLoad(boolean behind) {
        int before = load.level();
        load = load.seen(behind, tools.time().nanos());
        return load.level() != before;
    }

    private SourceSize size(Source source) {
        return sizes.getOrDefault(source, SourceSize.guess(source));
    }

    private Demand demand(Peer peer, PeerLink link, Source source) {
        SourceSize size = size(source);
        Applied now = applied.get(new Place(link, source));
        double scale =
                now == null || !now.encoding().active() ? 0 : now.encoding().scaleDownBy();
        return new Demand(source, size.width(), size.height(), peer.talk().tile(source), scale);
    }

    private void apply(Place place, Encoding encoding) {
        Applied before = applied.get(place);
        if (before == null || !before.encoding().equals(encoding)) {
            applied.put(place, new Applied(encoding, tools.time().nanos()));
            place.link().encode(place.source(), encoding);
        }
    }
}
