package org.kuznets.web;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Knows whether anything has gone through. */
final class Touched extends FilterOutputStream {
    private boolean touched;

    Touched(OutputStream out) {
        super(out);
    }

    boolean isTouched() {
        return touched;
    }

    @Override
    public void write(int b) throws IOException {
        touched = true;
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        touched = true;
        out.write(bytes, from, length);
    }
}
