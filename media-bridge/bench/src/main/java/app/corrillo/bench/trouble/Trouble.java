package app.corrillo.bench.trouble;

import app.corrillo.bench.Pause;
import java.io.IOException;

/** What goes wrong between the clients and their server. */
enum Trouble {
    /** The sockets stay open, and nothing goes through them any more; new ones work. */
    DEAD_SOCKET("socket dead without a word, noticed after") {
        @Override
        void happen(Scene scene) throws IOException, InterruptedException {
            scene.silenceSockets();
        }
    },
    KILLED("server killed and started again at once, media back after") {
        @Override
        void happen(Scene scene) throws IOException {
            scene.kill();
            scene.restart();
        }
    },
    AWAY("server away for 20 s, media back after") {
        @Override
        void happen(Scene scene) throws IOException, InterruptedException {
            scene.kill();
            Pause.seconds(20);
            scene.restart();
        }
    },
    NO_UDP_FOR_A_WHILE("UDP dropped for 10 s, media back after") {
        @Override
        void happen(Scene scene) throws IOException, InterruptedException {
            scene.network().dropUdp();
            Pause.seconds(10);
            scene.network().letUdp();
        }
    },
    NO_UDP("UDP dropped for good, media back after") {
        @Override
        void happen(Scene scene) throws IOException, InterruptedException {
            scene.network().dropUdp();
        }
    };

    private final String words;

    Trouble(String words) {
        this.words = words;
    }

    /** Whether clients are afterwards as before; who has gone over to TCP stays there. */
    boolean isForgotten() {
        return switch (this) {
            case DEAD_SOCKET, KILLED, AWAY -> true;
            case NO_UDP_FOR_A_WHILE, NO_UDP -> false;
        };
    }

    /** What the table calls it, and what is counted. */
    String words() {
        return words;
    }

    /** Makes it, and returns when what can be mended is. */
    abstract void happen(Scene scene) throws IOException, InterruptedException;
}
