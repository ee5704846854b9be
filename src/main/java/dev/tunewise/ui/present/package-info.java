/** Shows the open scenario to an audience: one chart at a time, large, on the whole screen. */
@NullMarked
package dev.tunewise.ui.present;

import org.jspecify.annotations.NullMarked;
