package app.corrillo.testkit;

import java.util.List;

/** How measurements grow, by least squares. Pure. */
public final class Slope {
    private Slope() {}

    /** How much from one to the next; 0 of a single one. */
    public static double of(List<? extends Number> values) {
        double middle = (values.size() - 1) / 2.0;
        double mean = values.stream().mapToDouble(Number::doubleValue).average().orElse(0);
        double both = 0;
        double square = 0;
        for (int index = 0; index < values.size(); index++) {
            both += (index - middle) * (values.get(index).doubleValue() - mean);
            square += (index - middle) * (index - middle);
        }
        return square == 0 ? 0 : both / square;
    }
}
