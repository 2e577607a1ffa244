package app.corrillo.carrier.wire;

import java.util.ArrayList;
import java.util.List;

/** How many there are, and then each. */
record ListShape(Shape element) implements Shape {
    @Override
    public void write(Object value, Output out) {
        List<?> list = (List<?>) value;
        out.putNumber(list.size());
        list.forEach(each -> element.write(each, out));
    }

    @Override
    public Object read(Input in) throws BadMessageException {
        int count = in.count();
        List<Object> list = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            list.add(element.read(in));
        }
        return list;
    }

    @Override
    public String description() {
        return "[" + element.description() + "]";
    }
}
