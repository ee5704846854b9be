/** The verdict on top of the window, its reasons and the decision guide. */
@NullMarked
package dev.tunewise.ui.verdict;

import org.jspecify.annotations.NullMarked;
