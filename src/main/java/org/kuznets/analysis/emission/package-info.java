/** What is emitted, by whom and out of what: sources, substances and their limits. */
@NullMarked
package org.kuznets.analysis.emission;

import org.jspecify.annotations.NullMarked;
