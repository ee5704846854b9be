/** The left column: every parameter of the scenario as a row with slider and field. */
@NullMarked
package dev.tunewise.ui.parameters;

import org.jspecify.annotations.NullMarked;
