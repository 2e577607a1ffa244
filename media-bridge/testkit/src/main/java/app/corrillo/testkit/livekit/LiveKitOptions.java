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
 * @param pausing whether pictures are held back for which somebody's net has no room
 */
public record LiveKitOptions(
        boolean udp,
        Optional<Integer> turnPort,
        Optional<Integer> redisPort,
        int departureSeconds,
        int maxParticipants,
        String videoCodec,
        boolean pausing) {
    /** One node, with UDP and TCP. */
    public static final LiveKitOptions PLAIN =
            new LiveKitOptions(true, Optional.empty(), Optional.empty(), 20, 0, "", false);

    /** Media over TCP alone. */
    public LiveKitOptions withoutUdp() {
        return new LiveKitOptions(false, turnPort, redisPort, departureSeconds, maxParticipants, videoCodec, pausing);
    }

    /** With the server's own TURN server on a free port. */
    public LiveKitOptions withTurn() {
        return new LiveKitOptions(
                udp, Optional.of(Ports.udp()), redisPort, departureSeconds, maxParticipants, videoCodec, pausing);
    }

    /** As one of several nodes. */
    public LiveKitOptions withRedis(PrivateRedis redis) {
        return new LiveKitOptions(
                udp, turnPort, Optional.of(redis.port()), departureSeconds, maxParticipants, videoCodec, pausing);
    }

    /** Rooms that take no more than so many. */
    public LiveKitOptions withMaxParticipants(int most) {
        return new LiveKitOptions(udp, turnPort, redisPort, departureSeconds, most, videoCodec, pausing);
    }

    /** Rooms that take no other codec of pictures. */
    public LiveKitOptions withVideoCodec(String codec) {
        return new LiveKitOptions(udp, turnPort, redisPort, departureSeconds, maxParticipants, codec, pausing);
    }

    /** Pictures are held back for which somebody's net has no room. */
    public LiveKitOptions withPausing() {
        return new LiveKitOptions(udp, turnPort, redisPort, departureSeconds, maxParticipants, videoCodec, true);
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
        if (pausing) {
            text.append("  congestion_control: {enabled: true, allow_pause: true}\n");
        }
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
