/** How a strategy looks in every view: its color and its line. */
@NullMarked
package dev.tunewise.ui.strategy;

import org.jspecify.annotations.NullMarked;
