package app.corrillo.testkit.livekit;

import java.util.Optional;

/**
 * How a livekit-server is set up.
 *
 * @param udp whether media may go over UDP; without it, over TCP alone
 * @param turnPort where its own TURN server listens (UDP), relaying to this computer
 * @param redisPort the Redis that it shares with other nodes
 * @param departureSeconds how long an empty room, and somebody who has vanished, is kept
 * @param maxParticipants how many a room takes; 0 is any number
 * @param videoCodec the only codec of pictures that rooms take, such as VP9; empty for the server's own list
 * @param narrow what becomes of pictures that somebody's net has no room for
 */
public record LiveKitOptions(
        boolean udp,
        Optional<Integer> turnPort,
        Optional<Integer> redisPort,
        int departureSeconds,
        int maxParticipants,
        String videoCodec,
        Narrow narrow) {
    /** What somebody gets whose net has no room for what was asked for. */
    public enum Narrow {
        /** All of it: nothing is measured. On a busy computer a measure says little of the net. */
        UNKNOWN,
        /** A smaller layer, as the server does by itself. */
        SMALLER,
        /** A smaller layer, or nothing. */
        NOTHING
    }

    /** One node, with UDP and TCP, that sends what it is asked for. */
    public static final LiveKitOptions PLAIN =
            new LiveKitOptions(true, Optional.empty(), Optional.empty(), 20, 0, "", Narrow.UNKNOWN);

    /** Media over TCP alone. */
    public LiveKitOptions withoutUdp() {
        return new LiveKitOptions(false, turnPort, redisPort, departureSeconds, maxParticipants, videoCodec, narrow);
    }

    /** With the server's own TURN server on a free port. */
    public LiveKitOptions withTurn() {
        return new LiveKitOptions(
                udp, Optional.of(Ports.udp()), redisPort, departureSeconds, maxParticipants, videoCodec, narrow);
    }

    /** As one of several nodes. */
    public LiveKitOptions withRedis(PrivateRedis redis) {
        return new LiveKitOptions(
                udp, turnPort, Optional.of(redis.port()), departureSeconds, maxParticipants, videoCodec, narrow);
    }

    /** Rooms that take no more than so many. */
    public LiveKitOptions withMaxParticipants(int most) {
        return new LiveKitOptions(udp, turnPort, redisPort, departureSeconds, most, videoCodec, narrow);
    }

    /** Rooms that take no other codec of pictures. */
    public LiveKitOptions withVideoCodec(String codec) {
        return new LiveKitOptions(udp, turnPort, redisPort, departureSeconds, maxParticipants, codec, narrow);
    }

    /** With the server's own defaults. */
    public LiveKitOptions asInstalled() {
        return with(Narrow.SMALLER);
    }

    /** Pictures are held back for which somebody's net has no room. */
    public LiveKitOptions withPausing() {
        return with(Narrow.NOTHING);
    }

    private LiveKitOptions with(Narrow nets) {
        return new LiveKitOptions(udp, turnPort, redisPort, departureSeconds, maxParticipants, videoCodec, nets);
    }

    /** The server's configuration, with its ports. */
    String yaml(LiveKitServer.Ends ends) {
        StringBuilder text = new StringBuilder("""
                port: %d
                bind_addresses: ["%s"]
                keys: {%s: %s}
                logging: {level: info, json: false}
                room: {departure_timeout: %d, max_participants: %d%s}
                rtc:
                  node_ip: %s
                  use_external_ip: false
                  enable_loopback_candidate: true
                  ips: {includes: ["%s/32"]}
                  stun_servers: ["127.0.0.1:9"]
                  tcp_port: %d
                  udp_port: %d
                """.formatted(
                        ends.http(),
                        ends.address(),
                        LiveKitServer.KEY,
                        LiveKitServer.SECRET,
                        departureSeconds,
                        maxParticipants,
                        videoCodec.isEmpty()
                                ? ""
                                : ", enabled_codecs: [{mime: audio/opus}, {mime: video/%s}]".formatted(videoCodec),
                        ends.address(),
                        ends.address(),
                        ends.tcp(),
                        ends.udp()));
        if (!udp) {
            text.append("  force_tcp: true\n");
        }
        text.append("  congestion_control: {enabled: %b, allow_pause: %b}\n"
                .formatted(narrow != Narrow.UNKNOWN, narrow == Narrow.NOTHING));
        turnPort.ifPresent(port -> text.append(turn(ends.address(), port)));
        redisPort.ifPresent(port -> text.append("redis: {address: \"127.0.0.1:%d\"}\n".formatted(port)));
        return text.toString();
    }

    // At every address, as it would be by itself, it answers a client of another address than its own from there, and
    // libwebrtc takes no answer that comes from elsewhere than it asked.
    private static String turn(String address, int port) {
        return """
                turn:
                  enabled: true
                  udp_port: %d
                  domain: localhost
                  bind_addresses: ["%s"]
                  allow_restricted_peer_cidrs: ["127.0.0.0/8"]
                """.formatted(port, address);
    }
}
