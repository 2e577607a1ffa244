package app.corrillo.client.app;

import app.corrillo.client.app.Workplace.Surroundings;
import app.corrillo.client.settings.Folders;
import app.corrillo.mesh.MeshAdapter;
import app.corrillo.testkit.Scenes;
import app.corrillo.testkit.media.FakeEngine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/** Workplaces of tests: their files are in one folder, and they know the meetings without a server. */
final class Places {
    private Places() {}

    static Workplace in(Path home, Hosting hosting, Neighbours neighbours) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return new Workplace(
                new Surroundings(new Folders(home.resolve("config"), home.resolve("log")), nowhere, nowhere),
                _ -> new FakeEngine(Scenes.devices()),
                _ -> List.of(new MeshAdapter()),
                hosting,
                neighbours,
                (server, key, secret, room) -> {
                    throw new IllegalStateException("no server is asked");
                });
    }

    /** Closes everything in order. */
    static void close(Workplace place) throws Exception {
        for (AutoCloseable one : place.closing()) {
            one.close();
        }
    }
}
