package app.corrillo.engine.netcam;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.Challenge;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** Answers a camera that asks for a name and a password: Digest where it offers it, else Basic (RFC 7617). */
final class CameraLogin implements Authenticator {
    private final String user;
    private final String password;

    CameraLogin(String user, String password) {
        this.user = user;
        this.password = password;
    }

    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) {
        Request refused = response.request();
        if (user.isEmpty() || refused.header("Authorization") != null) {
            return null;
        }
        try {
            return response.challenges().stream()
                    .sorted(Comparator.comparing(Challenge::scheme, String.CASE_INSENSITIVE_ORDER)
                            .reversed())
                    .flatMap(challenge -> answer(challenge, refused).stream())
                    .findFirst()
                    .map(answer ->
                            refused.newBuilder().header("Authorization", answer).build())
                    .orElse(null);
        } catch (IllegalArgumentException notAscii) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "CameraLogin";
    }

    private Optional<String> answer(Challenge challenge, Request refused) {
        if (challenge.scheme().equalsIgnoreCase("Digest")) {
            return DigestAnswer.to(challenge)
                    .map(digest -> digest.header(user, password, refused.method(), target(refused)));
        } else if (challenge.scheme().equalsIgnoreCase("Basic")) {
            return Optional.of(Credentials.basic(user, password, StandardCharsets.UTF_8));
        }
        return Optional.empty();
    }

    private static String target(Request request) {
        String query = request.url().encodedQuery();
        return request.url().encodedPath() + (query == null ? "" : "?" + query);
    }
}
