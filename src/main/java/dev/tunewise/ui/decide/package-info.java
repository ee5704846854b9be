/** What decides the choice: what moves it, what to measure, what would flip it, and the map. */
@NullMarked
package dev.tunewise.ui.decide;

import org.jspecify.annotations.NullMarked;
