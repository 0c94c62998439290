/** What each municipality is specialised in, and where each sector is concentrated. */
@NullMarked
package org.kuznets.analysis.specialisation;

import org.jspecify.annotations.NullMarked;
