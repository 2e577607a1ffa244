package app.corrillo.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** The program in {@code publisher/}: answers every offer with a connection that sends the film. */
final class Publisher implements AutoCloseable {
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI offers;

    Publisher(Path program, Path film) throws IOException {
        process = new ProcessBuilder(program.toString(), "-film", film.toString(), "-seconds", "1800")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader();
        offers = URI.create("http://127.0.0.1:" + Integer.parseInt(out.readLine()) + "/offer");
    }

    /** The answer to an offer, both in SDP. */
    String answer(String offer) throws IOException, InterruptedException {
        HttpResponse<String> reply = http.send(
                HttpRequest.newBuilder(offers)
                        .POST(HttpRequest.BodyPublishers.ofString(offer))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (reply.statusCode() != 200) {
            throw new IOException(reply.body());
        }
        return reply.body();
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
    }
}
