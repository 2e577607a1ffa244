package app.corrillo.carrier;

import app.corrillo.carrier.server.ServedConnections;
import app.corrillo.carrier.server.ServedDevices;
import app.corrillo.carrier.server.ServedFeeds;
import app.corrillo.carrier.server.Voice;
import app.corrillo.carrier.wire.Answer;
import app.corrillo.carrier.wire.BadMessageException;
import app.corrillo.carrier.wire.Codec;
import app.corrillo.carrier.wire.FromEngine;
import app.corrillo.carrier.wire.Pipe;
import app.corrillo.carrier.wire.Question;
import app.corrillo.carrier.wire.ToEngine;
import app.corrillo.meeting.media.CarriedEngine;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** The engine's side of the door: does what a {@link RemoteEngine} asks, with an engine that is here. */
public final class EngineServer {
    private final Codec<ToEngine> codec = new Codec<>(ToEngine.class);
    private final CarriedEngine engine;
    private final Pipe pipe;
    private final Voice voice;
    private final ServedDevices devices;
    private final ServedConnections connections;
    private final ServedFeeds feeds;
    private boolean greeted;

    private EngineServer(CarriedEngine engine, Pipe pipe, Codec<FromEngine> there, Path folder) {
        this.engine = engine;
        this.pipe = pipe;
        this.voice = new Voice(there, pipe);
        this.devices = new ServedDevices(engine, voice);
        this.connections = new ServedConnections(engine, voice, devices);
        this.feeds = new ServedFeeds(engine, folder);
    }

    /**
     * Begins to serve over these channels, which it owns from now on; they may be the same one. Returns at once.
     *
     * @param folder where the other side makes memory for pictures
     * @return completes when nobody asks any more, with the reason; the engine is open still, unless it was asked to
     *     close
     */
    public static CompletableFuture<Exception> serve(
            CarriedEngine engine, ReadableByteChannel in, WritableByteChannel out, Path folder) {
        Pipe pipe = new Pipe(in, out);
        Codec<FromEngine> there = new Codec<>(FromEngine.class);
        EngineServer server = new EngineServer(engine, pipe, there, folder);
        server.voice.say(new FromEngine.Greeting(server.codec.fingerprint(), there.fingerprint()));
        pipe.start("carried", bytes -> server.read(bytes, there.fingerprint()));
        return pipe.ended();
    }

    private void read(byte[] bytes, long fromEngine) throws BadMessageException {
        ToEngine message = codec.read(bytes);
        if (!greeted) {
            greeted = message.equals(new ToEngine.Greeting(codec.fingerprint(), fromEngine));
            if (!greeted) {
                throw new BadMessageException("the other side is of another version");
            }
            begin();
            return;
        }
        switch (message) {
            case ToEngine.Greeting _ -> throw new BadMessageException("a second greeting");
            case ToEngine.Ask(long number, Question question) -> asked(number, question);
            case ToEngine.CloseTrack(int track) -> devices.closeTrack(track);
            case ToEngine.CloseConnection(int connection) -> connections.close(connection);
            case ToEngine.CloseChannel(int channel) -> connections.closeChannel(channel);
            case ToEngine.CloseMeter(int meter) -> devices.closeMeter(meter);
            case ToEngine.OpenFeed feed -> feeds.open(feed);
            case ToEngine.ResizeFeed feed -> feeds.resize(feed);
            case ToEngine.CloseFeed(int feed) -> feeds.close(feed);
        }
    }

    private void begin() {
        feeds.begin();
        engine.watchDevices(now -> voice.say(new FromEngine.DevicesSeen(now)));
        voice.say(new FromEngine.DevicesSeen(engine.devices()));
    }

    private void asked(long number, Question question) {
        switch (question) {
            case Question.Ping() -> voice.answer(number, engine::reached);
            case Question.CloseEngine() -> Thread.ofVirtual().name("closing").start(() -> close(number));
            case Question.Connect connect -> connections.asked(number, connect);
            case Question.OfDevices of -> devices.asked(number, of);
            case Question.OfConnection of -> connections.asked(number, of);
            case Question.OfSender of -> connections.asked(number, of);
            case Question.OfChannel of -> connections.asked(number, of);
        }
    }

    private void close(long number) {
        engine.close();
        voice.say(number, new Answer.Closed(engine.holdings()));
        pipe.close();
    }
}
