package app.corrillo.carrier.wire;

import java.util.Arrays;
import java.util.List;

/** The position of the constant. */
final class EnumShape implements Shape {
    private final List<?> constants;

    EnumShape(Class<?> type) {
        constants = List.of(type.getEnumConstants());
    }

    @Override
    public void write(Object value, Output out) {
        out.put(constants.indexOf(value));
    }

    @Override
    public Object read(Input in) throws BadMessageException {
        int position = in.octet();
        if (position >= constants.size()) {
            throw new BadMessageException("a word is unknown");
        }
        return constants.get(position);
    }

    @Override
    public String description() {
        return Arrays.toString(constants.toArray());
    }
}
