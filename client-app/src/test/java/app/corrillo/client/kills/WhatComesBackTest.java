package app.corrillo.client.kills;

import app.corrillo.meeting.UntrustedText;
import app.corrillo.mesh.HostOptions;
import app.corrillo.mesh.MeshHost;
import app.corrillo.testkit.LetThreadsLive;
import app.corrillo.testkit.livekit.LiveKitServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine's process of one of two who talk is killed: sound comes back both ways, a muted microphone stays muted,
 * and what both wrote meanwhile is there, once.
 */
@Tag("e2e")
@LetThreadsLive(
        value = {"engine", "Thread-"},
        because = "threads of the native library outlive it")
class WhatComesBackTest {
    @TempDir
    Path folder;

    @Test
    void inAMeetingOfTwo() throws Exception {
        try (MeshHost host =
                MeshHost.start(new HostOptions(UntrustedText.name("Room"), "127.0.0.1", 0, 8, List.of(), false))) {
            new Talkers(host.link(), host.link(), folder).talk();
        }
    }

    @Test
    void inTheRoomOfAServer() throws Exception {
        try (LiveKitServer server = LiveKitServer.start()) {
            new Talkers(link(server, "ana"), link(server, "luis"), folder).talk();
        }
    }

    private static String link(LiveKitServer server, String identity) {
        return server.url() + "?access_token=" + server.token("talkers", identity);
    }
}
