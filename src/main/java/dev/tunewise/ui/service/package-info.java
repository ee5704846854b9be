/** What works behind the views: outcomes and their uncertainty, away from the FX thread. */
@NullMarked
package dev.tunewise.ui.service;

import org.jspecify.annotations.NullMarked;
