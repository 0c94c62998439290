/** How fields look: colours by level, pictures, legends. */
@NullMarked
package org.kuznets.portray.field;

import org.jspecify.annotations.NullMarked;
