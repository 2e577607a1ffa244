package app.corrillo.engine.core;

import app.corrillo.meeting.media.ConnectionOptions;
import app.corrillo.meeting.media.PortRange;
import dev.onvoid.webrtc.PortAllocatorConfig;
import dev.onvoid.webrtc.RTCBundlePolicy;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.RTCIceTransportPolicy;
import dev.onvoid.webrtc.RTCRtcpMuxPolicy;

/** Options of the door in the library's words. */
final class Configurations {
    private Configurations() {}

    /** @param made the options with which the connection was made: the library takes no other ports later */
    static RTCConfiguration of(ConnectionOptions options, ConnectionOptions made) {
        RTCConfiguration configuration = new RTCConfiguration();
        configuration.bundlePolicy = RTCBundlePolicy.MAX_BUNDLE;
        configuration.rtcpMuxPolicy = RTCRtcpMuxPolicy.REQUIRE;
        configuration.iceTransportPolicy =
                options.relayOnly() ? RTCIceTransportPolicy.RELAY : RTCIceTransportPolicy.ALL;
        if (made.tcpOnly() || !made.ports().isAny()) {
            PortRange ports = made.ports();
            configuration.portAllocatorConfig = new PortAllocatorConfig(ports.first(), ports.last(), 0)
                    .setDisableUdp(made.tcpOnly())
                    .setEnableIpv6(true)
                    .setEnableSharedSocket(true);
        }
        for (ConnectionOptions.IceServer server : options.iceServers()) {
            RTCIceServer ice = new RTCIceServer();
            ice.urls.add(server.url());
            ice.username = server.username();
            ice.password = server.password();
            configuration.iceServers.add(ice);
        }
        return configuration;
    }
}
