package app.corrillo.meeting;

import java.util.Set;

/**
 * What a link or its token says of this person's part in a meeting before it is joined. Nobody has confirmed it: the
 * server alone decides.
 *
 * @param name under which this person will probably appear; blank where it is free
 * @param capabilities what this person will probably be able to do
 */
public record Forecast(UntrustedText name, Set<Capability> capabilities) {
    /** Nothing is known, so nothing is ruled out. */
    public static final Forecast UNKNOWN = new Forecast(UntrustedText.name(""), notRuledOut());

    public Forecast {
        capabilities = Set.copyOf(capabilities);
    }

    private static Set<Capability> notRuledOut() {
        Set<Capability> all = Capability.ofEquals();
        all.remove(Capability.END_TO_END_ENCRYPTED);
        return all;
    }
}
