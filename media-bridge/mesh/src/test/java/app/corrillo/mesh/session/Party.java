package app.corrillo.mesh.session;

import app.corrillo.meeting.Notice;
import app.corrillo.meeting.Source;
import app.corrillo.meeting.Track;
import app.corrillo.meeting.UntrustedText;
import app.corrillo.meeting.media.MediaDevices;
import app.corrillo.mesh.HostOptions;
import app.corrillo.mesh.MeshHost;
import app.corrillo.testkit.Eventually;
import app.corrillo.testkit.VirtualTime;
import app.corrillo.testkit.Witness;
import app.corrillo.testkit.media.FakeChannel;
import app.corrillo.testkit.media.FakeEngine;
import app.corrillo.testkit.media.FakeWire;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A whole room: the real signalling server, real sessions, and engines that meet on a fake wire. */
final class Party implements AutoCloseable {
    private final MeshHost host;
    private final FakeWire wire = new FakeWire();
    private final VirtualTime time = new VirtualTime();
    private final List<Somebody> people = new ArrayList<>();
    private final List<FakeEngine> engines = new ArrayList<>();

    Party() throws IOException {
        this(8);
    }

    Party(int maxPeople) throws IOException {
        this(maxPeople, false);
    }

    private Party(int maxPeople, boolean keepsWaiting) throws IOException {
        host = MeshHost.start(new HostOptions(
                UntrustedText.name("Standup"), "127.0.0.1", 0, maxPeople, List.of(), false, keepsWaiting));
    }

    /** A room of this size in which whoever comes has to be let in. */
    static Party withWaitingRoom(int maxPeople) throws IOException {
        return new Party(maxPeople, true);
    }

    String link() {
        return host.link();
    }

    int port() {
        return Integer.parseInt(link().replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    /** The link of this meeting by way of another port. */
    String linkThrough(int port) {
        return link().replaceFirst(":\\d+/", ":" + port + "/");
    }

    MeshHost host() {
        return host;
    }

    /** The sessions' time; the server has its own. */
    VirtualTime time() {
        return time;
    }

    /** Somebody who has joined and is in. */
    Somebody join(String name) throws InterruptedException {
        Somebody one = comes(name, host.link()).join();
        one.awaitLive();
        return one;
    }

    /** The host, who is in. */
    Somebody hosts(String name) throws InterruptedException {
        Somebody one = comes(name, host.ownLink()).join();
        one.awaitLive();
        return one;
    }

    /** Somebody with a link, who has not joined. */
    Somebody comes(String name, String link) {
        FakeEngine engine = new FakeEngine(MediaDevices.NONE, wire);
        Somebody one = new Somebody(name, link, engine, time);
        engines.add(engine);
        people.add(one);
        return one;
    }

    List<Somebody> people() {
        return List.copyOf(people);
    }

    FakeEngine engineOf(Somebody one) {
        return engines.get(people.indexOf(one));
    }

    /** This person's engine ends: the camera that was seen there stands still, and the others wait from now on. */
    void crash(Somebody one) throws InterruptedException {
        engineOf(one).crash();
        one.await(
                "a still picture",
                now -> Somebody.track(now, Source.CAMERA).filter(Track::stalled).isPresent());
        for (Somebody other : people) {
            if (!other.equals(one)
                    && other.state().participants().containsKey(one.state().self())) {
                other.await("trouble", now -> Witness.has(now, Notice.Kind.PEER_LOST));
            }
        }
    }

    /** The ends of this person's channels of files, in the order in which they were made. */
    List<FakeChannel> fileChannels(Somebody one) {
        return engineOf(one).connections().stream()
                .flatMap(connection -> connection.channels().stream())
                .filter(channel -> channel.label().equals(FileLine.CHANNEL))
                .toList();
    }

    /** Waits until this person sends files to so many. */
    void awaitFileChannels(Somebody one, int count) {
        Eventually.that("channels are open", () -> fileChannels(one).size() == count);
        // What was told on the lane before is done.
        one.session().stats().join();
    }

    /** Everybody leaves; the time that goodbyes are given passes. */
    @Override
    public void close() {
        CompletableFuture<Void> left = CompletableFuture.allOf(
                people.stream().map(one -> one.session().leave()).toArray(CompletableFuture<?>[]::new));
        Eventually.that("everybody has left", () -> {
            time.advance(Duration.ofSeconds(1));
            return left.isDone();
        });
        people.forEach(Somebody::close);
        host.close();
    }
}
