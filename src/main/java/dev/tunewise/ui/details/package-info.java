/** Dialogs for what of a scenario is no parameter. */
@NullMarked
package dev.tunewise.ui.details;

import org.jspecify.annotations.NullMarked;
