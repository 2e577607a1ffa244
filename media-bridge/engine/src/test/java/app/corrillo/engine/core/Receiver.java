package app.corrillo.engine.core;

import app.corrillo.meeting.media.MediaEngine;
import app.corrillo.meeting.media.PeerConnection.Candidate;
import app.corrillo.meeting.media.PeerConnection.Description;
import app.corrillo.meeting.media.TrackStats;
import app.corrillo.testkit.media.LayerSections;

/** The receiving side of a server that forwards: takes offers with layers, and sees each layer in a section. */
final class Receiver extends Peer {
    private final MediaEngine door;
    private volatile String lastOffer = "";

    Receiver(MediaEngine door, String name) {
        super(door::connect, options(name));
        this.door = door;
    }

    /** The other side: sends to this one, in layers or not. */
    Peer sender(String name) {
        return new Peer(door::connect, options(name)) {
            @Override
            Candidate adapted(Candidate candidate) {
                return Receiver.this.adapted(candidate);
            }
        };
    }

    // All sections share the way of the first, whatever it is called here and there.
    @Override
    Candidate adapted(Candidate candidate) {
        return new Candidate(candidate.candidate(), "", 0);
    }

    /** What the last offer of the sender said. */
    String lastOffer() {
        return lastOffer;
    }

    /** Takes the sender's offer, and gives it the answer. */
    void take(Peer sender) {
        Description offer = Await.value(sender.connection.offer(false));
        lastOffer = offer.sdp();
        Await.value(sender.connection.setRemote(answer(offer)));
    }

    /** The answer to an offer, as a server would give it. */
    Description answer(Description offer) {
        Await.value(connection.setRemote(new Description(Description.Type.OFFER, LayerSections.spread(offer.sdp()))));
        Description answer = Await.value(connection.answer());
        return new Description(Description.Type.ANSWER, LayerSections.gather(answer.sdp(), offer.sdp()));
    }

    /** Frames of the newest track of this layer, or section. */
    long frames(String mid) {
        return tracks.stream()
                .filter(track -> track.mid().equals(mid) && !goneTracks.contains(track.id()))
                .findFirst()
                .flatMap(track -> stats(track.id().value()))
                .map(TrackStats::frames)
                .orElse(0L);
    }
}
