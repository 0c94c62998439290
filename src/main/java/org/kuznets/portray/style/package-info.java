/** How layers look: one definition per layer, and the SLD, web style and legend made from it. */
@org.jspecify.annotations.NullMarked
package org.kuznets.portray.style;
