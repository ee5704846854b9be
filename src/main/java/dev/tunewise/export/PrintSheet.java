package dev.tunewise.export;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/**
 * A page for a printer. It is drawn anew for it, so that lines and text are as sharp as it can
 * print.
 *
 * @param width in units of its own, as is the height: it is printed as large as the paper allows
 * @param painter draws all of it; may be called several times, on any thread
 */
public record PrintSheet(double width, double height, Consumer<Graphics2D> painter) {}
