package app.corrillo.client.logging;

import java.util.regex.Pattern;

/**
 * Takes secrets out of text before it is kept or shown: the query and fragment of links, users in addresses, tokens.
 */
public final class Redaction {
    private static final String MASK = "…";

    /** scheme://user:password@host */
    private static final Pattern USER = Pattern.compile("(\\b[a-zA-Z][a-zA-Z0-9+.-]*://)[^/?#\\s@]*@");

    /** scheme://host/path?query#fragment: what follows the path. */
    private static final Pattern QUERY =
            Pattern.compile("(\\b[a-zA-Z][a-zA-Z0-9+.-]*://[^?#\\s'\"<>]*)[?#][^\\s'\"<>]*");

    /** name=value, name: value and "name":"value" of words that name a secret. */
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(\\b[\\w-]*(?:secret|token|passw(?:or)?d|passwd|credential|api[_-]?key)[\\w-]*\"?\\s*[=:]\\s*\"?)[^\\s,;&\"'}\\]]+");

    /** Authorization: Bearer x, Basic x. */
    private static final Pattern HEADER = Pattern.compile("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{6,}");

    /** JSON Web Tokens (RFC 7519), wherever they stand. */
    private static final Pattern JWT =
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{4,}\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*)?");

    private Redaction() {}

    /** The text without secrets. */
    public static String of(String text) {
        String safe = USER.matcher(text).replaceAll("$1" + MASK + "@");
        safe = QUERY.matcher(safe).replaceAll("$1?" + MASK);
        safe = HEADER.matcher(safe).replaceAll("$1 " + MASK);
        safe = NAMED.matcher(safe).replaceAll("$1" + MASK);
        return JWT.matcher(safe).replaceAll(MASK);
    }
}
