/** What if: sources scaled, moved, added or switched off, and the field anew. */
@NullMarked
package org.kuznets.analysis.scenario;

import org.jspecify.annotations.NullMarked;
