package app.corrillo.ui.meeting;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Web addresses that somebody wrote into a message. Pure. */
final class Links {
    /** More than these nobody reads. */
    private static final int MOST = 5;

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+", Pattern.CASE_INSENSITIVE);

    /** What ends a sentence does not belong to the address before it. */
    private static final Pattern END = Pattern.compile("[.,;:!?)\\]}'»”]+$");

    private Links() {}

    /**
     * A page that can be opened.
     *
     * @param host who answers there, in the letters that the network uses, so that no other can look like it
     */
    record Link(String address, String host) {}

    /** Those of this text, in order; addresses with a name or a password in them are none. */
    static List<Link> in(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> END.matcher(found).replaceFirst(""))
                .flatMap(address -> link(address).stream())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static List<Link> link(String address) {
        try {
            URI uri = URI.create(address);
            boolean plain = uri.getHost() != null && uri.getUserInfo() == null;
            return plain ? List.of(new Link(address, uri.getHost().toLowerCase(Locale.ROOT))) : List.of();
        } catch (IllegalArgumentException noAddress) {
            return List.of();
        }
    }
}
