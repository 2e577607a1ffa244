package app.corrillo.bench.trouble;

import app.corrillo.bench.client.Client;
import app.corrillo.bench.client.TileWatch;
import app.corrillo.testkit.net.Cuttable;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** One client, its way to the server, and what is seen of it since the trouble began. Only for one thread. */
final class Side {
    private static final double SECOND = 1e9;

    private final Client client;
    private final Cuttable way;
    private final Movement movement;
    private int opened;
    private long began;
    private double noticed;

    /** @param way what its socket goes through, if that is the trouble */
    Side(Client client, Cuttable way, TileWatch tiles) {
        this.client = client;
        this.way = way;
        movement = new Movement(tiles);
    }

    String name() {
        return client.name();
    }

    /** Trouble begins at this moment of {@link System#nanoTime()}. */
    void begin(long now) {
        began = now;
        opened = way.opened();
        noticed = Double.NaN;
        movement.begin(now);
    }

    /** Looks once. */
    void look(long now) {
        movement.look(now);
        if (Double.isNaN(noticed) && way.opened() > opened) {
            noticed = (now - began) / SECOND;
        }
    }

    /** Nothing goes through its socket any more. */
    void silence() {
        way.stop();
    }

    /** When it opened another socket, in seconds since the trouble began; NaN before. */
    double noticed() {
        return noticed;
    }

    Movement movement() {
        return movement;
    }

    /** Keeps a picture of its screen as a file. */
    void save(Path folder) throws IOException {
        ImageIO.write(
                client.screen().picture(),
                "png",
                folder.resolve(client.name() + ".png").toFile());
    }
}
