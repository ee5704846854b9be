/** What the views of a window share. */
@NullMarked
package dev.tunewise.ui.context;

import org.jspecify.annotations.NullMarked;
