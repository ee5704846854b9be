/** Small controls that the views share: number field, slider, reset dot, help popup. */
@NullMarked
package dev.tunewise.ui.control;

import org.jspecify.annotations.NullMarked;
