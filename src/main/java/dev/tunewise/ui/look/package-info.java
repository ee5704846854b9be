/** How windows look: theme and font. */
@NullMarked
package dev.tunewise.ui.look;

import org.jspecify.annotations.NullMarked;
