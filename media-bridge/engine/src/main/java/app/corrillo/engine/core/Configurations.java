package app.corrillo.engine.core;

import app.corrillo.meeting.media.ConnectionOptions;
import dev.onvoid.webrtc.PortAllocatorConfig;
import dev.onvoid.webrtc.RTCBundlePolicy;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.RTCIceTransportPolicy;
import dev.onvoid.webrtc.RTCRtcpMuxPolicy;

/** Options of the door in the library's words. */
final class Configurations {
    private Configurations() {}

    /** @param tcpOnly as it was when the connection was made: the library takes no other later */
    static RTCConfiguration of(ConnectionOptions options, boolean tcpOnly) {
        RTCConfiguration configuration = new RTCConfiguration();
        configuration.bundlePolicy = RTCBundlePolicy.MAX_BUNDLE;
        configuration.rtcpMuxPolicy = RTCRtcpMuxPolicy.REQUIRE;
        configuration.iceTransportPolicy =
                options.relayOnly() ? RTCIceTransportPolicy.RELAY : RTCIceTransportPolicy.ALL;
        if (tcpOnly) {
            configuration.portAllocatorConfig = new PortAllocatorConfig()
                    .setDisableUdp(true)
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
