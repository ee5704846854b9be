/** How large everything in all windows is: one factor, and the panes that scale by it. */
@NullMarked
package dev.tunewise.ui.zoom;

import org.jspecify.annotations.NullMarked;
